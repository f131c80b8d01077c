package io.github.purchaseaudit.ledger;

import org.jspecify.annotations.Nullable;

/**
 * Texts of the inputs as long as their columns hold them; the packed facts beside them
 * keep the whole text. People paste whole sentences into a cell for the account.
 */
final class Fitted {

	private static final int ACCOUNT = 320;

	private static final int DOCUMENT = 100;

	private Fitted() {
	}

	static @Nullable String account(@Nullable String account) {
		return (account != null) ? cut(account, ACCOUNT) : null;
	}

	static @Nullable String document(@Nullable String document) {
		return (document != null) ? cut(document, DOCUMENT) : null;
	}

	static String cut(String text, int length) {
		return (text.length() <= length) ? text : text.substring(0, length);
	}

}
