package io.github.purchaseaudit.mail.trust;

import io.github.purchaseaudit.mail.message.Address;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertTrue;

class AppleClaimTests {

	/** A first look searches for these words alone, and may miss no claim. */
	@ParameterizedTest
	@ValueSource(strings = { "Apple Support <info@example.org>", "iTunes <info@example.org>",
			"Shop <appleid@example.org>", "Shop <info@aplid.example>", "アップルサポート <info@example.org>" })
	void claimHoldsAnIndispensableWord(String sender) {
		assertTrue(AppleClaim.isMadeBy(Address.parse(sender).get(0)));
		String look = AppleClaim.collapse(Confusables.skeleton(sender));
		assertTrue(AppleClaim.indispensable().stream().map(AppleClaim::collapse).anyMatch(look::contains));
	}

}
