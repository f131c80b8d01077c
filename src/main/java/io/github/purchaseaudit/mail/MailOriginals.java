package io.github.purchaseaudit.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.purchaseaudit.inventory.Content;
import io.github.purchaseaudit.mail.message.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * Fetches mails again from their archives, byte for byte, to forward a forgery as an
 * attachment; one that was saved as UTF-16 as the UTF-8 that it was.
 */
public final class MailOriginals {

	private static final Pattern RANGE = Pattern.compile("byte (\\d{1,18})\\+(\\d{1,9})");

	private MailOriginals() {
	}

	/**
	 * Copies the raw bytes of a mail, the same of which the receipt holds the SHA-256.
	 * @param where the place in the archive, as the receipt's place has it
	 */
	public static void copyOriginal(Content content, String where, OutputStream out) throws IOException {
		Matcher range = RANGE.matcher(where);
		boolean archived = range.matches();
		try (InputStream in = archived ? OldLineEnds.read(content.open()) : WideText.narrow(content.open())) {
			if (!archived) {
				in.transferTo(out);
				return;
			}
			in.skipNBytes(Long.parseLong(range.group(1)));
			byte[] bytes = in.readNBytes(Integer.parseInt(range.group(2)));
			if (startsWithFrom(bytes)) {
				bytes = MboxQuoting.unescape(bytes, Bytes.lineEnd(bytes, 0, bytes.length), bytes.length);
			}
			out.write(bytes);
		}
	}

	/**
	 * How the name of a copy ends, so that a mail program opens it.
	 * @param format of the file that the mail lies in, as the inventory has it
	 */
	public static String ending(@Nullable String format) {
		return OutlookMessageFormat.ID.equals(format) ? ".msg" : ".eml";
	}

	/** A From line belongs to the archive, not to the mail. */
	private static boolean startsWithFrom(byte[] bytes) {
		return bytes.length > 5 && new String(bytes, 0, 5, StandardCharsets.US_ASCII).equals("From ");
	}

}
