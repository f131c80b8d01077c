package io.github.purchaseaudit.mail.trust;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.github.purchaseaudit.order.WordLists;

/**
 * How one known mail provider writes its results: the authserv-id ({@code -} for none)
 * and the hosts of its own Received headers, which alone may stand above them. A header
 * below another host's Received header was in the mail before the provider got it, and
 * anybody may have written it.
 */
record ProviderForm(String name, Set<String> ids, Set<String> hosts) {

	private static final Pattern BY = Pattern.compile("(?:^|\\s)by\\s+\\[?([^\\s;\\]]+)");

	static final List<ProviderForm> KNOWN = load();

	private static List<ProviderForm> load() {
		WordLists lists = WordLists.beside(ProviderForm.class, "providers.properties");
		return lists.names()
			.stream()
			.sorted()
			.map((name) -> new ProviderForm(name, words(lists.text(name), 0), words(lists.text(name), 1)))
			.toList();
	}

	private static Set<String> words(String entry, int column) {
		return Set.of(entry.split(";", -1)[column].strip().split(" +"))
			.stream()
			.map((id) -> id.equals("-") ? "" : id)
			.collect(Collectors.toUnmodifiableSet());
	}

	static Optional<ProviderForm> writing(String authserv) {
		return KNOWN.stream().filter((form) -> form.writes(authserv)).findFirst();
	}

	/** The known provider that a person calls by one of its ids or hosts. */
	static Optional<ProviderForm> called(String name) {
		String called = name.strip().toLowerCase(Locale.ROOT);
		return KNOWN.stream()
			.filter((form) -> form.name().equals(called) || form.writes(called) || form.hosts().contains(called))
			.findFirst();
	}

	boolean writes(String authserv) {
		return this.ids.stream().anyMatch((id) -> id.isEmpty() ? authserv.isEmpty() : Senders.isIn(authserv, id));
	}

	/** Whether a Received header was written by this provider. */
	boolean received(String value) {
		Matcher by = BY.matcher(value.toLowerCase(Locale.ROOT));
		return by.find() && this.hosts.stream()
			.anyMatch((host) -> (host.endsWith(":") || host.endsWith(".")) ? by.group(1).startsWith(host)
					: Senders.isIn(by.group(1), host));
	}

}
