package io.github.purchaseaudit.sample;

import java.util.List;

/**
 * Where a mail came from, and what Gmail wrote about it into
 * {@code Authentication-Results}; without a selector there was no signature.
 */
record Sender(String from, String mailbox, String selector, String spf, String dmarc) {

	static final Sender RECEIPTS = apple("Apple <no_reply@email.apple.com>", "no_reply@email.apple.com", "email0517");

	static final Sender REFUNDS = apple("iTunes Store <do_not_reply@itunes.com>", "do_not_reply@itunes.com",
			"itunes2048");

	static final Sender ACCOUNT = apple("Apple <appleid@id.apple.com>", "appleid@id.apple.com", "id0621");

	static final Sender NEWS = apple("Apple <news@insideapple.apple.com>", "news@insideapple.apple.com", "ia0922");

	private static Sender apple(String from, String mailbox, String selector) {
		return new Sender(from, mailbox, selector, "pass", "pass (p=REJECT sp=REJECT dis=NONE)");
	}

	static Sender of(String name, String mailbox) {
		return new Sender(EncodedWords.of(name, 6) + " <" + mailbox + ">", mailbox, "mail", "pass",
				"pass (p=NONE sp=NONE dis=NONE)");
	}

	static Sender forged(String name, String mailbox) {
		return new Sender(EncodedWords.of(name, 6) + " <" + mailbox + ">", mailbox, "", "softfail",
				"fail (p=NONE sp=NONE dis=NONE)");
	}

	String domain() {
		return this.mailbox.substring(this.mailbox.indexOf('@') + 1);
	}

	boolean signs() {
		return !this.selector.isEmpty();
	}

	List<String> authenticationResults(String address, String signature) {
		String dkim = signs() ? "       dkim=pass header.i=@" + domain() + " header.s=" + this.selector + " header.b="
				+ signature.substring(0, 8) + ";" : "       dkim=none;";
		return List.of("Authentication-Results: mx.google.com;", dkim,
				"       spf=" + this.spf + " (google.com: domain of " + this.mailbox
						+ (this.spf.equals("pass") ? " designates " : " does not designate ") + address
						+ " as permitted sender) smtp.mailfrom=" + this.mailbox + ";",
				"       dmarc=" + this.dmarc + " header.from=" + domain());
	}

}
