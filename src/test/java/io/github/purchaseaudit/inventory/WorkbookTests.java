package io.github.purchaseaudit.inventory;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;

import io.github.purchaseaudit.order.Sentence;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class WorkbookTests {

	@TempDir
	Path folder;

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			45465     | 164 | yyyy"年"m"月"d"日"        | 2024-06-22
			45465.545 | 164 | yyyy/mm/dd hh:mm:ss       | 2024-06-22 13:04:48
			45465     | 14  |                           | 2024-06-22
			45465     | 31  |                           | 2024-06-22
			45465     | 164 | [$-411]ggge"年"m"月"d"日" | 2024-06-22
			45465     | 0   |                           | 45465
			1200      | 164 | "¥"#,##0                  | ¥1200
			1200      | 164 | [$¥-411]#,##0             | ¥ 1200
			30        | 164 | [$¥-804]#,##0             | CN¥30
			12.34     | 164 | [$$-409]#,##0.00          | $ 12.34
			12.34     | 164 | #,##0.00\\ "€"            | €12.34
			-1200     | 164 | "¥"#,##0;[Red]-"¥"#,##0   | ¥-1200
			12.34     | 44  |                           | 12.34
			0.1       | 164 | 0.00E+00                  | 0.1
			4000123456789017 | 1 |                      | 4000123456789017
			1090.909090909 | 2 |                        | 1090.909090909
			""")
	void textOfNumbers(double number, int id, String pattern, String text) {
		assertEquals(text, new NumberFormats(false).text(number, id, pattern));
	}

	@Test
	void takeWhenWorkbookIsEncrypted() throws Exception {
		ByteArrayOutputStream plain = new ByteArrayOutputStream();
		try (XSSFWorkbook book = new XSSFWorkbook()) {
			book.createSheet("Orders").createRow(0).createCell(0).setCellValue("order");
			book.write(plain);
		}
		try (POIFSFileSystem files = new POIFSFileSystem()) {
			Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
			encryptor.confirmPassword("secret");
			try (var out = encryptor.getDataStream(files)) {
				plain.writeTo(out);
			}
			try (var out = Files.newOutputStream(this.folder.resolve("locked.xlsx"))) {
				files.writeFilesystem(out);
			}
		}
		List<Member> members = Inventory.take(List.of(this.folder), List.of(), (path) -> false);
		assertEquals(Outcome.UNREADABLE, members.get(0).outcome());
		assertEquals("inventory.lost.password",
				String.valueOf(members.get(0).reason()).replaceAll(".*key=([^,]+).*", "$1"));
	}

	@Test
	void takeWhenZipIsEncrypted() throws IOException {
		byte[] zip = Zips.zip().with("list.csv", "order\n1\n").bytes();
		int central = indexOf(zip, new byte[] { 'P', 'K', 1, 2 });
		zip[6] |= 1;
		zip[central + 8] |= 1;
		Files.write(this.folder.resolve("locked.zip"), zip);
		List<Member> members = Inventory.take(List.of(this.folder), List.of(), (path) -> false);
		assertEquals("locked.zip!/list.csv", members.get(1).name());
		assertTrue(String.valueOf(members.get(1).reason()).contains("inventory.lost.password"));
	}

	@Test
	void readWhenOutsideIsLinkedTo() throws IOException {
		byte[] book = Zips.zip()
			.with("[Content_Types].xml", "<Types/>")
			.with("_rels/.rels",
					"<Relationships><Relationship Id='r1' Type='x/officeDocument' Target='xl/workbook.xml'/></Relationships>")
			.with("xl/workbook.xml",
					"<!DOCTYPE w [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><workbook xmlns:r='x/relationships'><sheets>"
							+ "<sheet name='S' r:id='r1'/></sheets></workbook>")
			.with("xl/_rels/workbook.xml.rels",
					"<Relationships><Relationship Id='r1' Type='x/worksheet' Target='worksheets/s.xml'/>"
							+ "<Relationship Id='r2' Type='x/externalLink' TargetMode='External' Target='http://example.com/x'/>"
							+ "</Relationships>")
			.with("xl/worksheets/s.xml",
					"<worksheet><sheetData><row r='3'><c r='B3' t='inlineStr'><is><t>order</t></is></c>"
							+ "<c r='C3'><f>[1]x!A1</f><v>7</v></c><c r='D3'><f>A1+1</f><v></v></c></row></sheetData></worksheet>")
			.bytes();
		Files.write(this.folder.resolve("linked.xlsx"), book);
		Member member = Inventory.take(List.of(this.folder), List.of(), (path) -> false).get(0);
		TableHead head = Tables.head(book, new FileContent(member)).orElseThrow();
		assertEquals(List.of(new Row("S!3", List.of("", "order", "7", "=A1+1"))), head.sheets().get(0).rows());
	}

	/**
	 * A damaged sheet costs its own rest, not the rows above and not the other sheets.
	 */
	@Test
	void readWhenOneSheetIsCutOff() throws IOException {
		String row = "<row r='%d'><c r='A%d' t='inlineStr'><is><t>%s</t></is></c></row>";
		byte[] book = Zips.zip()
			.with("[Content_Types].xml", "<Types/>")
			.with("_rels/.rels",
					"<Relationships><Relationship Id='r1' Type='x/officeDocument' Target='xl/workbook.xml'/></Relationships>")
			.with("xl/workbook.xml",
					"<workbook xmlns:r='x/relationships'><sheets><sheet name='A' r:id='r1'/>"
							+ "<sheet name='B' r:id='r2'/></sheets></workbook>")
			.with("xl/_rels/workbook.xml.rels",
					"<Relationships><Relationship Id='r1' Type='x/worksheet' Target='worksheets/a.xml'/>"
							+ "<Relationship Id='r2' Type='x/worksheet' Target='worksheets/b.xml'/></Relationships>")
			.with("xl/worksheets/a.xml",
					"<worksheet><sheetData>" + row.formatted(1, 1, "first") + "<row r='2'><c r='A2' t='inl")
			.with("xl/worksheets/b.xml",
					"<worksheet><sheetData>" + row.formatted(1, 1, "other") + "</sheetData></worksheet>")
			.bytes();
		Files.write(this.folder.resolve("cut.xlsx"), book);
		Member member = Inventory.take(List.of(this.folder), List.of(), (path) -> false).get(0);
		assertEquals(Outcome.UNCLAIMED, member.outcome());
		List<String> read = new ArrayList<>();
		Tables.read(new FileContent(member), new RowHandler() {

			@Override
			public void sheet(String name) {
				read.add(name);
			}

			@Override
			public void row(Row one) {
				read.add(one.cell(0));
			}

			@Override
			public void broken(String where, Sentence reason) {
				read.add(reason.key());
			}

		});
		assertEquals(List.of("A", "first", "inventory.lost.sheet", "B", "other"), read);
	}

	@Test
	void takeWhenTableIsAPage() throws IOException {
		Files.writeString(this.folder.resolve("Store Transaction History.csv"),
				"\n<!DOCTYPE html>\n<html><title>Sign in</title></html>");
		Files.writeString(this.folder.resolve("page.html"), "<!DOCTYPE html>\n<html><title>Sign in</title></html>");
		List<Member> members = Inventory.take(List.of(this.folder), List.of(), (path) -> false);
		assertEquals(List.of(Outcome.UNREADABLE, Outcome.UNCLAIMED), members.stream().map(Member::outcome).toList());
		assertTrue(String.valueOf(members.get(0).reason()).contains("inventory.lost.page"));
	}

	@Test
	void readWhenOneByteIsNoUtf8() throws IOException {
		byte[] text = "商品名,金額\nジェムパック,¥160\nジェム#パック,¥300\n".getBytes(StandardCharsets.UTF_8);
		for (int i = 0; i < text.length; i++) {
			text[i] = (text[i] == '#') ? (byte) 0xff : text[i];
		}
		TableHead head = Tables.head(text, new FileContent(take("list.csv", text))).orElseThrow();
		assertEquals("UTF-8", head.charset());
		assertEquals(List.of("ジェム\ufffdパック", "¥300"), head.sheets().get(0).rows().get(2).cells());
	}

	private Member take(String name, byte[] bytes) throws IOException {
		Files.write(this.folder.resolve(name), bytes);
		return Inventory.take(List.of(this.folder), List.of(), (path) -> false).get(0);
	}

	private static int indexOf(byte[] bytes, byte[] wanted) {
		for (int i = 0; i + wanted.length <= bytes.length; i++) {
			if (java.util.Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
				return i;
			}
		}
		throw new IllegalArgumentException("Not there");
	}

}
