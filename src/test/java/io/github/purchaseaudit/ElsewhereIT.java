package io.github.purchaseaudit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import io.github.purchaseaudit.order.Sha256;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * The same inputs give the same workbook, to the byte, on a computer with another locale,
 * zone, little memory, one core, and without any network.
 */
@DisabledOnOs(OS.WINDOWS)
class ElsewhereIT {

	private static final Path SAMPLE = Path.of("sample-data");

	@TempDir
	private Path folder;

	@Test
	void auditElsewhereGivesTheSameBytes() throws Exception {
		String here = audit("here", Map.of(), List.of(), inputs(1));
		List<String> oneCore = Distribution.works("taskset", "-c", "0", "true") ? List.of("taskset", "-c", "0")
				: List.of();
		assertEquals(here, audit("island", options("tr", "TR", "Pacific/Kiritimati"), oneCore, inputs(2)));
		assertEquals(here, audit("desert", options("ar", "EG", "America/Los_Angeles"), List.of(), inputs(3)));
	}

	/** In a name space of its own there is not even a loopback that is up. */
	@Test
	void auditWithoutNetworkGivesTheSameBytes() throws Exception {
		List<String> alone = List.of("unshare", "-r", "-n");
		assumeTrue(Distribution.works("unshare", "-r", "-n", "true"), "skipped: unshare -n is not allowed here");
		assertEquals(audit("here", Map.of(), List.of(), List.of(SAMPLE)),
				audit("alone", Map.of(), alone, List.of(SAMPLE)));
	}

	private static Map<String, String> options(String language, String country, String zone) {
		return Map.of("JAVA_OPTS",
				"-Xmx96m -Duser.language=" + language + " -Duser.country=" + country + " -Duser.timezone=" + zone);
	}

	private static List<Path> inputs(long seed) throws IOException {
		try (Stream<Path> files = Files.list(SAMPLE)) {
			List<Path> inputs = new ArrayList<>(files.sorted().toList());
			Collections.shuffle(inputs, new Random(seed));
			return inputs;
		}
	}

	private String audit(String name, Map<String, String> environment, List<String> before, List<Path> inputs)
			throws Exception {
		Path reports = this.folder.resolve(name);
		List<String> command = new ArrayList<>(before);
		command.addAll(Distribution.audit(reports, inputs.toArray(Path[]::new)));
		command.addAll(List.of("--household", SAMPLE.resolve("household.yml").toAbsolutePath().toString()));
		Distribution audit = Distribution.start(this.folder, environment, command);
		assertEquals(0, audit.end(), audit.err());
		return Sha256.of(Distribution.workbook(reports));
	}

}
