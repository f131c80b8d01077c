package io.github.purchaseaudit.inventory;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ByteOrderMarkTests {

	@ParameterizedTest
	@EnumSource
	void marksTextOfItsCharset(ByteOrderMark mark) {
		assertEquals(Optional.of(mark), ByteOrderMark.of("\ufeff注文番号".getBytes(mark.charset())));
		assertEquals(Optional.of(mark), ByteOrderMark.of("\ufeff".getBytes(mark.charset())));
		assertEquals(Optional.empty(), ByteOrderMark.of("注文番号".getBytes(mark.charset())));
	}

	@Test
	void cutMarkIsNone() {
		assertEquals(Optional.empty(), ByteOrderMark.of(new byte[] { (byte) 0xef, (byte) 0xbb }));
		assertEquals(Optional.empty(), ByteOrderMark.of(new byte[0]));
	}

	@Test
	void endIsBehindTheMarkOfTextThatIsAsciiElsewhere() {
		assertEquals(3, ByteOrderMark.end("\ufeffSubject: x".getBytes(ByteOrderMark.UTF_8.charset())));
		assertEquals(0, ByteOrderMark.end("Subject: x".getBytes(ByteOrderMark.UTF_8.charset())));
	}

}
