package io.github.purchaseaudit.mail.trust;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.purchaseaudit.mail.message.Message;
import io.github.purchaseaudit.order.Nfkc;
import io.github.purchaseaudit.order.Sentence;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/**
 * Where the links of a mail lead, and which of them deceive. Hosts are folded before they
 * are compared, since some are written in look-alike letters.
 */
record Links(List<Link> all) {

	private static final Evaluator LINKING = Selector
		.evaluatorOf("a[href], a[xlink:href], area[href], form[action], button[formaction]");

	/** Where an element says where it leads; a drawing (SVG) may have the second. */
	private static final List<String> TARGETS = List.of("href", "xlink:href", "action", "formaction");

	private static final Evaluator PICTURES = Selector.evaluatorOf("[alt]");

	private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]{0,30}:");

	private static final Set<String> CARRIERS = Gateway.LISTS.set("carriers");

	private static final Set<String> SHORTENERS = Gateway.LISTS.set("shorteners");

	private static final Set<String> CHATS = Gateway.LISTS.set("chats");

	/** A whole link in plain text. */
	private static final Pattern WRITTEN = Pattern.compile(Gateway.ADDRESS.pattern() + "[^\\s\"'<>]*+");

	/** Apple's address alone or among other words. */
	private static final Pattern SHOWN_HOST = Pattern
		.compile("(?<![\\w.@-])(?:(?i)https?://)?(?:[\\w-]{1,63}\\.){0,126}apple\\.com(?![\\w@-]|\\.\\w)");

	private static final int MOST = 2000;

	/** What Apple's mails let a person do only at Apple. */
	private static final List<String> ACTS = Traits.WORDS.list("act.link");

	private static final Pattern BARE_ADDRESS = Pattern.compile("[0-9.]{7,15}|\\[[0-9a-f:.]+\\]|0x[0-9a-f]+|[0-9]+");

	/**
	 * One link: its host as written, what the reader sees instead of it, what stands
	 * before an at sign in the address, and whether what is typed goes there, into a form
	 * or a chat.
	 */
	record Link(String host, String shown, String user, boolean form) {

		/** The host as a browser or a reader takes it. */
		String folded() {
			String plain = Nfkc.of(this.host);
			return plain.toLowerCase(Locale.ROOT).replaceAll("[\\p{Cf}\\s]", "").replaceAll("\\.$", "");
		}

		boolean isGenuine() {
			return Gateway.isGenuine(folded());
		}

		/** Of a parcel service, as shipping notices have. */
		boolean isCarrier() {
			return Senders.isUnder(folded(), CARRIERS);
		}

		boolean isShortener() {
			return Senders.isUnder(folded(), SHORTENERS);
		}

		/** Made to be taken for Apple's, or shown as Apple's and leading elsewhere. */
		boolean deceives() {
			if (isGenuine()) {
				return Confusables.hasMathLetters(this.host);
			}
			return AppleClaim.isImitated(folded()) || Confusables.imitates(folded(), "apple.com")
					|| Confusables.skeleton(this.user).contains("apple") || SHOWN_HOST.matcher(this.shown).find();
		}

		/**
		 * A merely foreign one to cancel, complain, sign in or type by, or without a
		 * name.
		 */
		boolean asks() {
			if (isGenuine() || isShortener() || deceives()) {
				return false;
			}
			String plain = Traits.plain(this.shown);
			return this.form || BARE_ADDRESS.matcher(folded()).matches() || ACTS.stream().anyMatch(plain::contains);
		}

	}

	static Links of(Message message) {
		List<Link> links = new ArrayList<>();
		for (Element element : message.page().select(LINKING)) {
			String name = TARGETS.stream().filter(element::hasAttr).findFirst().orElse("");
			link(target(element, name), shown(element), !name.endsWith("href")).ifPresent(links::add);
			if (links.size() >= MOST) {
				break;
			}
		}
		Matcher written = WRITTEN.matcher(message.text());
		while (written.find() && links.size() < MOST) {
			link(written.group(), "", false).ifPresent(links::add);
		}
		return new Links(links);
	}

	/** Where it leads: by the page's base where it does not say it whole. */
	private static String target(Element element, String name) {
		String target = element.attr(name).strip();
		if (target.startsWith("//")) {
			return "https:" + target;
		}
		return SCHEME.matcher(target).lookingAt() ? target : element.absUrl(name);
	}

	/**
	 * Its text, or where it has none, what stands for its pictures if they are not shown.
	 */
	private static String shown(Element element) {
		String text = element.text();
		return text.isBlank() ? String.join(" ", element.select(PICTURES).eachAttr("alt")) : text;
	}

	private static Optional<Link> link(String target, String shown, boolean form) {
		return Gateway.open(target.strip()).flatMap((opened) -> opened(opened, shown, form));
	}

	private static Optional<Link> opened(String target, String shown, boolean form) {
		return Optional.of(Gateway.ADDRESS.matcher(target))
			.filter(Matcher::lookingAt)
			.map((address) -> link(target, address, shown, form));
	}

	private static Link link(String target, Matcher address, String shown, boolean form) {
		String authority = address.group(1);
		String host = Gateway.host(address);
		return new Link(host, shown, authority.substring(0, Math.max(0, authority.lastIndexOf('@'))),
				form || isChat(host + target.substring(address.end())));
	}

	/** Whether somebody answers there; of the chats' own sites only some pages are. */
	private static boolean isChat(String address) {
		String plain = address.toLowerCase(Locale.ROOT);
		return CHATS.stream().anyMatch(plain::startsWith);
	}

	Optional<Link> deceptive() {
		return this.all.stream().filter(Link::deceives).findFirst();
	}

	Optional<Link> shortener() {
		return this.all.stream().filter(Link::isShortener).findFirst();
	}

	/**
	 * What is wrong with a link that leads away from Apple, as a developer's own in a
	 * genuine mail and a parcel service's do not: it asks for something, or most links
	 * lead away.
	 */
	Optional<Sentence> leadingAway() {
		List<Link> foreign = this.all.stream().filter((link) -> !link.isGenuine() && !link.isCarrier()).toList();
		Optional<Link> asking = foreign.stream().filter(Link::asks).findFirst();
		if (asking.isPresent()) {
			return asking.map((link) -> Sentence.of("mail.trait.asking-link", link.host()));
		}
		return foreign.stream()
			.filter((link) -> foreign.size() * 2 > this.all.size())
			.findFirst()
			.map((link) -> Sentence.of("mail.trait.foreign-link", link.host()));
	}

}
