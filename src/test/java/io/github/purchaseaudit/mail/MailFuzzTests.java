package io.github.purchaseaudit.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

import io.github.purchaseaudit.mail.message.MailLimits;
import io.github.purchaseaudit.order.Receipt;
import io.github.purchaseaudit.order.Verdict;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Mutants of every fixture: no exception escapes, none takes a second, and no mutant of
 * an ordinary mail is taken for verified. Run more of them with
 * {@code -Dmail.mutants=1000000}; {@code -Dmail.seed} begins elsewhere.
 */
class MailFuzzTests {

	static final MailAnalysis ANALYSIS = new MailAnalysis(Collected.TOKYO, Collected.HOME, null, Set.of("山田 太郎"),
			MailLimits.DEFAULTS);

	private static final int MUTANTS = Integer.getInteger("mail.mutants", 10_000);

	private static final long SEED = Long.getLong("mail.seed", 20261122);

	private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

	private static final long SECOND_NANOS = 1_000_000_000L;

	/** All mails of the fixtures and of the sample. */
	static List<byte[]> mails() throws IOException {
		List<byte[]> mails = new ArrayList<>();
		for (String expected : ReceiptFixtureTests.expected()) {
			mails.add(Collected.fixture("receipts/" + expected.substring(0, expected.indexOf(" = ")) + ".eml"));
		}
		mails.add(Collected.fixture("receipt-layout-A.eml"));
		mails.add(Collected.fixture("receipt-layout-C.eml"));
		mails.add(new TestMail().passed().bytes());
		byte[] sample = Collected.file(Path.of("sample-data/mail.mbox"));
		new MboxSplitter(new java.io.ByteArrayInputStream(sample), MailLimits.DEFAULTS, new MboxSplitter.Visitor() {
			@Override
			public MboxSplitter.Wanted header(byte[] bytes, int start, int end) {
				return MboxSplitter.Wanted.YES;
			}

			@Override
			public boolean body(byte[] bytes, int start, int end) {
				throw new IllegalStateException();
			}

			@Override
			public void message(String where, String fromLine, byte[] raw) {
				mails.add(raw);
			}

			@Override
			public void notWanted() {
				throw new IllegalStateException();
			}

			@Override
			public void withoutHeader(String where) {
			}

			@Override
			public void tooLarge(String where, boolean header) {
				throw new IllegalStateException();
			}
		}).run();
		return mails;
	}

	@Test
	void surviveMutants() throws IOException {
		List<byte[]> mails = mails();
		List<Boolean> ordinary = mails.stream().map((mail) -> !FirstLookTests.fullLook(mail)).toList();
		Random random = new Random(SEED);
		int slow = 0;
		for (int i = 0; i < MUTANTS; i++) {
			int which = random.nextInt(mails.size());
			int other = random.nextInt(mails.size());
			while (ordinary.get(which) && !ordinary.get(other)) {
				other = random.nextInt(mails.size());
			}
			byte[] mutant = mutate(mails.get(which), mails.get(other), random);
			long begin = THREADS.getCurrentThreadCpuTime();
			Collected collected = new Collected();
			ANALYSIS.examine(new RawMail(mutant, "", "", Folder.NONE), ANALYSIS.provider(),
					new Collected.Bytes("m", mutant), collected);
			slow += (THREADS.getCurrentThreadCpuTime() - begin > SECOND_NANOS) ? 1 : 0;
			assertEquals(1, collected.mails());
			if (ordinary.get(which)) {
				for (Receipt receipt : collected.receipts) {
					assertTrue(receipt.verdict() != Verdict.VERIFIED, () -> new String(mutant, StandardCharsets.UTF_8));
				}
			}
		}
		// compiling may pause now and then, a mail that hangs does so each time
		assertTrue(slow <= 2, slow + " mails took more than a second of the processor");
	}

	@Test
	void surviveMutatedArchives() {
		byte[] sample = Collected.file(Path.of("sample-data/mail.mbox"));
		Random random = new Random(SEED);
		for (int i = 0; i < 10; i++) {
			byte[] mutant = sample;
			for (int k = 0; k < 20; k++) {
				mutant = mutate(mutant, sample, random);
			}
			byte[] mbox = "From x@y Mon Mar 04 11:20:34 2024\nSubject: s\n\n".getBytes(StandardCharsets.US_ASCII);
			ByteArrayOutputStream whole = new ByteArrayOutputStream();
			whole.writeBytes(mbox);
			whole.write(mutant, 0, Math.min(mutant.length, 200_000));
			assertTrue(Collected.from("m.mbox", whole.toByteArray()).mails() > 0);
		}
	}

	/** Cuts, flips, doubles, moves or mixes bytes, lines or parts. */
	private static byte[] mutate(byte[] mail, byte[] other, Random random) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		int length = mail.length;
		int from = random.nextInt(length);
		int to = Math.min(length, from + 1 + random.nextInt(random.nextBoolean() ? 40 : length));
		switch (random.nextInt(8)) {
			case 0 -> out.write(mail, 0, from);
			case 1 -> {
				out.write(mail, 0, from);
				out.write(mail, to, length - to);
			}
			case 2 -> {
				byte[] flipped = mail.clone();
				for (int i = 0; i < 1 + random.nextInt(30); i++) {
					flipped[random.nextInt(length)] ^= (byte) (1 << random.nextInt(8));
				}
				out.writeBytes(flipped);
			}
			case 3 -> {
				out.write(mail, 0, to);
				out.write(mail, from, length - from);
			}
			case 4 -> {
				out.write(mail, from, length - from);
				out.write(mail, 0, from);
			}
			case 5 -> {
				int at = random.nextInt(other.length);
				out.write(mail, 0, from);
				out.write(other, at, Math.min(other.length - at, 1 + random.nextInt(2000)));
				out.write(mail, to, length - to);
			}
			case 6 -> out.writeBytes(shuffled(mail, random));
			default -> {
				byte[] noise = new byte[1 + random.nextInt(60)];
				random.nextBytes(noise);
				out.write(mail, 0, from);
				out.writeBytes(noise);
				out.write(mail, from, length - from);
			}
		}
		byte[] mutant = out.toByteArray();
		return (mutant.length == 0) ? new byte[] { '\n' } : mutant;
	}

	/** Two lines, or two MIME parts, change places. */
	private static byte[] shuffled(byte[] mail, Random random) {
		String divider = random.nextBoolean() ? "\n" : "\n--";
		String[] lines = new String(mail, StandardCharsets.ISO_8859_1).split(divider, -1);
		int a = random.nextInt(lines.length);
		int b = random.nextInt(lines.length);
		String line = lines[a];
		lines[a] = lines[b];
		lines[b] = line;
		return String.join(divider, lines).getBytes(StandardCharsets.ISO_8859_1);
	}

}
