package io.github.purchaseaudit.report.review;

import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import javax.xml.stream.XMLStreamException;

import org.jspecify.annotations.Nullable;

/**
 * The parts of a workbook's package (ECMA-376 part 2), found by their relations, since
 * each program names them in its own way. Strict and transitional workbooks are alike
 * here: only local names and the last word of a relation's type count.
 */
final class WorkbookParts implements Closeable {

	/** The custom document property that marks our workbooks. */
	private static final String MARK = "purchase-audit";

	/** Unpacked; the sheet of a million flagged orders is smaller. */
	private static final long LARGEST_PART = 1L << 31;

	private final ZipFile zip;

	private final Map<String, String> sheets = new LinkedHashMap<>();

	private boolean marked;

	private @Nullable String sharedStrings;

	private @Nullable String styles;

	private boolean from1904;

	WorkbookParts(Path file) throws IOException, XMLStreamException {
		this.zip = new ZipFile(file.toFile());
		try {
			find();
		}
		catch (IOException | XMLStreamException | RuntimeException ex) {
			this.zip.close();
			throw ex;
		}
	}

	private void find() throws IOException, XMLStreamException {
		String workbook = "";
		for (Relation relation : relations("")) {
			switch (relation.type()) {
				case "officeDocument" -> workbook = relation.part();
				case "custom-properties", "customProperties" -> this.marked = hasMark(relation.part());
				default -> {
				}
			}
		}
		Map<String, String> worksheets = new LinkedHashMap<>();
		for (Relation relation : relations(workbook)) {
			switch (relation.type()) {
				case "worksheet" -> worksheets.put(relation.id(), relation.part());
				case "sharedStrings" -> this.sharedStrings = relation.part();
				case "styles" -> this.styles = relation.part();
				default -> {
				}
			}
		}
		findSheets(workbook, worksheets);
	}

	private Iterable<Relation> relations(String part) throws IOException, XMLStreamException {
		int name = part.lastIndexOf('/') + 1;
		String relationsPart = part.substring(0, name) + "_rels/" + part.substring(name) + ".rels";
		Map<String, Relation> relations = new LinkedHashMap<>();
		try (PartXml xml = open(relationsPart)) {
			while (xml.nextStart()) {
				if (xml.is("Relationship") && !xml.attribute("TargetMode").equals("External")) {
					String id = xml.attribute("Id");
					String type = xml.attribute("Type");
					URI target = URI.create("/" + part).resolve(xml.attribute("Target"));
					relations.put(id, new Relation(id, type.substring(type.lastIndexOf('/') + 1),
							Optional.ofNullable(target.getPath()).orElse("/").substring(1)));
				}
			}
		}
		return relations.values();
	}

	private boolean hasMark(String part) throws IOException, XMLStreamException {
		try (PartXml xml = open(part)) {
			while (xml.nextStart()) {
				if (xml.is("property") && xml.attribute("name").equals(MARK)) {
					return true;
				}
			}
		}
		return false;
	}

	private void findSheets(String workbook, Map<String, String> worksheets) throws IOException, XMLStreamException {
		try (PartXml xml = open(workbook)) {
			while (xml.nextStart()) {
				if (xml.is("workbookPr")) {
					this.from1904 = xml.attribute("date1904").equals("1") || xml.attribute("date1904").equals("true");
				}
				String part = xml.is("sheet") ? worksheets.get(xml.attribute("id")) : null;
				if (part != null) {
					this.sheets.put(xml.attribute("name"), part);
				}
			}
		}
	}

	PartXml open(String part) throws IOException, XMLStreamException {
		ZipEntry entry = this.zip.getEntry(part);
		if (entry == null) {
			throw new FileNotFoundException(part);
		}
		InputStream in = this.zip.getInputStream(entry);
		return new PartXml(new LimitedStream(in, LARGEST_PART));
	}

	/** Names of the sheets and their parts, in the order of the tabs. */
	Map<String, String> sheets() {
		return this.sheets;
	}

	boolean isMarked() {
		return this.marked;
	}

	boolean hasSharedStrings() {
		return this.sharedStrings != null;
	}

	Optional<String> sharedStrings() {
		return Optional.ofNullable(this.sharedStrings);
	}

	Optional<String> styles() {
		return Optional.ofNullable(this.styles);
	}

	/** Whether days are counted from 1904, as on old Macs. */
	boolean isFrom1904() {
		return this.from1904;
	}

	@Override
	public void close() throws IOException {
		this.zip.close();
	}

	private record Relation(String id, String type, String part) {
	}

}
