package io.github.purchaseaudit.inventory;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import io.github.purchaseaudit.order.Sentence;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/**
 * An .xlsx workbook, read part by part as a stream: never held as a whole, nothing that
 * it links to is opened, and a part that unpacks to too much is refused. (POI's own event
 * reader unpacks workbooks inside archives into memory.)
 */
final class Xlsx implements Closeable {

	private static final long LARGEST_BY_HAND = 16 * 1024 * 1024;

	private static final String RELATIONS = "relationships";

	private final ZipFile zip;

	private final List<SheetPart> sheets = new ArrayList<>();

	private final Map<String, String> targets = new HashMap<>();

	private boolean from1904;

	private @Nullable String stringsPart;

	private @Nullable String stylesPart;

	/** Opens a workbook; whether it is one, {@link #isWorkbook()} tells. */
	Xlsx(Content content) throws IOException {
		this.zip = content.file().isPresent() ? ZipFile.builder().setPath(content.file().get()).get()
				: ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes(content))).get();
		try {
			readParts();
		}
		catch (XMLStreamException ex) {
			this.zip.close();
			throw XlsxTexts.damaged(ex);
		}
		catch (IOException | RuntimeException ex) {
			this.zip.close();
			throw ex;
		}
	}

	static byte[] bytes(Content content) throws IOException {
		int most = ReadingLimits.DEFAULT.bytesInMemory();
		try (InputStream in = content.open()) {
			byte[] bytes = in.readNBytes(most + 1);
			if (bytes.length > most) {
				throw new UnreadableException(Sentence.of("inventory.lost.too-large"));
			}
			return bytes;
		}
	}

	private void readParts() throws IOException, XMLStreamException {
		if (this.zip.getEntry("_rels/.rels") == null) {
			return;
		}
		String workbook = "xl/workbook.xml";
		try (InputStream in = part("_rels/.rels")) {
			XMLStreamReader xml = XlsxRows.xml(in);
			while (xml.hasNext()) {
				if (xml.next() == XMLStreamReader.START_ELEMENT
						&& String.valueOf(xml.getAttributeValue(null, "Type")).endsWith("/officeDocument")) {
					workbook = resolved("", xml.getAttributeValue(null, "Target"));
				}
			}
		}
		if (!workbook.endsWith(".xml") || this.zip.getEntry(workbook) == null) {
			return;
		}
		int slash = workbook.lastIndexOf('/') + 1;
		readRelations(workbook.substring(0, slash), workbook.substring(slash));
		readSheets(workbook);
	}

	private void readRelations(String folder, String name) throws IOException, XMLStreamException {
		try (InputStream in = part(folder + "_rels/" + name + ".rels")) {
			XMLStreamReader xml = XlsxRows.xml(in);
			while (xml.hasNext()) {
				if (xml.next() == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("Relationship")) {
					String target = resolved(folder, xml.getAttributeValue(null, "Target"));
					String type = String.valueOf(xml.getAttributeValue(null, "Type"));
					this.targets.put(String.valueOf(xml.getAttributeValue(null, "Id")), target);
					this.stringsPart = type.endsWith("/sharedStrings") ? target : this.stringsPart;
					this.stylesPart = type.endsWith("/styles") ? target : this.stylesPart;
				}
			}
		}
	}

	/** Every program writes a part of its own for each sheet. */
	private void readSheets(String workbook) throws IOException, XMLStreamException {
		Set<String> parts = new HashSet<>();
		try (InputStream in = part(workbook)) {
			XMLStreamReader xml = XlsxRows.xml(in);
			while (xml.hasNext()) {
				if (xml.next() != XMLStreamReader.START_ELEMENT) {
					continue;
				}
				if (xml.getLocalName().equals("workbookPr")) {
					this.from1904 = XlsxRows.isTrue(xml.getAttributeValue(null, "date1904"));
				}
				else if (xml.getLocalName().equals("sheet")) {
					String state = xml.getAttributeValue(null, "state");
					String target = this.targets.get(String.valueOf(relation(xml)));
					if (target != null && this.zip.getEntry(target) != null && parts.add(target)) {
						this.sheets.add(new SheetPart(String.valueOf(xml.getAttributeValue(null, "name")),
								state != null && !state.equals("visible"), target));
					}
				}
			}
		}
	}

	/** The relation's id, in whichever of its two namespaces. */
	private static @Nullable String relation(XMLStreamReader xml) {
		for (int i = 0; i < xml.getAttributeCount(); i++) {
			String space = xml.getAttributeNamespace(i);
			if (xml.getAttributeLocalName(i).equals("id") && space != null && space.contains(RELATIONS)) {
				return xml.getAttributeValue(i);
			}
		}
		return null;
	}

	private static String resolved(String folder, @Nullable String target) {
		String to = String.valueOf(target);
		Deque<String> path = new ArrayDeque<>();
		for (String name : (to.startsWith("/") ? to.substring(1) : folder + to).split("/", -1)) {
			if (name.equals("..") && !path.isEmpty()) {
				path.removeLast();
			}
			else {
				path.addLast(name);
			}
		}
		return String.join("/", path);
	}

	private InputStream part(String name) throws IOException {
		ZipArchiveEntry entry = this.zip.getEntry(name);
		if (entry == null) {
			throw new UnreadableException(Sentence.of("inventory.lost.workbook"));
		}
		Budget budget = new Budget(entry.getCompressedSize(), ReadingLimits.DEFAULT);
		InputStream in = new UnpackedStream(this.zip.getInputStream(entry), budget, entry::getCrc);
		return new BufferedInputStream(new MarkupWatch(in));
	}

	boolean isWorkbook() {
		return !this.sheets.isEmpty();
	}

	/** Whether the workbook bears a custom document property of this name. */
	boolean hasProperty(String name) throws IOException {
		if (this.zip.getEntry("docProps/custom.xml") == null) {
			return false;
		}
		try (InputStream in = part("docProps/custom.xml")) {
			return new String(in.readNBytes(Sample.LENGTH), StandardCharsets.UTF_8).contains("name=\"" + name + "\"");
		}
	}

	/** Reads all sheets; one that is damaged costs its own rest alone. */
	void read(RowHandler handler) throws IOException {
		XlsxTexts texts = texts();
		if (this.from1904) {
			handler.daysFrom1904();
		}
		for (SheetPart sheet : this.sheets) {
			handler.sheet(sheet.name);
			try (InputStream in = part(sheet.part)) {
				rows(texts, sheet).read(in, handler, Long.MAX_VALUE);
			}
			catch (IOException ex) {
				handler.broken("", Losses.reason(ex));
			}
		}
	}

	int sheets() {
		return this.sheets.size();
	}

	/** The first rows of all sheets. */
	Optional<TableHead> head() throws IOException {
		if (!isWorkbook()) {
			return Optional.empty();
		}
		XlsxTexts texts = texts();
		List<TableHead.Sheet> heads = new ArrayList<>();
		IOException damage = null;
		for (SheetPart sheet : this.sheets) {
			List<Row> rows = new ArrayList<>();
			try (InputStream in = part(sheet.part)) {
				rows(texts, sheet).read(in, new CsvRows.FirstRows(rows), TableHead.ROWS);
			}
			catch (IOException ex) {
				damage = ex;
			}
			heads.add(new TableHead.Sheet(sheet.name, sheet.hidden, rows));
		}
		if (damage != null && heads.stream().allMatch((head) -> head.rows().isEmpty())) {
			throw damage;
		}
		return Optional.of(new TableHead("xlsx", null, '\0', heads));
	}

	private XlsxRows rows(XlsxTexts texts, SheetPart sheet) throws IOException {
		return new XlsxRows(texts, sheet.name, sheet.hidden, merged(sheet));
	}

	/**
	 * None where the sheet is damaged, which reading its rows tells, or of a size that
	 * only programs write.
	 */
	private MergedCells merged(SheetPart sheet) {
		ZipArchiveEntry entry = this.zip.getEntry(sheet.part);
		if (entry == null || entry.getSize() > LARGEST_BY_HAND) {
			return MergedCells.none();
		}
		try (InputStream in = part(sheet.part)) {
			return MergedCells.in(in);
		}
		catch (IOException ex) {
			return MergedCells.none();
		}
	}

	private XlsxTexts texts() throws IOException {
		XlsxTexts texts = new XlsxTexts(this.from1904);
		if (this.stringsPart != null && this.zip.getEntry(this.stringsPart) != null) {
			try (InputStream in = part(this.stringsPart)) {
				texts.readStrings(in);
			}
		}
		if (this.stylesPart != null && this.zip.getEntry(this.stylesPart) != null) {
			try (InputStream in = part(this.stylesPart)) {
				texts.readStyles(in);
			}
		}
		return texts;
	}

	@Override
	public void close() throws IOException {
		this.zip.close();
	}

	/** Where a sheet lies in the package. */
	private record SheetPart(String name, boolean hidden, String part) {
	}

}
