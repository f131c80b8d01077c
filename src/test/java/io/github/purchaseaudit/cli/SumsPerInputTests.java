package io.github.purchaseaudit.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** About shows for each input what one would get by adding it up by hand. */
class SumsPerInputTests {

	private static final LocalDate DAY = LocalDate.of(2026, 10, 10);

	private static final String SUM = "\nsum of its records, duplicates included: ";

	@TempDir
	private Path folder;

	@Test
	void inputsAreAddedUpByCurrency() throws IOException {
		SmallHousehold household = new SmallHousehold(this.folder.resolve("inputs"));
		household.bought("MA00000001", DAY, "Gems", 980, "Visa 1234")
			.bought("MA00000002", DAY.plusDays(1), "Gems", 1500, "Visa 1234")
			.charged(DAY.plusDays(2), 980)
			.write()
			.receipt("receipt.eml", "MA00000001", DAY, "Gems", 980);
		list("list.csv");
		list("again.csv");
		Path reports = this.folder.resolve("reports");
		assertEquals(0, household.audit(reports).exitCode());
		assertEquals(
				List.of("Store Transaction History.csv ¥2,480", "again.csv ¥1,200, $1.99", "list.csv ¥1,200, $1.99",
						"receipt.eml.eml ¥980", "visa.csv ¥980"),
				SmallHousehold.about(reports, "all")
					.stream()
					.filter((row) -> row.getOrDefault("Content", "").contains(SUM))
					.map(SumsPerInputTests::sum)
					.sorted()
					.toList());
	}

	/** What a person wrote down and the audit does not read is not lost in silence. */
	@Test
	void columnsThatAreNotUsedAreNamed() throws IOException {
		SmallHousehold household = new SmallHousehold(this.folder.resolve("inputs"));
		household.bought("MA00000001", DAY, "Gems", 980, "Visa 1234").write();
		Files.writeString(household.folder().resolve("list.csv"), """
				No.,購入日,注文番号,商品名,金額（税込）,支払い方法,,買った人,家族への確認
				1,2026/10/10,MJ00000001,石,1200,Visa 1234,,花子,済
				2,2026/10/11,MJ00000002,星,1500,Visa 1234,誕生日,,未,後で聞く
				""");
		Path reports = this.folder.resolve("reports");
		assertEquals(0, household.audit(reports).exitCode());
		List<Map<String, String>> inputs = SmallHousehold.about(reports, "all")
			.stream()
			.filter((row) -> row.getOrDefault("Content", "").contains("columns not used"))
			.toList();
		assertEquals(List.of("list.csv"), inputs.stream().map((row) -> row.get("Name")).toList());
		String content = inputs.get(0).getOrDefault("Content", "");
		assertTrue(content.contains("\ncolumns not used: [G], [J], 家族への確認, 買った人\n"), content);
		assertEquals(List.of("3", "2", "1"), Stream.of("Read", "Used", "Passed over").map(inputs.get(0)::get).toList());
	}

	/** A mail that ends early is used, and stands on Not read besides. */
	@Test
	void mailThatIsCutIsCountedOnce() throws IOException {
		SmallHousehold household = new SmallHousehold(this.folder.resolve("inputs"));
		household.bought("MA00000001", DAY, "Gems", 980, "Visa 1234").write();
		household.receipt("receipt", "MA00000001", DAY, "Gems", 980);
		Path mail = household.folder().resolve("receipt.eml");
		String whole = Files.readString(mail);
		int body = whole.indexOf("\r\n\r\n") + 4;
		String code = Base64.getMimeEncoder().encodeToString(whole.substring(body).getBytes(StandardCharsets.UTF_8));
		Files.writeString(mail, whole.substring(0, body).replace("Encoding: 8bit", "Encoding: base64")
				+ code.substring(0, code.length() - 3));
		Path reports = this.folder.resolve("reports");
		assertEquals(4, household.audit(reports).exitCode());
		Map<String, String> input = SmallHousehold.about(reports, "all")
			.stream()
			.filter((row) -> "receipt.eml".equals(row.get("Name")))
			.findFirst()
			.orElseThrow();
		assertEquals(List.of("1", "1", "0", "0", "0"),
				Stream.of("Read", "Used", "Duplicates", "Set aside", "Passed over").map(input::get).toList());
		Path workbook = reports.resolve("purchase-audit-all.xlsx");
		assertEquals(1, SheetRows.of(workbook, "Not read", "Reason").size());
	}

	private static String sum(Map<String, String> row) {
		String content = row.getOrDefault("Content", "");
		return row.get("Name") + " " + content.substring(content.indexOf(SUM) + SUM.length());
	}

	private void list(String name) throws IOException {
		Files.writeString(this.folder.resolve("inputs").resolve(name), """
				Order number,Date,Item,Amount,Payment method
				MJ00000001,2026-10-10,Gems,"¥1,200",Visa 1234
				MJ00000002,2026-10-11,Coins,$1.99,Visa 1234
				""");
	}

}
