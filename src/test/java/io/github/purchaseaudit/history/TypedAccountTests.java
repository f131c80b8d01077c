package io.github.purchaseaudit.history;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;

import io.github.purchaseaudit.inventory.Dump;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Tests for {@link TypedAccount}. */
class TypedAccountTests {

	@ParameterizedTest
	@ValueSource(strings = { "mia@example.jp", "mia@example.jp（娘）", "mia@example.jp (daughter)", "Mia (mia@example.jp)",
			"Mia <Mia@Example.JP>", "娘：mia@example.jp", "娘mia@example.jp", "mia@example.jp娘のiPad", "娘/mia@example.jp",
			"mailto:mia@example.jp", "mia@example.jp <mia@example.jp>", "ｍｉａ＠ｅｘａｍｐｌｅ．ｊｐ（娘）", "\"Mia\" mia@example.jp.",
			"mia@example.jp\n娘" })
	void addressBesideARemark(String text) {
		assertEquals("mia@example.jp", TypedAccount.of(text));
	}

	@ParameterizedTest
	@ValueSource(strings = { "mia", "娘", "090-1234-5678", "mia@example.jp / kei@example.jp", "m•••a@example.jp",
			"m***a@example.jp", "müa@example.jp", "mia@mail.exämple.jp", "mia@", "@mia", "mia@localhost（娘）" })
	void allThatWasWrittenWithoutOneAddress(String text) {
		assertEquals(text, TypedAccount.of(text));
	}

	@Test
	void hideCardNumbers() {
		assertEquals("****9017", TypedAccount.of("4000123456789017"));
		assertEquals("mia@example.jp", TypedAccount.of("mia@example.jp 4000123456789017"));
	}

	@Test
	void readFromAList() {
		String list = "購入日,注文番号,商品名,金額,アカウント\n2026/5/3,MA00000001,石,1200,mia@example.jp（娘）\n";
		String dump = Dump.of(HistoryFormats.all(ZoneId.of("Asia/Tokyo"), "JPY"), "list.csv",
				list.getBytes(StandardCharsets.UTF_8));
		assertTrue(dump.contains("account=mia@example.jp,"), dump);
	}

}
