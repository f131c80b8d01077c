package io.github.purchaseaudit.mail;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.github.purchaseaudit.mail.message.Headers;
import io.github.purchaseaudit.order.WordLists;

/**
 * Where a mail lay, by its labels or by the names of the folders above it.
 *
 * @param shown the labels that say something, empty for an ordinary inbox
 * @param draft whether it was never sent
 * @param sent whether the user sent it
 */
record Folder(String shown, boolean draft, boolean sent) {

	private static final WordLists LISTS = WordLists.beside(Folder.class, "folders.properties");

	private static final Set<String> DRAFT = LISTS.set("draft");

	private static final Set<String> SENT = LISTS.set("sent");

	private static final Set<String> DUST = Set.of("spam", "trash");

	private static final Set<String> ORDINARY = LISTS.set("ordinary");

	private static final int DELETED = 0x0008;

	static final Folder NONE = new Folder("", false, false);

	/**
	 * The folder of a file by its path; {@code Name.mbox/mbox}, {@code .INBOX.Name} of a
	 * mail server and Thunderbird's {@code Name-1} are Name.
	 */
	static Folder ofPath(String path) {
		List<String> labels = new ArrayList<>();
		for (String part : path.split("[/\\\\]", -1)) {
			String name = part.replaceAll("!$", "")
				.replaceAll("(?i)\\.(mbox|sbd|mbx|zip|gz|tgz)$", "")
				.replaceFirst("(?i)^\\.?(?:INBOX\\.)?", "")
				.replaceFirst("-\\d{1,3}$", "");
			String folded = fold(name);
			if (DRAFT.contains(folded) || SENT.contains(folded) || DUST.stream().anyMatch((it) -> is(folded, it))) {
				labels.add(name);
			}
		}
		return of(labels);
	}

	/** The folder that the headers tell of, else the one of the file. */
	Folder with(Headers headers) {
		List<String> labels = new ArrayList<>();
		headers.first("x-gmail-labels").ifPresent((value) -> labels.addAll(List.of(value.split(",", -1))));
		headers.first("x-keywords").ifPresent((value) -> labels.addAll(List.of(value.split(",", -1))));
		if (headers.first("x-mozilla-status").filter(Folder::isDeleted).isPresent()) {
			labels.add("Trash");
		}
		Folder own = of(labels.stream().map(String::strip).map((label) -> label.replace("\"", "")).toList());
		return and(own);
	}

	/** Both, the other's label first. */
	Folder and(Folder other) {
		return new Folder(other.shown().isEmpty() ? this.shown : other.shown(), this.draft || other.draft(),
				this.sent || other.sent());
	}

	private static boolean isDeleted(String status) {
		try {
			return (Integer.parseInt(status.strip(), 16) & DELETED) != 0;
		}
		catch (NumberFormatException ex) {
			return false;
		}
	}

	static Folder of(List<String> labels) {
		boolean draft = labels.stream().anyMatch((label) -> DRAFT.contains(fold(label)));
		boolean sent = labels.stream().anyMatch((label) -> SENT.contains(fold(label)));
		List<String> shown = labels.stream()
			.filter((label) -> !label.isBlank() && !ORDINARY.contains(fold(label)))
			.filter((label) -> !fold(label).startsWith("category ") && !fold(label).startsWith("カテゴリ"))
			.distinct()
			.toList();
		return new Folder(String.join(", ", shown), draft, sent);
	}

	private static boolean is(String folded, String list) {
		return LISTS.list(list).contains(folded);
	}

	private static String fold(String label) {
		return Normalizer.normalize(label, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
	}

}
