package io.github.purchaseaudit.mail;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

import io.github.purchaseaudit.order.DateText;
import io.github.purchaseaudit.order.MoneyText;
import io.github.purchaseaudit.order.PaymentText;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * No text makes a reader try the same again and again: 1 MiB of what pattern matching
 * likes least is read in seconds, not in hours. It is the processor's time that counts,
 * so that a busy machine changes nothing.
 */
class HostileTextTests {

	private static final int LENGTH = 1 << 20;

	private static final int LINE_LENGTH = 1 << 18;

	/**
	 * A hundred times what each of them takes: no bound on speed, which no machine keeps,
	 * but on what grows with the square of the length.
	 */
	private static final Duration LIMIT = Duration.ofSeconds(10);

	/** A reader that tries each place with each other one would take hours. */
	private static final Duration PATIENCE = Duration.ofSeconds(60);

	/** What takes its time are then the texts, not the classes that are loaded. */
	@BeforeAll
	static void readOnce() {
		for (int i = 0; i < 20; i++) {
			mails(new TestMail().say("word ".repeat(LINE_LENGTH / 5)));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "a", "1", " ", "(", "<", "a@a.", "=?", "\"" })
	void readWhenFieldIsHostile(String bait) {
		String text = bait.repeat(LENGTH / bait.length());
		within("subject", () -> mails(new TestMail().set("Subject", "Your receipt " + text + "!")));
		within("from", () -> mails(new TestMail().set("From", text + "! <no_reply@email.apple.com>")));
		within("address", () -> mails(new TestMail().set("From", "Apple <" + text + ">")));
		within("item", () -> mails(new TestMail().replace("竜石 8400個", text + "!")));
		within("amount", () -> mails(new TestMail().replace("¥9,800</p></td>", "¥" + text + "!</p></td>")));
		within("payment", () -> mails(new TestMail().replace("Visa •••• 9999", "Visa " + text + "!")));
		within("text", () -> mails(new TestMail().say(text + "!")));
		within("date", () -> mails(new TestMail().set("Date", text + "!")));
		within("provider", () -> mails(new TestMail().top("Authentication-Results: mx; dkim=pass " + text + "!")));
		within("money", () -> MoneyText.parse(text + "!", "JPY").stream().count() * 0 + 1);
		within("day", () -> DateText.parse(text + "!", Collected.TOKYO).stream().count() * 0 + 1);
		within("method", () -> PaymentText.parse(text + "!", text).size() * 0 + 1);
	}

	/** Each line may be the date until one is, and each asks for the day of the mail. */
	@ParameterizedTest
	@ValueSource(strings = { "M", "Thank you.", "12" })
	void readWhenNoLineIsDate(String line) {
		String text = (line + "\n").repeat(LENGTH / (line.length() + 1));
		within(line, () -> mails(new TestMail().type("text/plain; charset=UTF-8").body(text)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "TOTAL%s!", "%s!", "TOTAL%s¥1%s!", "a%sb%sc", "-----%s!", "ORDER ID%s: MJ390CEBHK%s!",
			"ORDER NUMBER%sW1234567%s!" })
	void readWhenLineIsHostile(String line) {
		for (String bait : List.of(" ", "\u00a0", "a ", "- ", ": ", ":", "x  ")) {
			String baits = bait.repeat(LINE_LENGTH / bait.length());
			String text = "APPLE ID\ntaro@example.jp\n\nORDER ID: MJ390CEBHK\nDATE: Oct 9, 2023\n\n" + "Star Quest\n"
					+ line.replace("%s", baits) + "\n";
			within(line, () -> mails(new TestMail().type("text/plain; charset=UTF-8").body(text)));
			within(line, () -> mails(new TestMail().type("text/html; charset=UTF-8")
				.body("<html><body><p>" + text.replace("\n", "<br>") + "</p></body></html>")));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "From", "To", "Cc", "Reply-To", "Sender", "Delivered-To" })
	void readWhenFieldNamesManyAddresses(String field) {
		String addresses = "a@b.cd,".repeat(100_000);
		within(field, () -> mails(new TestMail().set(field, "Apple <no_reply@email.apple.com>," + addresses)));
		within(field, () -> mails(new TestMail().set(field, "Apple,".repeat(100_000))));
	}

	@ParameterizedTest
	@ValueSource(strings = { "To: a@b.cd", "From: a@b.cd", "Reply-To: a@b.cd", "Received: by mx.google.com; 1",
			"Authentication-Results: mx.example.com; dkim=pass", "DKIM-Signature: d=apple.com; bh=x; a=rsa-sha256" })
	void readWhenFieldsAreMany(String field) {
		int times = 1_000_000 / (field.length() + 2);
		within(field, () -> mails(new TestMail().top((field + "\r\n").repeat(times).strip())));
	}

	@Test
	void readWhenGatewaysAreNested() {
		String gateways = "https://www.google.com/url?q=".repeat(LENGTH / 28);
		within("link", () -> mails(new TestMail().say("<a href=\"" + gateways + "\">x</a>")));
	}

	/**
	 * Each of these words can be divided in two ways or three, and all of them in 2^9.
	 */
	@Test
	void readWhenWordsCanBeDividedInManyWays() {
		String host = ("noreply".repeat(8) + "q.").repeat(500) + "example.com";
		within("link", () -> mails(new TestMail().say(("<a href=\"https://" + host + "/\">x</a>").repeat(10))));
	}

	private static long mails(TestMail mail) {
		return Collected.from("m.eml", mail.bytes()).mails();
	}

	/** A second try counts where the first found the program cold or the machine busy. */
	private static void within(String field, Supplier<Number> reading) {
		Duration spent = spent(field, reading);
		Duration least = (spent.compareTo(LIMIT) < 0) ? spent : spent(field, reading);
		assertTrue(least.compareTo(LIMIT) < 0, () -> field + " took " + least);
	}

	private static Duration spent(String field, Supplier<Number> reading) {
		ThreadMXBean threads = ManagementFactory.getThreadMXBean();
		return assertTimeoutPreemptively(PATIENCE, () -> {
			long before = threads.getCurrentThreadCpuTime();
			assertEquals(1, reading.get().intValue(), field);
			return Duration.ofNanos(threads.getCurrentThreadCpuTime() - before);
		}, field);
	}

}
