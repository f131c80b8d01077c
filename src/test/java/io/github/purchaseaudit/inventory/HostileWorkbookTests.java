package io.github.purchaseaudit.inventory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.github.purchaseaudit.order.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/**
 * Workbooks made to fill the memory, to keep a reader busy, or to fetch what lies outside
 * of them.
 */
@Timeout(120)
class HostileWorkbookTests {

	private static final String ENTITIES = "<!DOCTYPE s [<!ENTITY a 'lolololololololololo'>"
			+ "<!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;'>"
			+ "<!ENTITY d '&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;'><!ENTITY e '&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;'>"
			+ "<!ENTITY f '&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;'><!ENTITY g '&f;&f;&f;&f;&f;&f;&f;&f;&f;&f;'>]>";

	private static final int MUCH = 12 * 1024 * 1024;

	@TempDir
	private Path folder;

	@Test
	void laughsAreNotRepeated() {
		assertLost("inventory.lost.sheet", new Book().declare(ENTITIES).row("&g;"));
		assertLost("inventory.lost.workbook", new Book().strings(ENTITIES + "<sst><si><t>&g;</t></si></sst>"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "<!DOCTYPE s [<!ENTITY x SYSTEM 'FILE'>]>",
			"<!DOCTYPE s [<!ENTITY % p SYSTEM 'FILE'> %p; <!ENTITY x 'x'>]>" })
	void filesOfTheReaderAreNotFetched(String declaration) throws IOException {
		Path secret = Files.writeString(this.folder.resolve("secret.txt"), "of the reader");
		assertLost("inventory.lost.sheet",
				new Book().declare(declaration.replace("FILE", secret.toUri().toString())).row("&x;"));
	}

	@Test
	void declarationsElsewhereAreNotFetched() throws IOException {
		Book book = new Book().declare("<!DOCTYPE s SYSTEM 'http://127.0.0.1:9/list.dtd'>").row("order");
		assertEquals(List.of("order"), read(book));
	}

	@ParameterizedTest
	@ValueSource(strings = { "<c t='inlineStr'><is><t>MUCH</t></is></c>", "<c><v>MUCH</v></c>", "<c><f>MUCH</f></c>",
			"<c t='str'><v><![CDATA[MUCH]]></v></c>", "<!-- <a> MUCH -->", "<?a MUCH?>", "<c r='MUCH'/>",
			"<c a='>' b='MUCH'/>" })
	void nothingEndlessIsHeld(String piece) {
		assertLost("inventory.lost.too-large", new Book().raw("<row>" + piece.replace("MUCH", much("x")) + "</row>"));
		if (piece.contains("CDATA") || piece.contains("--")) {
			assertLost("inventory.lost.too-large",
					new Book().raw("<row>" + piece.replace("MUCH", much("<b>")) + "</row>"));
		}
	}

	private static String much(String text) {
		return text.repeat(MUCH / text.length());
	}

	@Test
	void piecesThatMakeUpAnEndlessTextAreNotHeld() {
		assertLost("inventory.lost.too-large",
				new Book().strings("<sst><si>" + "<r><t>0123456789</t></r>".repeat(200_000) + "</si></sst>"));
		assertLost("inventory.lost.too-large", new Book().row("0123456789<!-- -->0123456789<?a b?>".repeat(100_000)));
	}

	@Test
	void rowsThatNameOnlyTheirLastColumnAreCounted() {
		assertLost("inventory.lost.too-large", new Book().raw("<row><c r='XFD1'><v>1</v></c></row>".repeat(10_000)));
	}

	@Test
	void sheetsThatShareOnePartAreReadOnce() throws IOException {
		assertEquals(List.of("order"), read(new Book().sheets(10_000).row("order")));
	}

	@Test
	void pathsThatGoUpForEverAreFollowedOnce() throws IOException {
		assertEquals(List.of("order"),
				read(new Book().target("a/".repeat(200_000) + "../".repeat(200_000) + "x.xml").row("order")));
	}

	/** What a formula gave when the workbook was saved is its value; nothing is run. */
	@Test
	void formulasAndMacrosAreNotRun() throws IOException {
		Book book = new Book().with("xl/vbaProject.bin", "Sub Auto_Open()\nShell \"calc\"\nEnd Sub")
			.with("xl/externalLinks/externalLink1.xml", "<externalLink/>")
			.raw("<row><c t='str'><f>HYPERLINK(\"http://x.example\")</f><v>saved</v></c>"
					+ "<c><f>WEBSERVICE(\"http://127.0.0.1:9/\")</f></c><c t='str'><f>cmd|'/C calc'!A0</f></c></row>");
		assertEquals(List.of("saved|=WEBSERVICE(\"http://127.0.0.1:9/\")|"), read(book));
	}

	private void assertLost(String reason, Book book) {
		UnreadableException lost = assertThrows(UnreadableException.class, () -> {
			try {
				read(book);
			}
			catch (UncheckedIOException ex) {
				throw ex.getCause();
			}
		});
		assertEquals(reason, lost.reason().key());
	}

	private List<String> read(Book book) throws IOException {
		Path inputs = Files.createDirectories(this.folder.resolve("inputs"));
		Files.write(inputs.resolve("book.xlsx"), book.bytes());
		Member member = Inventory.take(List.of(inputs), List.of(), (path) -> false).get(0);
		List<String> rows = new ArrayList<>();
		Tables.read(new FileContent(member), new RowHandler() {

			@Override
			public void sheet(String name) {
				// rows tell enough
			}

			@Override
			public void row(Row row) {
				rows.add(String.join("|", row.cells()));
			}

			@Override
			public void broken(String where, Sentence reason) {
				throw new UncheckedIOException(new UnreadableException(reason));
			}

		});
		return rows;
	}

	/** A workbook with one sheet, bare enough to be written by hand. */
	private static final class Book {

		private final Zips zip = Zips.zip();

		private String declaration = "";

		private String rows = "";

		private String target = "x.xml";

		private int sheets = 1;

		Book declare(String declaration) {
			this.declaration = declaration;
			return this;
		}

		Book row(String text) {
			return raw("<row><c t='inlineStr'><is><t>" + text + "</t></is></c></row>");
		}

		Book raw(String rows) {
			this.rows = rows;
			return this;
		}

		Book strings(String part) {
			return with("xl/sharedStrings.xml", part).raw("<row><c t='s'><v>0</v></c></row>");
		}

		Book with(String part, String content) {
			this.zip.with(part, content);
			return this;
		}

		Book sheets(int sheets) {
			this.sheets = sheets;
			return this;
		}

		Book target(String target) {
			this.target = target;
			return this;
		}

		byte[] bytes() {
			return this.zip.with("[Content_Types].xml", "<Types/>")
				.with("_rels/.rels",
						"<Relationships><Relationship Id='r1' Type='x/officeDocument' Target='xl/workbook.xml'/></Relationships>")
				.with("xl/workbook.xml",
						"<workbook xmlns:r='x/relationships'><sheets>"
								+ "<sheet name='S' r:id='r1'/>".repeat(this.sheets) + "</sheets></workbook>")
				.with("xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id='r1' Type='x/worksheet' Target='"
						+ this.target + "'/>"
						+ "<Relationship Id='r2' Type='x/sharedStrings' Target='sharedStrings.xml'/></Relationships>")
				.with("xl/x.xml", this.declaration + "<worksheet><sheetData>" + this.rows + "</sheetData></worksheet>")
				.bytes();
		}

	}

}
