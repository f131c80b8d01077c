package io.github.purchaseaudit.mail.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.field.address.LenientAddressParser;

/**
 * One address of a header.
 *
 * @param name the display name, empty when there is none
 * @param local the part before the at sign
 * @param domain the part behind it, lower case; empty when there is none
 */
public record Address(String name, String local, String domain) {

	private static final Pattern ANGLE = Pattern.compile("^(.*)<([^<>]*)>[^<>]*$", Pattern.DOTALL);

	/** The addresses in all header fields of a name, the topmost first. */
	public static List<Address> all(Headers headers, String field) {
		return headers.all(field).stream().flatMap((value) -> parse(value).stream()).toList();
	}

	/** The addresses of a decoded header value; never fails. */
	public static List<Address> parse(String value) {
		List<Address> addresses = new ArrayList<>();
		try {
			for (Mailbox mailbox : LenientAddressParser.DEFAULT.parseAddressList(value).flatten()) {
				addresses.add(of(text(mailbox.getName()), text(mailbox.getLocalPart()), text(mailbox.getDomain())));
			}
		}
		catch (RuntimeException ex) {
			addresses.clear();
		}
		if (addresses.stream().noneMatch((one) -> !one.domain().isEmpty())) {
			Matcher angle = ANGLE.matcher(value);
			addresses.clear();
			addresses.add(angle.matches() ? split(angle.group(1), angle.group(2)) : split("", value));
		}
		return addresses;
	}

	private static String text(@org.jspecify.annotations.Nullable String value) {
		return (value != null) ? value : "";
	}

	private static Address split(String name, String address) {
		int at = address.lastIndexOf('@');
		return (at < 0) ? of(name + " " + address, "", "")
				: of(name, address.substring(0, at), address.substring(at + 1));
	}

	private static Address of(String name, String local, String domain) {
		String shown = Headers.decode(name).replaceAll("^[\\s\"']+|[\\s\"']+$", "");
		return new Address(shown, local.strip(), domain.strip().toLowerCase(Locale.ROOT).replaceAll("\\.$", ""));
	}

	/** The address without the display name, lower case. */
	public String mailbox() {
		return (this.domain.isEmpty() ? this.local : this.local + "@" + this.domain).toLowerCase(Locale.ROOT);
	}

	/** As the header shows it. */
	@Override
	public String toString() {
		return this.name.isEmpty() ? mailbox() : this.name + " <" + mailbox() + ">";
	}

}
