package io.github.purchaseaudit.mail.message;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.james.mime4j.dom.address.AddressList;
import org.apache.james.mime4j.dom.address.Group;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.field.address.LenientAddressParser;
import org.jspecify.annotations.Nullable;

/**
 * One address of a header.
 *
 * @param name the display name, empty when there is none
 * @param local the part before the at sign
 * @param domain the part behind it, lower case; empty when there is none
 */
public record Address(String name, String local, String domain) {

	/**
	 * Of longer lists the beginning is read; nobody writes a purchase mail to so many.
	 */
	private static final int LONGEST = 32_768;

	/** Of a name that commas divide. */
	private static final int LONGEST_NAME = 200;

	/** A header has each address field once; of forged repetitions the first are read. */
	private static final int MOST_FIELDS = 50;

	private static final Pattern DOMAIN = Pattern.compile("[^\\s<>@,;:\"()]+");

	private static final Pattern BEYOND_ASCII = Pattern.compile("[^\\x00-\\x7f]+(?: +[^\\x00-\\x7f]+)*");

	private static final Pattern COMMENT = Pattern.compile("\\(([^()]*)\\)");

	private static final Pattern ANGLE = Pattern.compile("^(.*)<([^<>]*)>[^<>]*$", Pattern.DOTALL);

	private static final Pattern EDGES = Pattern.compile("^[\\s\"']+|(?<![\\s\"'])[\\s\"']+$");

	private static final Pattern LAST_DOT = Pattern.compile("\\.$");

	/** The addresses in all header fields of a name, the topmost first. */
	public static List<Address> all(Headers headers, String field) {
		return headers.fields()
			.stream()
			.filter((one) -> one.name().equals(field))
			.limit(MOST_FIELDS)
			.flatMap((one) -> parse(one.written()).stream())
			.toList();
	}

	/**
	 * The addresses of a header value whose encoded words are not read yet; never fails.
	 */
	public static List<Address> parse(String value) {
		int comma = (value.length() > LONGEST) ? value.lastIndexOf(',', LONGEST - 1) : -1;
		if (comma > 0) {
			return parse(value.substring(0, comma));
		}
		// one address that long holds no encoded words to be read, but bait for the
		// decoder
		String readable = (value.length() > LONGEST) ? value.replace("=?", "= ?") : value;
		List<Address> addresses = new ArrayList<>();
		try {
			AddressList list = LenientAddressParser.DEFAULT.parseAddressList(ascii(readable));
			boolean alone = list.flatten().size() == 1;
			String before = "";
			for (org.apache.james.mime4j.dom.address.Address one : list) {
				if (one instanceof Group group) {
					String named = text(group.getName());
					group.getMailboxes()
						.forEach((mailbox) -> addresses
							.add(of((named + " " + text(mailbox.getName())).strip(), mailbox)));
				}
				else if (one instanceof Mailbox mailbox && isAddress(mailbox)) {
					String name = before + text(mailbox.getName());
					addresses.add(of((name.isEmpty() && alone) ? comment(value) : name, mailbox));
					before = "";
				}
				else {
					before = before(before, one.toString());
				}
			}
		}
		catch (RuntimeException ex) {
			addresses.clear();
		}
		addresses.removeIf((one) -> !DOMAIN.matcher(one.domain()).matches());
		if (addresses.isEmpty()) {
			Matcher angle = ANGLE.matcher(value);
			addresses.add(angle.matches() ? split(angle.group(1), angle.group(2)) : split("", value));
		}
		return addresses;
	}

	/** A name with a comma that nobody quoted: {@code Apple, Inc. <x@example.org>}. */
	private static String before(String before, String name) {
		return (before.length() < LONGEST_NAME) ? before + EDGES.matcher(name).replaceAll("") + ", " : before;
	}

	private static boolean isAddress(Mailbox mailbox) {
		return DOMAIN.matcher(text(mailbox.getDomain())).matches();
	}

	private static Address of(String name, Mailbox mailbox) {
		return of(name, text(mailbox.getLocalPart()), text(mailbox.getDomain()));
	}

	/** The parser counts bytes as characters, so that other letters must be encoded. */
	private static String ascii(String value) {
		return BEYOND_ASCII.matcher(value)
			.replaceAll((letters) -> "=?UTF-8?B?"
					+ Base64.getEncoder().encodeToString(letters.group().getBytes(StandardCharsets.UTF_8)) + "?=");
	}

	/** The old way to write a name: {@code x@example.org (Name)}. */
	private static String comment(String value) {
		Matcher comment = COMMENT.matcher(value);
		return comment.find() ? comment.group(1) : "";
	}

	private static String text(@Nullable String value) {
		return (value != null) ? value : "";
	}

	private static Address split(String name, String address) {
		int at = address.lastIndexOf('@');
		return (at < 0) ? of(name + " " + address, "", "")
				: of(name, address.substring(0, at), address.substring(at + 1));
	}

	private static Address of(String name, String local, String domain) {
		String host = LAST_DOT.matcher(Headers.decode(domain).toLowerCase(Locale.ROOT)).replaceAll("");
		return new Address(EDGES.matcher(Headers.decode(name)).replaceAll(""), Headers.decode(local), host);
	}

	/** The address without the display name, lower case. */
	public String mailbox() {
		return (this.domain.isEmpty() ? this.local : this.local + "@" + this.domain).toLowerCase(Locale.ROOT);
	}

	/** As the header shows it. */
	@Override
	public String toString() {
		if (this.name.isEmpty() || mailbox().isEmpty()) {
			return this.name + mailbox();
		}
		return this.name + " <" + mailbox() + ">";
	}

}
