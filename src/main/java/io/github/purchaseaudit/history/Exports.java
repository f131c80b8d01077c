package io.github.purchaseaudit.history;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells which files belong to one export of Apple's: those in one outermost archive, or
 * below one folder, the one that bears the export's name where there is such a one. An
 * export that was downloaded in parts ({@code … Part 1 of 2.zip}) is one.
 */
final class Exports {

	private static final String INSIDE = "!/";

	/** What unpacking leaves, whatever folder it was put into. */
	private static final Pattern FOLDER = Pattern.compile("(?<![^/])Apple[ _]Media[ _]Services[^/]*/",
			Pattern.CASE_INSENSITIVE);

	private static final String PART = " Part ";

	private Exports() {
	}

	/** What the names of all files of the export begin with. */
	static String of(String file) {
		int archive = file.indexOf(INSIDE);
		if (archive < 0) {
			Matcher folder = FOLDER.matcher(file);
			return file.substring(0, folder.find() ? folder.end() : file.indexOf('/') + 1);
		}
		int part = file.lastIndexOf(PART, archive);
		boolean inParts = part > file.lastIndexOf('/', archive - 1) && file.indexOf(" of ", part) > part
				&& file.indexOf(" of ", part) < archive;
		return inParts ? file.substring(0, part + PART.length()) : file.substring(0, archive + INSIDE.length());
	}

}
