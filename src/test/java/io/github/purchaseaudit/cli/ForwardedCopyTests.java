package io.github.purchaseaudit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** A receipt that the family forwards to each other is no alarm where the original is. */
class ForwardedCopyTests {

	private static final LocalDate DAY = LocalDate.of(2026, 10, 10);

	private static final String RECEIPT = """
			---------- Forwarded message ---------
			From: Apple <no_reply@email.apple.com>
			Date: Sat, Oct 10, 2026
			Subject: Your receipt from Apple.
			To: <taro@example.jp>

			APPLE ACCOUNT
			taro@example.jp

			BILLED TO
			Visa .... 1234
			Taro Yamada

			ORDER ID: %s
			DATE: October 10, 2026
			TOTAL: ¥500

			Star Quest                         ¥500
			Star coins
			In-App Purchase

			""";

	@TempDir
	private Path folder;

	@Test
	void listedOnlyWhenNothingElseProvesTheOrder() throws IOException {
		SmallHousehold household = new SmallHousehold(this.folder.resolve("input"));
		household.bought("MH4K9Q2LD1", DAY, "Star coins", 500, "Visa 1234").write();
		household.receipt("original", "MH4K9Q2LD2", DAY, "Star coins", 500);
		forward(household, "of-export", "MH4K9Q2LD1", "");
		forward(household, "of-receipt", "MH4K9Q2LD2", "");
		forward(household, "alone", "MH4K9Q2LD3", "");
		forward(household, "lure", "MH4K9Q2LD2", "Please call +1 888 555 0142 to cancel.\n");
		Path reports = this.folder.resolve("reports");
		assertEquals(0, household.audit(reports).exitCode());
		List<Map<String, String>> mails = SheetRows.of(reports.resolve("purchase-audit-all.xlsx"), "Suspicious mails",
				"Key");
		assertEquals(List.of("<alone@email.apple.com>", "<lure@email.apple.com>"),
				mails.stream().map((mail) -> mail.get("Message-ID")).sorted().toList());
	}

	private static void forward(SmallHousehold household, String name, String order, String text) throws IOException {
		household.mail(name, "Hanako <hanako@example.jp>", DAY, "Fwd: Your receipt from Apple.",
				text + RECEIPT.formatted(order));
	}

}
