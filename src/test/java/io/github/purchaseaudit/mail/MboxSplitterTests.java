package io.github.purchaseaudit.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import io.github.purchaseaudit.mail.message.MailLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class MboxSplitterTests {

	private static final String FROM = "From taro@example.jp Mon Mar 04 11:20:34 2024\n";

	private static final String HEADER = "From: a@example.org\nSubject: s\n\n";

	private final List<String> places = new ArrayList<>();

	private final List<String> withoutHeader = new ArrayList<>();

	private final List<String> tooLarge = new ArrayList<>();

	private List<String> split(String mbox) {
		return split(new ByteArrayInputStream(mbox.getBytes(StandardCharsets.ISO_8859_1)), MailLimits.DEFAULTS);
	}

	private List<String> split(InputStream in, MailLimits limits) {
		List<String> mails = new ArrayList<>();
		try {
			new MboxSplitter(in, limits, new MboxSplitter.Visitor() {
				@Override
				public MboxSplitter.Wanted header(byte[] bytes, int start, int end) {
					String header = new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
					return header.contains("Unwanted") ? MboxSplitter.Wanted.NO
							: header.contains("Open") ? MboxSplitter.Wanted.BY_BODY : MboxSplitter.Wanted.YES;
				}

				@Override
				public boolean body(byte[] bytes, int start, int end) {
					return new String(bytes, start, end - start, StandardCharsets.ISO_8859_1).contains("wanted");
				}

				@Override
				public void message(String where, String fromLine, byte[] raw) {
					MboxSplitterTests.this.places.add(where);
					mails.add(new String(raw, StandardCharsets.ISO_8859_1));
				}

				@Override
				public void notWanted() {
					mails.add("");
				}

				@Override
				public void withoutHeader(String where) {
					MboxSplitterTests.this.withoutHeader.add(where);
				}

				@Override
				public void tooLarge(String where, boolean header) {
					MboxSplitterTests.this.tooLarge.add(where);
				}
			}).run();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		return mails;
	}

	@Test
	void splitAtBlankLineAndFromLine() {
		String one = HEADER + "one\n";
		String two = HEADER + "two\n";
		assertEquals(List.of(one, two), split(FROM + one + "\n" + FROM + two + "\n"));
		assertEquals(List.of(one, two), split(FROM + one + "\n" + FROM + two));
		assertEquals("byte 0+" + (FROM.length() + one.length()), this.places.get(0));
		assertEquals("byte " + (FROM.length() + one.length() + 1) + "+" + (FROM.length() + two.length()),
				this.places.get(1));
	}

	@Test
	void splitWhenLinesEndWithCarriageReturn() {
		String mbox = (FROM + HEADER + "one\n\n" + FROM + HEADER + "two\n\n").replace("\n", "\r\n");
		assertEquals(List.of((HEADER + "one\n").replace("\n", "\r\n"), (HEADER + "two\n").replace("\n", "\r\n")),
				split(mbox));
	}

	@ParameterizedTest
	@ValueSource(strings = { "From here to there: a story\n", "\nFrom the App Store team: hello\nTotal: 5\n",
			"\nFrom: somebody\nTo: nobody\n", "\nFrom now on 10:30 is tea time, since 1999.\nAnd so on\n",
			"\nFrom here\n\nSubject: x\n", "\nFrom  Mon Mar 04 11:20:34 2024\nno header here\n",
			"text\nFrom taro@example.jp Mon Mar 04 11:20:34 2024\nSubject: no blank line above\n",
			"\n>From taro@example.jp Mon Mar 04 11:20:34 2024\nSubject: quoted\n", "\nFrom \n", "\nFrom\n" })
	void neverSplitBodyText(String body) {
		assertEquals(2, split(FROM + HEADER + body + "\n" + FROM + HEADER + "next\n").size());
	}

	@ParameterizedTest
	@ValueSource(strings = { "From 1790123456789012345@xxx Mon Mar 04 11:20:34 +0000 2024",
			"From - Mon Mar 04 11:20:34 2024", "From MAILER-DAEMON Fri Jul  8 12:08:34 2011",
			"From ???@??? Fri Jul 08 12:08:34 2011", "From - ", "From nobody",
			"From \"a b\"@example.org Thu Jan  1 00:00:00 1970" })
	void splitAtEachProgramsFromLine(String line) {
		assertEquals(2, split(line + "\n" + HEADER + "one\n\n" + line + "\n" + HEADER + "two\n").size());
	}

	@Test
	void unescapeQuotedFromLines() {
		assertEquals(List.of(HEADER + "From me\n>From you\nx >From\n"),
				split(FROM + HEADER + ">From me\n>>From you\nx >From\n\n"));
	}

	@Test
	void contentLengthCountsOnlyWhenItFits() {
		String inner = "\n\n" + FROM + "Subject: inner\n\nquoted whole\n";
		String body = "see" + inner;
		String header = "From: a@example.org\nContent-Length: " + body.length() + "\n\n";
		String next = "\n" + FROM + HEADER + "next\n";
		assertEquals(List.of(header + body, HEADER + "next\n"), split(FROM + header + body + next));
		String lying = header.replace("Content-Length: ", "Content-Length: 1");
		assertEquals(3, split(FROM + lying + body + next).size());
		assertEquals(3, split(FROM + header.replace(": " + body.length(), ": 7") + body + next).size());
	}

	@Test
	void splitWhenMessageHasNoBody() {
		assertEquals(2, split(FROM + "Subject: a\n\n" + FROM + "Subject: b\n\n").size());
		assertEquals(List.of("Subject: a\n"), split(FROM + "Subject: a\n"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "\nlost its header\n\n", "\n", "no header here\nSubject but no field\n\n" })
	void setAsideWhenFirstMessageHasNoHeader(String text) {
		assertEquals(List.of(HEADER + "two\n"), split(FROM + text + FROM + HEADER + "two\n"));
		assertEquals(List.of("byte 0+" + (FROM.length() + text.length())), this.withoutHeader);
	}

	@ParameterizedTest
	@CsvSource({ "From taro@example.jp Mon Mar 04 11:20:34 2024, ''", "From - Mon Mar  4 11:20:34 2024, ''",
			"From 1790123456789012345@xxx Mon Mar 04 11:20:34 +0000 2024, ''",
			"From 1790123456789012345@xxx Mon Mar 04 11:20:34 +0000 2024, no header here" })
	void setAsideWhenLaterMessageHasNoHeader(String separator, String line) {
		for (String end : List.of("\n", "\r\n")) {
			this.withoutHeader.clear();
			String one = (FROM + HEADER + "one\n\n").replace("\n", end);
			String lost = separator + end + line + end + "lost text" + end + end;
			String two = (FROM + HEADER + "two\n").replace("\n", end);
			assertEquals(List.of((HEADER + "one\n").replace("\n", end), (HEADER + "two\n").replace("\n", end)),
					split(one + lost + two));
			assertEquals(List.of("byte " + one.length() + "+" + lost.length()), this.withoutHeader);
		}
	}

	@Test
	void splitWhenBytesAreNoText() {
		Random random = new Random(7);
		StringBuilder noise = new StringBuilder();
		for (int i = 0; i < 300_000; i++) {
			noise.append((char) random.nextInt(256));
		}
		String body = noise.toString().replace("From ", "").replace("\r", "");
		assertEquals(List.of(HEADER + body + "\n", HEADER + "b\n"),
				split(FROM + HEADER + body + "\n\n" + FROM + HEADER + "b\n"));
	}

	@Test
	void splitAlikeHoweverBytesArrive() {
		StringBuilder mbox = new StringBuilder();
		Random random = new Random(3);
		List<String> expected = new ArrayList<>();
		for (int i = 0; i < 400; i++) {
			String text = (HEADER + "x".repeat(random.nextInt(3000)) + "\n" + "From y\n".repeat(random.nextInt(3)))
					+ "end\n";
			expected.add(text);
			mbox.append(FROM).append(text).append('\n');
		}
		byte[] bytes = mbox.toString().getBytes(StandardCharsets.ISO_8859_1);
		InputStream drops = new ByteArrayInputStream(bytes) {
			@Override
			public synchronized int read(byte[] b, int off, int len) {
				return super.read(b, off, Math.min(len, 1 + random.nextInt(5000)));
			}
		};
		assertEquals(expected, split(drops, MailLimits.DEFAULTS));
	}

	/** Wherever the buffer ends: 256 KiB of the body decide, no more and no less. */
	@ParameterizedTest
	@ValueSource(ints = { 0, 245_000, 253_000, 262_000, 262_130, 270_000 })
	void lookAtTheBodyThatAHeaderLeavesOpen(int before) {
		String filler = FROM + "Subject: Unwanted\n\n" + "x\n".repeat(before / 2) + "\n";
		String near = "Subject: Open\n\n" + "x\n".repeat(131_060) + "is wanted\n";
		String far = "Subject: Open\n\n" + "x\n".repeat(131_080) + "is wanted\n";
		String mbox = filler + FROM + near + "\n" + FROM + far + "\n" + FROM + near;
		assertEquals(List.of("", near, "", near),
				split(new ByteArrayInputStream(mbox.getBytes(StandardCharsets.ISO_8859_1)), MailLimits.DEFAULTS));
	}

	@Test
	void lookAtNoBodyButTheOpenOne() {
		String open = "Subject: Open\n\nFrom here on\n\nFrom there on\n";
		String mbox = FROM + open + "\n" + FROM + "Subject: Unwanted\n\nis wanted\n\n" + FROM + open + "is wanted\n";
		assertEquals(List.of("", "", open + "is wanted\n"), split(mbox));
	}

	@Test
	void placesBeyondTwoGibibytes() {
		long before = 5L << 20;
		long copies = 450;
		byte[] filler = (FROM + "Subject: Unwanted\n\n" + "x".repeat((int) before - 68) + "\n\n")
			.getBytes(StandardCharsets.ISO_8859_1);
		byte[] last = (FROM + HEADER + "last\n").getBytes(StandardCharsets.ISO_8859_1);
		InputStream in = new RepeatedBytes(filler, copies, last);
		List<String> mails = split(in, MailLimits.DEFAULTS);
		assertEquals(copies + 1, mails.size());
		assertEquals("byte " + copies * filler.length + "+" + last.length, this.places.get(0));
		assertTrue(copies * filler.length > Integer.MAX_VALUE);
	}

	@Test
	void tooLargeMessagesAreSetAside() {
		MailLimits limits = new MailLimits(400_000, 2_000, 200, 20, 1000, 1000);
		String huge = FROM + HEADER + "x\n".repeat(600_000) + "\n";
		String longHeader = FROM + "Subject: s\n" + "X-A: b\n".repeat(2_000) + "\nbody\n\n";
		String mbox = huge + FROM + HEADER + "one\n\n" + longHeader + FROM + HEADER + "two\n";
		assertEquals(List.of(HEADER + "one\n", HEADER + "two\n"),
				split(new ByteArrayInputStream(mbox.getBytes(StandardCharsets.ISO_8859_1)), limits));
		assertEquals(
				List.of("byte 0+" + huge.length(),
						"byte " + (huge.length() + FROM.length() + HEADER.length() + 5) + "+" + longHeader.length()),
				this.tooLarge);
	}

	/** The same bytes many times, and others at the end, without holding them all. */
	private static final class RepeatedBytes extends InputStream {

		private final byte[] bytes;

		private long left;

		private byte[] rest;

		private int at;

		RepeatedBytes(byte[] bytes, long times, byte[] last) {
			this.bytes = bytes;
			this.left = times;
			this.rest = last;
		}

		@Override
		public int read() {
			throw new UnsupportedOperationException();
		}

		@Override
		public int read(byte[] b, int off, int len) {
			byte[] source = (this.left > 0) ? this.bytes : this.rest;
			if (this.left <= 0 && this.at == this.rest.length) {
				return -1;
			}
			int n = Math.min(len, source.length - this.at);
			System.arraycopy(source, this.at, b, off, n);
			this.at += n;
			if (this.left > 0 && this.at == this.bytes.length) {
				this.left--;
				this.at = 0;
			}
			return n;
		}

	}

}
