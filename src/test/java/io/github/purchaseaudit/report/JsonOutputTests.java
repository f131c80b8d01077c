package io.github.purchaseaudit.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;

import io.github.purchaseaudit.rule.ReceiptState;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class JsonOutputTests {

	@Test
	void writeNestedValues() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (JsonOutput json = new JsonOutput(bytes)) {
			json.beginObject();
			json.value("number", new BigDecimal("12.30"));
			json.value("nothing", null);
			json.value("word", ReceiptState.NOT_COVERED);
			json.list("items", List.of("a", "b"));
			json.list("none", List.of());
			json.beginList("entries");
			json.beginEntry();
			json.value("truth", true);
			json.endObject();
			json.beginEntry();
			json.endObject();
			json.endList();
			json.beginObject("last");
			json.endObject();
			json.endObject();
		}
		assertEquals("""
				{"number":12.30,"nothing":null,"word":"not-covered","items":["a","b"],"none":[],"entries":[
				{"truth":true},
				{}],"last":{}}
				""", bytes.toString(StandardCharsets.UTF_8));
	}

	@Test
	void escapeWhatJsonCannotHold() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (JsonOutput json = new JsonOutput(bytes)) {
			json.beginObject();
			json.value("text", "\"\\\n\r\t\u0001\u2028\uD83D星");
			json.endObject();
		}
		assertEquals("{\"text\":\"\\\"\\\\\\n\\r\\t\\u0001\\u2028\\ud83d星\"}\n",
				bytes.toString(StandardCharsets.UTF_8));
	}

}
