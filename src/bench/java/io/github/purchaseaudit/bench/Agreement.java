package io.github.purchaseaudit.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Whether the audit and the peer script flag the same orders. */
final class Agreement {

	private static final Set<String> CODES = Set.of("UNKNOWN_CARD", "NO_RECEIPT");

	private Agreement() {
	}

	/**
	 * Runs the audit once more and compares the findings that the peer looks for.
	 * @throws IllegalStateException when they differ
	 */
	static void check(Programs programs, Corpora corpora, Path corpus) throws IOException, InterruptedException {
		Path reports = corpora.reports(corpus);
		programs.findings(reports, corpus).run();
		ObjectMapper mapper = new ObjectMapper();
		Set<String> ours = new TreeSet<>();
		for (JsonNode order : mapper.readTree(reports.resolve("purchase-audit-all.json").toFile()).get("flaggedOrders")) {
			for (JsonNode finding : order.get("findings")) {
				if (CODES.contains(finding.isTextual() ? finding.asText() : finding.path("code").asText())) {
					ours.add(order.get("orderNumber").asText());
				}
			}
		}
		Path peer = Path.of(corpora.peer(corpus).toString().replaceFirst("\\.xlsx$", ".json"));
		Set<String> theirs = new TreeSet<>();
		for (JsonNode order : mapper.readTree(peer.toFile())) {
			theirs.add(order.get("order").asText());
		}
		if (!ours.equals(theirs)) {
			throw new IllegalStateException(
					"The peer script flags " + theirs.size() + " orders, the audit " + ours.size());
		}
	}

}
