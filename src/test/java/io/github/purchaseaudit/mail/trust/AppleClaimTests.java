package io.github.purchaseaudit.mail.trust;

import io.github.purchaseaudit.mail.message.Address;
import io.github.purchaseaudit.mail.message.Headers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class AppleClaimTests {

	@ParameterizedTest
	@ValueSource(strings = { "=?UTF-8?Q?Apple_Farm_=3Cinfo=40example.org=3E?=", "Jane <apple@example.org>",
			"=?UTF-8?Q?Jane_=3Capple=40example.org=3E?=" })
	void otherNamesAreNoClaim(String sender) {
		assertFalse(AppleClaim.isMadeBy(Address.parse(sender).get(0)));
	}

	/** A first look searches for these words alone, and may miss no claim. */
	@ParameterizedTest
	@ValueSource(strings = { "Apple Support <info@example.org>", "iTunes <info@example.org>",
			"Shop <appleid@example.org>", "Shop <info@aplid.example>", "アップルサポート <info@example.org>",
			"Apple 重要なお知らせ <info@example.org>", "Apple サブスクリプション <info@example.org>",
			"Apple|Support <info@example.org>", "Apple｜サポート <info@example.org>", "\u202eelppA\u202c <info@example.org>",
			"\u202etroppuS elppA <info@example.org>", "=?UTF-8?Q?Apple_=3Cinfo=40example.org=3E?=",
			"=?UTF-8?Q?=D0=90pple_=3Cinfo=40example.org=3E?=" })
	void claimHoldsAnIndispensableWord(String sender) {
		assertTrue(AppleClaim.isMadeBy(Address.parse(sender).get(0)));
		String look = AppleClaim.collapse(Confusables.skeleton(Headers.decode(sender)));
		assertTrue(AppleClaim.indispensable().stream().map(AppleClaim::collapse).anyMatch(look::contains));
	}

}
