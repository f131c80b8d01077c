package io.github.purchaseaudit.history;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.github.purchaseaudit.inventory.Dump;
import io.github.purchaseaudit.inventory.Format;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a web archive says of its own sizes need not be true. */
class PropertyListTests {

	private static final List<Format> FORMATS = HistoryFormats.all(ZoneId.of("Asia/Tokyo"), "JPY");

	private static final byte[] PAGE = "<div class=purchase data-auto-test-id=RAP2.PurchaseList></div>"
		.getBytes(StandardCharsets.US_ASCII);

	@Test
	void readWhatStandsThere() throws IOException {
		assertEquals("format page-webarchive\nused 0, set aside 0, pending 1\n", dump(archive(PAGE.length)));
	}

	@Test
	void cutWhenTheDataIsSaidToBeLargerThanTheFile() throws IOException {
		assertEquals("""
				format page-webarchive
				lost: Sentence[key=inventory.lost.cut, facts=[]]
				used 0, set aside 0
				""", dump(archive(Integer.MAX_VALUE)));
	}

	/**
	 * Many keys may all be the same long text, which is none of those that are wanted.
	 */
	@Test
	void findAKeyBehindManyLongOnes() throws IOException {
		List<Integer> keys = new ArrayList<>(Collections.nCopies(50_000, 5));
		List<Integer> values = new ArrayList<>(Collections.nCopies(50_000, 1));
		keys.add(1);
		values.add(2);
		byte[] archive = list(
				List.of(dictionary(keys, values), text("WebMainResource"), dictionary(List.of(3), List.of(4)),
						text("WebResourceData"), sized(0x4F, PAGE.length, PAGE), text("A".repeat(1 << 20))));
		assertTrue(assertTimeoutPreemptively(Duration.ofSeconds(5), () -> dump(archive)).contains("pending 1"));
	}

	/** A key that all values lie below, once in the file, is once in memory. */
	@Test
	void keepWhatManyValuesShareOnce() {
		String archive = """
				<?xml version="1.0" encoding="UTF-8"?>
				<plist version="1.0"><dict><key>WebMainResource</key><dict>
				<key>WebResourceData</key><data>%s</data></dict>
				<key>%s</key><dict>%s</dict></dict></plist>
				""".formatted(Base64.getEncoder().encodeToString(PAGE), "A".repeat(1 << 20),
				IntStream.range(0, 20_000)
					.mapToObj((i) -> "<key>" + i + "</key><string></string>")
					.collect(Collectors.joining()));
		assertTrue(dump(archive.getBytes(StandardCharsets.UTF_8)).contains("pending 1"));
	}

	private static String dump(byte[] archive) {
		return Dump.of(FORMATS, "page.webarchive", archive);
	}

	/** The main resource with its data. */
	private static byte[] archive(int size) throws IOException {
		return list(List.of(dictionary(List.of(1), List.of(2)), text("WebMainResource"),
				dictionary(List.of(3), List.of(4)), text("WebResourceData"), sized(0x4F, size, PAGE)));
	}

	private static byte[] text(String text) throws IOException {
		return sized(0x5F, text.length(), text.getBytes(StandardCharsets.US_ASCII));
	}

	private static byte[] dictionary(List<Integer> keys, List<Integer> values) throws IOException {
		ByteArrayOutputStream references = new ByteArrayOutputStream();
		keys.forEach(references::write);
		values.forEach(references::write);
		return sized(0xDF, keys.size(), references.toByteArray());
	}

	private static byte[] sized(int type, int size, byte[] content) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		DataOutputStream out = new DataOutputStream(bytes);
		out.writeByte(type);
		out.writeByte(0x12);
		out.writeInt(size);
		out.write(content);
		return bytes.toByteArray();
	}

	/** The objects, their offsets and the trailer; the first object is the top. */
	private static byte[] list(List<byte[]> objects) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		DataOutputStream out = new DataOutputStream(bytes);
		out.writeBytes("bplist00");
		ByteArrayOutputStream offsets = new ByteArrayOutputStream();
		for (byte[] object : objects) {
			new DataOutputStream(offsets).writeInt(out.size());
			out.write(object);
		}
		int table = out.size();
		out.write(offsets.toByteArray());
		out.write(new byte[6]);
		out.writeByte(4);
		out.writeByte(1);
		out.writeLong(objects.size());
		out.writeLong(0);
		out.writeLong(table);
		return bytes.toByteArray();
	}

}
