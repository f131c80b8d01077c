package io.github.purchaseaudit.mail.trust;

import java.util.Set;
import java.util.stream.Collectors;

import io.github.purchaseaudit.order.WordLists;

/** Which domains are Apple's, and what they send; the lists are data. */
final class Senders {

	static final WordLists LISTS = WordLists.beside(Senders.class, "senders.properties");

	private static final Set<String> PURCHASE = LISTS.set("purchase");

	private static final Set<String> LOOKS_OF_PURCHASE = PURCHASE.stream()
		.map(Confusables::skeleton)
		.collect(Collectors.toUnmodifiableSet());

	private static final Set<String> PEOPLE = LISTS.set("people");

	private static final Set<String> FAMILIES = LISTS.set("families");

	private static final Set<String> FIRMS = LISTS.set("firms");

	private Senders() {
	}

	/** Whose domain the sender's is. */
	static Sender of(String domain) {
		if (PURCHASE.contains(domain)) {
			return Sender.PURCHASE;
		}
		if (isPeoples(domain) || isLookAlike(domain)) {
			return Sender.FOREIGN;
		}
		return isUnder(domain, FAMILIES) ? Sender.OTHER_APPLE : Sender.FOREIGN;
	}

	/**
	 * Whether a domain is written to be taken for one that purchase mail comes from:
	 * under Apple's own name, too, a forger may write {@code emaiI}.
	 */
	private static boolean isLookAlike(String domain) {
		return LOOKS_OF_PURCHASE.contains(Confusables.skeleton(domain));
	}

	/** Whether a domain holds people's own mailboxes. */
	static boolean isPeoples(String domain) {
		return isUnder(domain, PEOPLE);
	}

	/** Whether a domain is another well-known firm's, which may name Apple. */
	static boolean isOtherFirm(String domain) {
		return isUnder(domain, FIRMS);
	}

	/** Apple's own domain that a domain belongs to, for alignment; else the domain. */
	static String family(String domain) {
		return FAMILIES.stream().filter((family) -> isIn(domain, family)).findFirst().orElse(domain);
	}

	static boolean isUnder(String domain, Set<String> parents) {
		return parents.stream().anyMatch((parent) -> isIn(domain, parent));
	}

	static boolean isIn(String domain, String parent) {
		return domain.equals(parent) || domain.endsWith("." + parent);
	}

	/** Who owns a domain. */
	enum Sender {

		/** Apple's, purchase mail. */
		PURCHASE,

		/** Apple's: account mail, advertising and the rest, never a purchase. */
		OTHER_APPLE,

		/** Somebody else's. */
		FOREIGN

	}

}
