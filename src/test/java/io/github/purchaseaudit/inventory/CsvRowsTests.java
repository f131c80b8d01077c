package io.github.purchaseaudit.inventory;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import com.opencsv.CSVWriter;
import io.github.purchaseaudit.order.Sentence;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class CsvRowsTests {

	@Property(tries = 500)
	void readGivesBackWhatAnotherLibraryWrote(@ForAll("tables") List<List<String>> table) throws IOException {
		StringWriter text = new StringWriter();
		try (CSVWriter writer = new CSVWriter(text, ',', '"', '"', "\r\n")) {
			table.forEach((row) -> writer.writeNext(row.toArray(String[]::new)));
		}
		assertEquals(table, cells(("\ufeff" + text).getBytes(StandardCharsets.UTF_8)));
	}

	@Provide
	Arbitrary<List<List<String>>> tables() {
		Arbitrary<String> cell = Arbitraries.strings()
			.withChars('a', 'é', '購', '"', ',', ' ', '\n', ';', '\'', '￥', '1', '.')
			.ofMaxLength(12);
		return Arbitraries.integers()
			.between(1, 5)
			.flatMap((width) -> cell.list().ofSize(width).list().ofMinSize(1).ofMaxSize(8));
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-8", "windows-31j", "UTF-16LE", "UTF-16BE" })
	void readWhenCharset(String charset) throws IOException {
		String text = charset.startsWith("UTF-16") ? "\ufeff注文,金額\r\nM1,￥120\r\n" : "注文,金額\r\nM1,￥120\r\n";
		assertEquals(List.of(List.of("注文", "金額"), List.of("M1", "￥120")),
				cells(text.getBytes(Charset.forName(charset))));
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-16LE", "UTF-16BE", "x-windows-iso2022jp", "ISO-2022-JP", "x-eucJP-Open", "EUC-JP" })
	void readWhenCharsetIsNotMarked(String charset) throws IOException {
		String text = "ご利用日,ご利用先など,金額\r\n2026/10/02,アップル、渋谷\"Bill\",\"1,200\"\r\n";
		assertEquals(List.of(List.of("ご利用日", "ご利用先など", "金額"), List.of("2026/10/02", "アップル、渋谷\"Bill\"", "1,200")),
				cells(text.getBytes(Charset.forName(charset))));
	}

	@ParameterizedTest
	@CsvSource({ "Libellé;Débit,1200;Café à Nîmes", "Währung;Empfänger für Köln,EUR;Müller & Söhne",
			"Description;Amount,Apple;£9.99", "Tienda;Importe,El Niño;12 €", "Item;Price,Game;¥1200" })
	void readWhenEuropeanWindows(String heading, String row) throws IOException {
		assertEquals(List.of(List.of(heading.split(";", -1)), List.of(row.split(";", -1))),
				cells((heading + "\n" + row + "\n").getBytes(WesternWords.CHARSET)));
	}

	/** As Excel saves a list there; Alipay's statement is GB18030 as well. */
	@ParameterizedTest
	@CsvSource({ "x-windows-949, 이용일자;가맹점명;이용금액, 2026-05-03;애플코리아;8900",
			"x-windows-949, 구매일;주문 번호;항목, 2026-05-03;MKR1234567;보석 똠방각하", "GBK, 交易时间;商品说明;金额, 2026-05-03;王者荣耀;￥68.00",
			"GB18030, 订单;日期, M1;2026", "Big5, 消費日;特約商店;金額, 2026/05/03;蘋果;90" })
	void readWhenKoreanOrChineseWindows(String charset, String heading, String row) throws IOException {
		assertEquals(List.of(List.of(heading.split(";", -1)), List.of(row.split(";", -1))),
				cells((heading + "\r\n" + row + "\r\n").replace(';', ',').getBytes(Charset.forName(charset))));
	}

	/** No Japanese list is taken for one of them. */
	@ParameterizedTest
	@ValueSource(strings = { "windows-31j", "x-eucJP-Open" })
	void readJapaneseWhenOtherCharsetsAreSound(String charset) throws IOException {
		for (String line : List.of("ご利用日,ご利用店名,ご利用金額", "取引日,摘要,出金額,残高", "購入日,商品名,金額,支払い方法", "日期,金額,交易",
				"利用日,利用店名・商品名,利用者,支払方法,利用金額,支払手数料,支払総額", "売上日,販売店,合計,状態,備考、珈琲館")) {
			assertEquals(List.of(List.of(line.split(",", -1))), cells((line + "\n").getBytes(Charset.forName(charset))),
					line);
		}
	}

	@Test
	void readWhenEuropeanWindowsAndUtf8AreMixed() throws IOException {
		byte[] first = "Libellé;Débit\nCafé;1\nHôtel;2\n".getBytes(WesternWords.CHARSET);
		byte[] second = "Préféré;3\n".getBytes(StandardCharsets.UTF_8);
		assertEquals(List.of(List.of("Libellé", "Débit"), List.of("Café", "1"), List.of("Hôtel", "2"),
				List.of("Préféré", "3")), cells(joined(first, second)));
	}

	/** Each could also be read in another charset. */
	@ParameterizedTest
	@ValueSource(strings = { "ｱﾂﾌﾟﾙﾄﾞﾂﾄｺﾑ,1200", "､ｱ･ﾌﾟﾙ,1", "A社,1", "珈琲,480", "ﾄﾄﾛ,ﾎﾎ", "残高,1", "日付", "ｶﾄﾞ･ｶﾄﾞ･ﾙ" })
	void readShiftJisWhenUndecided(String line) throws IOException {
		assertEquals(List.of(List.of(line.split(",", -1))), cells((line + "\n").getBytes(TextLines.WINDOWS_31J)));
	}

	@Test
	void readShiftJisThatIsDamaged() throws IOException {
		byte[] text = "店名,金額\n珈琲#館,1\n".getBytes(TextLines.WINDOWS_31J);
		text[new String(text, StandardCharsets.ISO_8859_1).indexOf('#')] = (byte) 0xff;
		assertEquals(List.of("店名", "金額"), cells(text).get(0));
	}

	@Test
	void readEucJpWhoseSampleEndsInsideOfACharacter() throws IOException {
		byte[] row = "金額、アップル\n".getBytes(TextCharset.EUC_JP);
		byte[] text = new byte[row.length * 6000];
		for (int i = 0; i < text.length; i++) {
			text[i] = row[i % row.length];
		}
		List<List<String>> cells = cells(text);
		assertEquals(6000, cells.size());
		assertEquals(Set.of(List.of("金額、アップル")), Set.copyOf(cells));
	}

	@ParameterizedTest
	@CsvSource({ "';'", "','", "'|'" })
	void readWhenDelimiter(char delimiter) throws IOException {
		String text = "a;b;c\n\"x;y\";1.5;2\n".replace(';', delimiter);
		assertEquals(List.of(List.of("a", "b", "c"), List.of("x" + delimiter + "y", "1.5", "2")), cells(text));
	}

	@Test
	void readWhenAnotherDelimiterDividesAQuotedCell() throws IOException {
		assertEquals(List.of(List.of("", ";aaa;;a")), cells("\"\",\";aaa;;a\"\r\n"));
	}

	@Test
	void readWhenQuotesStandInTheMiddleOfCells() throws IOException {
		List<List<String>> rows = List.of(List.of("a", "b", "c"), List.of("5\" TV", "x, y, z", "1"),
				List.of("7\" TV", "x, y, z", "2"));
		StringBuilder text = new StringBuilder();
		rows.forEach((row) -> text.append(String.join("\t", row)).append('\n'));
		assertEquals(rows, cells(text.toString()));
	}

	@Test
	void readWhenTabsAndEuropeanSums() throws IOException {
		assertEquals(List.of(List.of("a", "b"), List.of("1,50", "2,75"), List.of("3,50", "4,75")),
				cells("a\tb\n1,50\t2,75\n3,50\t4,75\n"));
	}

	@Test
	void readWhenCharsetsAreMixed() throws IOException {
		byte[] first = "注文,金額\n".getBytes(StandardCharsets.UTF_8);
		byte[] second = "残高,1\n".getBytes(TextLines.WINDOWS_31J);
		assertEquals(List.of(List.of("注文", "金額"), List.of("残高", "1")), cells(joined(first, second)));
	}

	@Test
	void readWhenQuotesAreStray() throws IOException {
		assertEquals(
				List.of(List.of("The \"Best\" Game", "x"), List.of("12\" Remix", "y"), List.of("say \"hi\"", "z"),
						List.of("0427", "w")),
				cells("\"The \"Best\" Game\",x\n12\" Remix,y\n\"say \"\"hi\"\"\" ,z\n=\"0427\",w\n"));
	}

	@Test
	void readWhenQuoteNeverCloses() throws IOException {
		assertEquals("[row 1 [a, b], row 2 inventory.csv.open-quote, row 3 [c, d]]",
				read("a,b\n\"x,y\nc,d\n").toString());
	}

	@Test
	void readWhenOldMacEndsLines() throws IOException {
		assertEquals(List.of(List.of("a", "b"), List.of("1", "2")), cells("a,b\r1,2\r"));
	}

	@Test
	void readWhenLineIsTooLong() throws IOException {
		String text = "a,b\n" + "x".repeat(3 * TextLines.LONGEST) + ",y\nc,d\n";
		assertEquals("[row 1 [a, b], row 2 inventory.csv.long-line, row 3 [c, d]]", read(text).toString());
	}

	@Test
	void readWhenNullsStray() throws IOException {
		assertEquals(List.of(List.of("注文", "金額"), List.of("M123456789", "120"), List.of(""), List.of("M2", "3")),
				cells("注文,金額\nM1234\0" + "56789,120\n\0\nM2,3\n"));
	}

	@Test
	void readWhenNoText() {
		byte[] bytes = { 1, 2, 0, 4 };
		assertThrows(UnreadableException.class, () -> cells(bytes));
	}

	private static byte[] joined(byte[] first, byte[] second) {
		byte[] both = Arrays.copyOf(first, first.length + second.length);
		System.arraycopy(second, 0, both, first.length, second.length);
		return both;
	}

	private static List<List<String>> cells(String text) throws IOException {
		return cells(text.getBytes(StandardCharsets.UTF_8));
	}

	private static List<List<String>> cells(byte[] bytes) throws IOException {
		List<Row> rows = new ArrayList<>();
		CsvRows.read(new ByteArrayInputStream(bytes), new CsvRows.FirstRows(rows));
		return rows.stream().map(Row::cells).toList();
	}

	private static List<String> read(String text) throws IOException {
		List<String> read = new ArrayList<>();
		CsvRows.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), new RowHandler() {

			@Override
			public void sheet(String name) {
				assertEquals("", name);
			}

			@Override
			public void row(Row row) {
				read.add(row.where() + " " + row.cells());
			}

			@Override
			public void broken(String where, Sentence reason) {
				read.add(where + " " + reason.key());
			}

		});
		return read;
	}

}
