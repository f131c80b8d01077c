package io.github.purchaseaudit.mail;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.purchaseaudit.inventory.Content;
import io.github.purchaseaudit.inventory.Format;
import io.github.purchaseaudit.inventory.Sample;
import io.github.purchaseaudit.inventory.Sink;

/**
 * A mail of a Maildir: a file of its own whose name ends with flags, {@code :2,S} or on
 * Windows {@code ;2,S} ({@code D} a draft, {@code T} in the trash), or that lies in
 * {@code cur} or {@code new}.
 */
final class MaildirFormat implements Format {

	private static final Pattern FLAGS = Pattern.compile("[:;!]2,([A-Za-z]*)$");

	private static final Pattern FOLDER = Pattern.compile("(?:^|[/\\\\])(?:cur|new)[/\\\\][^/\\\\]+$");

	private final EmlFormat mails;

	MaildirFormat(EmlFormat mails) {
		this.mails = mails;
	}

	@Override
	public String id() {
		return "maildir-message";
	}

	@Override
	public boolean identify(Sample sample) {
		boolean named = FLAGS.matcher(sample.name()).find() || FOLDER.matcher(sample.content().name()).find();
		return named && EmlFormat.isMail(sample.unmarked());
	}

	@Override
	public void read(Content content, Sink sink) throws IOException {
		Matcher flags = FLAGS.matcher(content.name());
		String set = flags.find() ? flags.group(1) : "";
		Folder flagged = new Folder(set.contains("T") ? "Trash" : "", set.contains("D"), false);
		this.mails.read(Folder.ofPath(content.name()).and(flagged), content, sink);
	}

}
