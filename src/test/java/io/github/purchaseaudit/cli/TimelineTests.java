package io.github.purchaseaudit.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** "Since when?": Apple's news of the accounts beside the first order to speak of. */
class TimelineTests {

	@TempDir
	private Path reports;

	@Test
	void newsStandByDateBesideTheFirstOrderOnTheSecondPage() throws IOException {
		List<String> sheet = callSheet("2026-10");
		int heading = sheet.indexOf("いつから（Appleから届いたアカウントの知らせと、最初の注文）");
		assertTrue(heading > sheet.indexOf("電話メモ 2ページ目"), sheet.toString());
		List<String> lines = sheet.subList(heading + 1, heading + 7);
		assertEquals(
				List.of("2026年3月28日 13:33　Apple Account情報が更新されました", "2026年9月11日 01:58　ファミリーにメンバーが追加されました",
						"2026年10月10日 00:40　新しいデバイスでサインインがありました", "2026年10月10日 00:52　ファミリーに参加しました",
						"2026年10月10日 23:12　▶ 最初の注文：竜石 8400個、¥9,800", "2026年10月11日 11:15　Apple Accountのパスワードが変更されました"),
				lines.stream().map((line) -> line.replaceFirst("（[^（]*@[^）]*）$", "")).toList());
	}

	@Test
	void advertisingIsNoNews() throws IOException {
		assertFalse(String.join("\n", callSheet("2026-10")).contains("新しいiPhoneが登場"));
	}

	private List<String> callSheet(String month) throws IOException {
		CommandLineRun run = CommandLineRun.of("audit", "sample-data", "--reports", this.reports, "--month", month,
				"--as-of", "2026-11-22");
		assertEquals(0, run.exitCode(), run.err());
		List<String> lines = new ArrayList<>();
		try (InputStream in = Files.newInputStream(this.reports.resolve("purchase-audit-" + month + ".xlsx"));
				XSSFWorkbook book = new XSSFWorkbook(in)) {
			book.getSheet("電話メモ").forEach((row) -> lines.add(row.getCell(0).getStringCellValue()));
		}
		return lines;
	}

}
