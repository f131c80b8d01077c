package io.github.purchaseaudit.inventory;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.purchaseaudit.order.Sentence;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class InventoryTests {

	@TempDir
	Path folder;

	@Test
	void takeWhenFoldersAndNestedZips() throws IOException {
		write("b/notes.txt", "hello");
		write("a/list.csv", "order,price\nM1,2\n");
		write("a/outer.zip",
				Zips.zip()
					.with("in/inner.zip", Zips.zip().with("deep/list.csv", "order,price\nM2,3\n").bytes())
					.with("guide.pdf", "%PDF-1.7")
					.bytes());
		assertEquals(List.of("1 a/list.csv CLAIMED", "2 a/outer.zip OPENED", "3 a/outer.zip!/in/inner.zip OPENED",
				"4 a/outer.zip!/in/inner.zip!/deep/list.csv CLAIMED", "5 a/outer.zip!/guide.pdf IGNORED",
				"6 b/notes.txt UNCLAIMED"), shown(this.folder));
	}

	@Test
	void takeWhenInputsAreGivenInAnotherOrderOrTwice() throws IOException {
		Path one = write("x/list.csv", "order,price\nM1,2\n");
		Path other = write("y/list.csv", "order,price\nM1,2\n");
		List<String> names = List.of("1 x/list.csv CLAIMED", "2 y/list.csv CLAIMED");
		assertEquals(names, shown(one, other));
		assertEquals(names, shown(other, one, one));
		assertEquals(names, shown(other, this.folder, one));
	}

	/** What is shown of the names is the same, and both are read. */
	@Test
	void takeWhenNamesHoldWholeCardNumbers() throws IOException {
		write("4111111111111111.csv", "order,price\nM1,2\n");
		write("4111-1111-1111-1111.csv", "order,price\nM1,2\nM2,3\n");
		write("z.zip", Zips.zip()
			.with("4111111111111111.zip", Zips.zip().with("4012888888881881.csv", "order,price\nM2,3\n").bytes())
			.with("4111 1111 1111 1111.csv", "order,price\nM1,2\n")
			.with("4111.1111.1111.1111.csv", "order,price\nM1,2\n")
			.bytes());
		List<Member> members = take(this.folder);
		assertEquals(List.of("1 ****1111 (2).csv CLAIMED", "2 ****1111.csv CLAIMED", "3 z.zip OPENED",
				"4 z.zip!/****1111.zip OPENED", "5 z.zip!/****1111.zip!/****1881.csv CLAIMED",
				"6 z.zip!/****1111.csv CLAIMED", "7 z.zip!/****1111 (2).csv CLAIMED"), shown(members));
		assertEquals(
				List.of("z.zip!/****1111.zip!/****1881.csv: row 1, row 2", "z.zip!/****1111.csv: row 1, row 2",
						"z.zip!/****1111 (2).csv: row 1, row 2"),
				read(members.stream().filter((member) -> !member.isPlainFile()).toList()));
	}

	@Test
	void takeWhenIgnoredByDesign() throws IOException {
		for (String name : List.of("household.yml", ".DS_Store", "Thumbs.db", "~$list.xlsx", "__MACOSX/._list.csv",
				"Guide.PDF", "Apple Purchase Flow Events 1.csv", "Purchase Server Events.csv", "Music.json.zip",
				"iTunes and App-Book Re-download and Update History.csv")) {
			write(name, "order,price\nM1,2\n");
		}
		assertEquals(Set.of(Outcome.IGNORED),
				take(this.folder).stream().map(Member::outcome).collect(Collectors.toSet()));
	}

	@Test
	void takeWhenColumnsAreUnpublished() throws IOException {
		write("Store Credit  Transaction History.csv", "a,b\n1,2\n");
		write("Apple Pay Billings.csv", "order,price\n1,2\n");
		assertEquals(List.of("1 Apple Pay Billings.csv NOT_UNDERSTOOD",
				"2 Store Credit  Transaction History.csv NOT_UNDERSTOOD"), shown(this.folder));
	}

	@Test
	void takeWhenReportsAreInTheWay() throws IOException {
		write("reports/old.csv", "order,price\nM1,2\n");
		write("list.csv", "order,price\nM1,2\n");
		try (XSSFWorkbook book = new XSSFWorkbook()) {
			book.createSheet("Orders").createRow(0).createCell(0).setCellValue("order");
			book.getProperties().getCustomProperties().addProperty(Inventory.OWN_PROPERTY, "all");
			try (var out = Files.newOutputStream(this.folder.resolve("copy.xlsx"))) {
				book.write(out);
			}
		}
		List<Member> members = Inventory.take(List.of(this.folder), List.of(new OrderList()),
				(path) -> path.endsWith("reports"));
		assertEquals(List.of("1 copy.xlsx IGNORED", "2 list.csv CLAIMED", "3 reports IGNORED"), shown(members));
	}

	@Test
	void takeWhenForgedMailWasSavedByUs() throws IOException {
		write("2026-06-19-7530a0ba9bb8.eml", "order,price\nM1,2\n");
		write("2026-06-19-82c9818833ff.eml", "order,price\nM1,2\n");
		assertEquals(List.of("1 2026-06-19-7530a0ba9bb8.eml IGNORED", "2 2026-06-19-82c9818833ff.eml CLAIMED"),
				shown(this.folder));
	}

	@Test
	void takeWhenLinksLeadOut() throws IOException {
		Path outside = Files.createTempDirectory("outside");
		Path list = Files.writeString(outside.resolve("list.csv"), "order,price\nM1,2\n");
		Files.createSymbolicLink(this.folder.resolve("link.csv"), list);
		Files.createSymbolicLink(this.folder.resolve("folder"), outside);
		assertEquals(List.of("1 folder IGNORED", "2 link.csv IGNORED"), shown(this.folder));
		assertEquals(List.of("1 list.csv CLAIMED"), shown(this.folder.resolve("link.csv")));
	}

	@Test
	void takeWhenNamesAreInWindows31J() throws IOException {
		write("日本.zip", Zips.zip().with("購入履歴.csv", "order,price\n1,2\n").bytes(Charset.forName("windows-31j")));
		assertEquals(List.of("1 日本.zip OPENED", "2 日本.zip!/購入履歴.csv CLAIMED"), shown(this.folder));
	}

	/** As macOS, Windows and others write them; as they are, and harmless where shown. */
	@Test
	void takeWhenNamesAreDecomposedOrBroken() throws IOException {
		String decomposed = "\u30cf\u3099\u30c3\u30af.csv";
		String list = "order,price\n1,2\n";
		write(decomposed, list);
		write("two\nlines.csv", list);
		write("z.zip",
				Zips.zip().with(decomposed, list).with("\u30d0\u30c3\u30af.csv", list).with("a\nb.csv", list).bytes());
		List<Member> members = take(this.folder);
		assertEquals(6, members.size());
		assertEquals(5, members.stream().filter((member) -> member.outcome() == Outcome.CLAIMED).count());
		assertEquals(3,
				read(members.stream().filter((member) -> !member.isPlainFile()).toList()).stream()
					.filter((read) -> read.endsWith(": row 1, row 2"))
					.count());
	}

	/** A thousand members that all unpack the same few bytes, as in the known bombs. */
	@Test
	void takeWhenMembersOverlap() throws IOException {
		write("overlap.zip", Zips.overlapping("order,price\n" + "1,2\n".repeat(100_000), 1000));
		write("zzz.csv", "order\n1\n");
		List<Member> members = take(this.folder);
		assertEquals(List.of("inventory.lost.overlap"),
				members.stream()
					.filter((member) -> member.outcome() == Outcome.UNREADABLE)
					.map((member) -> String.valueOf(Objects.requireNonNull(member.reason()).key()))
					.distinct()
					.toList());
		assertEquals(2, members.stream().filter((member) -> member.outcome() == Outcome.CLAIMED).count(),
				() -> shown(members).toString());
		assertEquals("zzz.csv", members.get(members.size() - 1).name());
	}

	@Test
	void takeWhenZipSlips() throws IOException {
		write("slip.zip", Zips.zip().with("../../../etc/list.csv", "order,price\n1,2\n").bytes());
		assertEquals(List.of("1 slip.zip OPENED", "2 slip.zip!/../../../etc/list.csv CLAIMED"), shown(this.folder));
	}

	@Test
	void takeWhenZipIsCut() throws IOException {
		byte[] whole = Zips.zip()
			.with("list.csv", "order,price\nM1,2\n")
			.with("more.csv", "order,price\n" + "M2,3\n".repeat(50_000))
			.bytes();
		write("cut.zip", Arrays.copyOf(whole, whole.length - 400));
		List<Member> members = take(this.folder);
		assertEquals(List.of("1 cut.zip UNREADABLE", "2 cut.zip!/list.csv CLAIMED", "3 cut.zip!/more.csv CLAIMED"),
				shown(members));
		List<String> read = read(members);
		assertEquals("cut.zip!/list.csv: row 1, row 2", read.get(0));
		assertTrue(read.get(1).startsWith("cut.zip!/more.csv: row 1, row 2, row 3,"), read.get(1));
		assertTrue(read.get(1).endsWith("lost inventory.lost.cut"), read.get(1));
	}

	@Test
	void takeWhenInnerZipIsCut() throws IOException {
		byte[] inner = Zips.zip().with("list.csv", "order,price\nM1,2\n").bytes();
		for (int length : new int[] { inner.length - 1, inner.length - 30, inner.length - 70, 40 }) {
			write("outer.zip",
					Zips.zip()
						.with("inner.zip", Arrays.copyOf(inner, length))
						.with("good.csv", "order,price\nM1,2\n")
						.bytes());
			List<String> members = shown(this.folder);
			assertTrue(members.contains("2 outer.zip!/inner.zip UNREADABLE"), length + " " + members);
			assertTrue(members.stream().anyMatch((name) -> name.endsWith("outer.zip!/good.csv CLAIMED")));
		}
	}

	@Test
	void takeWhenOneMemberIsDamaged() throws IOException {
		byte[] zip = Zips.zip()
			.with("list.csv", "order,price\n" + "M2,3\n".repeat(5000))
			.with("b.csv", "order\n")
			.bytes();
		zip[80] ^= 0x55;
		write("bad.zip", zip);
		List<Member> members = take(this.folder);
		assertEquals(List.of("1 bad.zip OPENED", "2 bad.zip!/list.csv CLAIMED", "3 bad.zip!/b.csv CLAIMED"),
				shown(members));
		assertTrue(read(members).get(0).contains("lost inventory.lost.c"));
		assertEquals("bad.zip!/b.csv: row 1", read(members).get(1));
	}

	@Test
	void readWhenInnerZipEndsInsideASmallMember() throws IOException {
		StringBuilder rows = new StringBuilder("order,price\n");
		for (int i = 0; i < 500; i++) {
			rows.append('M').append(i * 7919L).append(',').append(i).append('\n');
		}
		byte[] inner = Zips.zip().with("list.csv", rows.toString()).bytes();
		write("outer.zip", Zips.zip().with("inner.zip", Arrays.copyOf(inner, inner.length / 2)).bytes());
		List<Member> members = take(this.folder);
		assertEquals(List.of("1 outer.zip OPENED", "2 outer.zip!/inner.zip UNREADABLE",
				"3 outer.zip!/inner.zip!/list.csv CLAIMED"), shown(members));
		assertTrue(read(members).get(0).startsWith("outer.zip!/inner.zip!/list.csv: row 1, row 2, row 3, row 4"));
	}

	@Test
	void takeWhenZipsNestTooDeep() throws IOException {
		byte[] zip = Zips.zip().with("list.csv", "order\n1\n").bytes();
		for (int i = 0; i < 12; i++) {
			zip = Zips.zip().with("z.zip", zip).bytes();
		}
		write("deep.zip", zip);
		write("good.csv", "order\n1\n");
		List<Member> members = take(this.folder);
		assertEquals(1, members.stream().filter((member) -> member.outcome() == Outcome.UNREADABLE).count());
		assertEquals("good.csv", members.get(members.size() - 1).name());
	}

	@Test
	void takeWhenZipsInAZipAreABomb() throws IOException {
		byte[] zeros = new byte[4 * 1024 * 1024];
		zeros[0] = 'o';
		byte[] inner = Zips.zip().with("order.csv", zeros).bytes();
		Zips many = Zips.zip();
		for (int i = 0; i < 10; i++) {
			many.with(i + ".zip", inner);
		}
		write("bomb.zip", Zips.zip().with("many.zip", many.bytes()).with("good.csv", "order\n1\n").bytes());
		List<Member> members = take(this.folder);
		assertTrue(shown(members).stream().anyMatch((name) -> name.endsWith("bomb.zip!/good.csv CLAIMED")));
		assertTrue(
				members.stream().anyMatch((member) -> String.valueOf(member.reason()).contains("inventory.lost.bomb")));
	}

	@Test
	void readWhenMemberIsABomb() throws IOException {
		write("bomb.zip",
				Zips.zip()
					.with("list.csv", "order,price\n" + (" ".repeat(4000) + "\n").repeat(5000))
					.with("good.csv", "order\n1\n")
					.bytes());
		List<String> read = read(take(this.folder));
		assertTrue(read.get(0).endsWith("lost inventory.lost.bomb"));
		assertEquals("bomb.zip!/good.csv: row 1, row 2", read.get(1));
	}

	@Test
	void takeWhenGzipAndTar() throws IOException {
		write("list.csv.gz", Zips.gzip("order\n1\n".getBytes(StandardCharsets.UTF_8)));
		assertEquals(List.of("1 list.csv.gz OPENED", "2 list.csv.gz!/list.csv CLAIMED"), shown(this.folder));
		assertEquals(List.of("list.csv.gz!/list.csv: row 1, row 2"), read(take(this.folder)));
	}

	@Test
	void takeWhenGzipIsCut() throws IOException {
		StringBuilder rows = new StringBuilder("order,price\n");
		for (int i = 0; i < 20_000; i++) {
			rows.append("M").append(i * 7919L % 20_011).append(',').append(i * 31L % 1009).append('\n');
		}
		byte[] large = Zips.gzip(rows.toString().getBytes(StandardCharsets.UTF_8));
		byte[] small = Zips.gzip("order,price\nM1,2\nM3,4\n".getBytes(StandardCharsets.UTF_8));
		write("large.csv.gz", Arrays.copyOf(large, large.length - 1000));
		write("none.csv.gz", Arrays.copyOf(small, 9));
		write("small.csv.gz", Arrays.copyOf(small, small.length - 5));
		write("zipped.zip", Zips.zip().with("in.csv.gz", Arrays.copyOf(small, small.length - 5)).bytes());
		List<Member> members = take(this.folder);
		assertEquals(List.of("1 large.csv.gz OPENED", "2 large.csv.gz!/large.csv CLAIMED", "3 none.csv.gz UNREADABLE",
				"4 small.csv.gz OPENED", "5 small.csv.gz!/small.csv CLAIMED", "6 zipped.zip OPENED",
				"7 zipped.zip!/in.csv.gz OPENED", "8 zipped.zip!/in.csv.gz!/in.csv CLAIMED"), shown(members));
		List<String> read = new ArrayList<>();
		for (int first : new int[] { 0, 3, 5 }) {
			Path file = members.get(first).file();
			read.addAll(read(members.stream().filter((member) -> member.file().equals(file)).toList()));
		}
		assertTrue(read.get(0).contains(", row 19000,"), read.get(0).substring(read.get(0).length() - 200));
		assertTrue(read.get(0).endsWith("lost inventory.lost.cut"), read.get(0));
		assertEquals("small.csv.gz!/small.csv: row 1, row 2, row 3 lost inventory.lost.cut", read.get(1));
		assertTrue(read.get(2).endsWith("row 1, row 2, row 3 lost inventory.lost.cut"), read.get(2));
	}

	@Test
	void takeWhenTarIsPackedAndCut() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
			for (String name : List.of("Takeout/list.csv", "Takeout/more.csv")) {
				byte[] content = ("order\n" + "M1\n".repeat(2000)).getBytes(StandardCharsets.UTF_8);
				TarArchiveEntry entry = new TarArchiveEntry(name);
				entry.setSize(content.length);
				tar.putArchiveEntry(entry);
				tar.write(content);
				tar.closeArchiveEntry();
			}
		}
		write("whole.tgz", Zips.gzip(bytes.toByteArray()));
		write("cut.tar", Arrays.copyOf(bytes.toByteArray(), 9000));
		List<Member> members = take(this.folder);
		assertEquals(
				List.of("1 cut.tar UNREADABLE", "2 cut.tar!/Takeout/list.csv CLAIMED",
						"3 cut.tar!/Takeout/more.csv UNREADABLE", "4 whole.tgz OPENED",
						"5 whole.tgz!/Takeout/list.csv CLAIMED", "6 whole.tgz!/Takeout/more.csv CLAIMED"),
				shown(members));
	}

	@Test
	void takeWhenFileMayNotBeOpened() throws IOException {
		Path locked = write("locked.zip", new byte[] { 'P', 'K', 3, 4, 0, 0 });
		assertEquals(List.of("1 locked.zip UNREADABLE"), shown(locked));
	}

	@Test
	void takeWhenWorkbookIsCut() throws IOException {
		byte[] book;
		try (XSSFWorkbook workbook = new XSSFWorkbook(); var out = new ByteArrayOutputStream()) {
			workbook.createSheet("Orders").createRow(0).createCell(0).setCellValue("order");
			workbook.write(out);
			book = out.toByteArray();
		}
		write("cut.xlsx", Arrays.copyOf(book, book.length / 2));
		write("whole.xlsx", book);
		assertEquals(List.of("1 cut.xlsx UNREADABLE", "2 whole.xlsx CLAIMED"), shown(this.folder));
	}

	private Path write(String name, String content) throws IOException {
		return write(name, content.getBytes(StandardCharsets.UTF_8));
	}

	private Path write(String name, byte[] content) throws IOException {
		Path file = this.folder.resolve(name);
		Files.createDirectories(file.getParent());
		return Files.write(file, content);
	}

	private static List<Member> take(Path... inputs) throws IOException {
		return Inventory.take(List.of(inputs), List.of(new OrderList()), (path) -> false);
	}

	private static List<String> shown(Path... inputs) throws IOException {
		return shown(take(inputs));
	}

	private static List<String> shown(List<Member> members) {
		return members.stream().map((member) -> member.id() + " " + member.name() + " " + member.outcome()).toList();
	}

	private static List<String> read(List<Member> members) {
		List<String> read = new ArrayList<>();
		List<Member> wanted = new ArrayList<>(
				members.stream().filter((member) -> member.outcome() == Outcome.CLAIMED).toList());
		Collections.reverse(wanted);
		Archives.read(members.get(0).file(), wanted, new MemberReader() {

			@Override
			public void read(Member member, Content content) throws IOException {
				List<String> rows = new ArrayList<>();
				try {
					Tables.read(content, new RowHandler() {

						@Override
						public void sheet(String name) {
							rows.clear();
						}

						@Override
						public void row(Row row) {
							rows.add(row.where());
						}

						@Override
						public void broken(String where, Sentence reason) {
							rows.add(where + " " + reason.key());
						}

					});
				}
				finally {
					read.add(member.name() + ": " + String.join(", ", rows));
				}
			}

			@Override
			public void lost(Member member, Sentence reason) {
				int last = read.size() - 1;
				if (last >= 0 && read.get(last).startsWith(member.name())) {
					read.set(last, read.get(last) + " lost " + reason.key());
				}
				else {
					read.add(member.name() + " lost " + reason.key());
				}
			}

		});
		return read;
	}

	/** Claims tables that speak of an order in their first row. */
	private static final class OrderList implements Format {

		@Override
		public String id() {
			return "order-list";
		}

		@Override
		public boolean identify(Sample sample) {
			return sample.table()
				.stream()
				.flatMap((table) -> table.sheets().stream())
				.anyMatch((sheet) -> !sheet.rows().isEmpty() && sheet.rows().get(0).cell(0).startsWith("order"));
		}

		@Override
		public void read(Content content, Sink sink) {
			throw new UnsupportedOperationException("Only recognised here");
		}

	}

}
