package io.github.purchaseaudit.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class JsonWriterTests {

	@TempDir
	Path folder;

	@ParameterizedTest
	@ValueSource(strings = { "en", "ja" })
	void writeWhatTheSchemaDescribes(String language) throws IOException {
		assertEquals(Set.of(), schema().validate(read(write(StoryResults.decided(language)))));
		assertEquals(Set.of(), schema().validate(read(write(new StoryResults(language)))));
	}

	@Test
	void schemaRefusesOtherCodes() throws IOException {
		String json = Files.readString(write(StoryResults.undecided("en")));
		assertTrue(json.contains("UNKNOWN_CARD"));
		assertEquals(10, schema().validate(new ObjectMapper().readTree(json.replace("UNKNOWN_CARD", "STOLEN"))).size());
	}

	@Test
	void writeRowsOfTheSheets() throws IOException {
		JsonNode json = read(write(StoryResults.decided("ja")));
		assertEquals(6, json.get("flaggedOrders").size());
		assertEquals(8, json.get("allOrders").size());
		JsonNode order = json.get("flaggedOrders").get(1);
		assertEquals("MK7Q2X9A01", order.get("orderNumber").asText());
		assertEquals("2026-10-03T22:21:09+09:00", order.get("purchased").asText());
		assertEquals("12000", order.get("amount").toString());
		assertEquals("+500 Gems", order.get("items").get(1).asText());
		assertEquals("Visa 9999", order.get("paymentMethods").get(0).asText());
		assertEquals("FOREIGN_FAMILY", order.get("findings").get(1).get("code").asText());
		assertTrue(order.get("daysLeft").isNull());
		assertEquals("not-ours", order.get("decision").asText());
		assertEquals("COUNTERFEIT", json.get("suspiciousMails").get(0).get("verdict").asText());
		assertEquals(48600, json.get("money").get("notOurs").get("sums").get("JPY").asInt());
	}

	/** As the sheet: who counts what is new must not count every ordinary purchase. */
	@Test
	void compareOnlyWhatStandsOut() throws IOException {
		StoryResults story = StoryResults.undecided("en");
		story.orders.clear();
		story.orders.add(story.flagged.get(0));
		story.orders.add(new ReportedOrder(StoryResults.ordinary("MH4T8W2C91", "Weather", 160, "2026-10-11"),
				SinceLast.NEW, false, null));
		JsonNode orders = read(write(story)).get("allOrders");
		assertEquals("new", orders.get(0).get("sinceLastAudit").asText());
		assertTrue(orders.get(1).get("sinceLastAudit").isNull());
	}

	@Test
	void writeForOwnerOnly() throws IOException {
		assertEquals("rw-------",
				PosixFilePermissions.toString(Files.getPosixFilePermissions(write(StoryResults.undecided("en")))));
	}

	private Path write(AuditResults results) throws IOException {
		Path target = this.folder.resolve("purchase-audit-2026-10.json");
		JsonWriter.write(results, target);
		return target;
	}

	private static JsonNode read(Path file) throws IOException {
		return new ObjectMapper().readTree(Files.readString(file));
	}

	private static JsonSchema schema() throws IOException {
		try (var in = JsonWriter.class.getResourceAsStream("findings.schema.json")) {
			return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(in);
		}
	}

}
