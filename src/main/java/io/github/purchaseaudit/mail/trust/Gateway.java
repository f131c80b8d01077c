package io.github.purchaseaudit.mail.trust;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.purchaseaudit.order.WordLists;

/**
 * Opens links that a mail gateway or a redirector has wrapped. The forms are those of
 * Outlook's safe links and Google ({@code ?url=https%3A%2F%2F…}), Proofpoint (version 2:
 * {@code ?u=https-3A__host_path}, version 3: {@code /v3/__https://host/path__;!!…}),
 * Barracuda, Cisco and others that carry the address as text, and Mimecast and Sophos,
 * which show its host alone ({@code ?domain=host}).
 */
final class Gateway {

	static final Pattern ADDRESS = Pattern.compile("(?i)https?:[/\\\\]{2}([^/\\\\?#\\s\"'<>]+)");

	static final WordLists LISTS = WordLists.beside(Gateway.class, "links.properties");

	private static final Set<String> GENUINE = LISTS.set("genuine");

	private static final Set<String> GATEWAYS = LISTS.set("gateways");

	private static final Set<String> REDIRECTORS = LISTS.set("redirectors");

	private static final Pattern DASHED = Pattern.compile("(?i)/v2/url\\?(?:[^#]*&)?u=(https?-3A__[^&#]+)");

	private static final Pattern HOST_ALONE = Pattern.compile("[?&](?:domain|d)=([\\w-]{1,63}(?:\\.[\\w-]{1,63})+)");

	private static final Pattern PORT = Pattern.compile(":\\d*$");

	private static final Pattern END_OF_ADDRESS = Pattern.compile("__;| ");

	/** No mail passes through so many gateways; a forger may nest thousands. */
	private static final int MOST = 20;

	private static final int MOST_DECODED = 3;

	private Gateway() {
	}

	/**
	 * The address that the gateways of a link lead to, the link itself when there is none
	 * around it; nothing when a gateway keeps the address to itself.
	 */
	static Optional<String> open(String link) {
		String opened = link;
		for (int i = 0; i < MOST; i++) {
			String host = host(opened);
			if (!isGateway(host)) {
				break;
			}
			Optional<String> inner = inner(opened);
			if (inner.isEmpty()) {
				return Senders.isUnder(host, GATEWAYS) ? Optional.empty() : Optional.of(opened);
			}
			opened = inner.get();
		}
		return Optional.of(opened);
	}

	private static String host(String link) {
		Matcher address = ADDRESS.matcher(link);
		return address.lookingAt() ? host(address).toLowerCase(Locale.ROOT) : "";
	}

	/** The host of an address as written, without name and port. */
	static String host(Matcher address) {
		String authority = address.group(1);
		return PORT.matcher(authority.substring(authority.lastIndexOf('@') + 1)).replaceFirst("");
	}

	/** Whether genuine mail links to a host. */
	static boolean isGenuine(String host) {
		return Senders.isUnder(host, GENUINE);
	}

	private static Optional<String> inner(String link) {
		Matcher dashed = DASHED.matcher(link);
		if (dashed.find()) {
			return Optional.of(decoded(dashed.group(1).replace('-', '%').replace('_', '/')));
		}
		// what the gateway adds is parted before the address is decoded
		String rest = link.substring(link.indexOf(':') + 1).replace('&', ' ');
		for (int i = 0; i < MOST_DECODED; i++) {
			rest = decoded(rest);
			Optional<String> address = address(rest);
			if (address.isPresent()) {
				return address;
			}
		}
		return Optional.of(HOST_ALONE.matcher(link)).filter(Matcher::find).map((host) -> "https://" + host.group(1));
	}

	/**
	 * Of several addresses the first that leads away from Apple: others are decoys. Of
	 * gateways alone the last, which the others lead to.
	 */
	private static Optional<String> address(String text) {
		Matcher address = ADDRESS.matcher(text);
		int chosen = -1;
		boolean away = false;
		while (!away && address.find()) {
			String host = host(address).toLowerCase(Locale.ROOT);
			boolean gateway = isGateway(host);
			away = !gateway && !isGenuine(host);
			chosen = (away || gateway || chosen < 0) ? address.start() : chosen;
		}
		return (chosen < 0) ? Optional.empty() : Optional.of(upToEnd(text.substring(chosen)));
	}

	private static boolean isGateway(String host) {
		return Senders.isUnder(host, GATEWAYS) || Senders.isUnder(host, REDIRECTORS);
	}

	private static String upToEnd(String address) {
		return END_OF_ADDRESS.split(address, 2)[0];
	}

	private static String decoded(String target) {
		try {
			return URLDecoder.decode(target, StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			return target;
		}
	}

}
