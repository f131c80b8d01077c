package io.github.purchaseaudit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import io.github.purchaseaudit.order.Sha256;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Kills the started program at random moments, each resumed run once more: the run after
 * that ends with the workbook of an undisturbed one, to the byte. {@code -Pstress} does
 * it more often, with more orders.
 */
@DisabledOnOs(OS.WINDOWS)
class KilledIT {

	private static final int KILLS = Integer.getInteger("kills", 5);

	private static final int ORDERS = Integer.getInteger("orders", 150);

	private static final int STEPS = 8;

	private static final int LONGEST_STEP_MILLIS = 300;

	private static final int SIGTERM = 128 + 15;

	private static final int SIGKILL = 128 + 9;

	@TempDir
	private Path folder;

	@Test
	void auditWhenKilledAnywhereResumesToTheSameWorkbook() throws Exception {
		Path corpus = Corpus.write(this.folder.resolve("input"), ORDERS);
		String undisturbed = written(corpus, this.folder.resolve("undisturbed"));
		Random random = new Random(20_261_122);
		List<Integer> codes = new ArrayList<>();
		for (int i = 0; i < KILLS; i++) {
			boolean gently = i % 2 == 0;
			int steps = (i * 3 + random.nextInt(3)) % STEPS;
			int millis = random.nextInt(LONGEST_STEP_MILLIS);
			String when = "kill " + i + (gently ? " TERM" : " KILL") + " after " + steps + " steps and " + millis
					+ " ms";
			Path reports = this.folder.resolve("reports-" + i / 2);
			codes.add(kill(corpus, reports, gently, steps, millis, when));
			Path workbook = Distribution.workbook(reports);
			assertTrue(Files.notExists(workbook) || Sha256.of(workbook).equals(undisturbed), when);
			if (i % 2 == 1 || i + 1 == KILLS) {
				assertEquals(undisturbed, written(corpus, reports), when);
				assertNothingElseLeft(reports, when);
			}
		}
		assertTrue(codes.contains(SIGTERM) && codes.contains(SIGKILL), codes.toString());
	}

	private int kill(Path corpus, Path reports, boolean gently, int steps, int millis, String when) throws Exception {
		Distribution audit = Distribution.start(this.folder, Map.of(), Distribution.audit(reports, corpus));
		Process process = audit.process();
		while (process.isAlive() && audit.err().lines().count() < steps) {
			TimeUnit.MILLISECONDS.sleep(5);
		}
		TimeUnit.MILLISECONDS.sleep(millis);
		if (gently) {
			process.destroy();
			assertTrue(process.waitFor(60, TimeUnit.SECONDS), when);
		}
		else {
			process.destroyForcibly();
		}
		int code = audit.end();
		if (code == SIGTERM && steps > 0 && !audit.out().contains("Report: ")
				&& Files.notExists(Distribution.workbook(reports))) {
			assertTrue(audit.err().contains("Run the same command again"), () -> when);
		}
		return code;
	}

	private String written(Path corpus, Path reports) throws Exception {
		Distribution audit = Distribution.start(this.folder, Map.of(), Distribution.audit(reports, corpus));
		assertEquals(0, audit.end(), audit.err());
		return Sha256.of(Distribution.workbook(reports));
	}

	private static void assertNothingElseLeft(Path reports, String when) throws IOException {
		try (Stream<Path> left = Files.list(reports)) {
			assertEquals(List.of(".purchase-audit", "purchase-audit-all.xlsx"),
					left.map((file) -> String.valueOf(file.getFileName())).sorted().toList(), when);
		}
	}

	/** A limit on the size of files stands for a disk that is full. */
	@Test
	void auditWhenDiskIsFullSaysSoAndResumes() throws Exception {
		Path sample = Path.of("sample-data");
		String undisturbed = written(sample, this.folder.resolve("undisturbed"));
		Path reports = this.folder.resolve("full");
		List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", "ulimit -f 100; exec \"$0\" \"$@\""));
		command.addAll(Distribution.audit(reports, sample));
		Distribution audit = Distribution.start(this.folder, Map.of(), command);
		assertEquals(1, audit.end(), audit.out());
		assertFalse(audit.err().contains("\tat "), audit.err());
		assertFalse(Files.exists(Distribution.workbook(reports)), audit.err());
		assertEquals(undisturbed, written(sample, reports), audit.err());
	}

	/**
	 * A disk that is full at one moment or another, and then has room again. How much the
	 * ledger needs differs from run to run: only the smallest disks are always too small,
	 * and on the others the workbook is whole or not there.
	 */
	@ParameterizedTest
	@CsvSource({ "60k, 1", "150k, 1", "240k, [01]", "300k, [01]", "360k, [01]" })
	void auditWhenFileSystemIsFullResumes(String size, String exitCode) throws Exception {
		Path disk = Files.createDirectory(this.folder.resolve("disk"));
		Path copy = this.folder.resolve("copy.xlsx");
		assumeTrue(Distribution.works("unshare", "-r", "-m", "mount", "-t", "tmpfs", "none", disk.toString()),
				"skipped: no file system can be mounted here");
		Path sample = Path.of("sample-data");
		List<String> command = new ArrayList<>(List.of("unshare", "-r", "-m", "sh", "-c", """
				disk=$1; size=$2; copy=$3; shift 3
				mount -t tmpfs -o size=$size none "$disk" || exit 90
				"$@"; code=$?
				case $code in @exitCode@) ;; *) exit 91 ;; esac
				[ $code = 0 ] || [ ! -e "$disk/reports/purchase-audit-all.xlsx" ] || exit 92
				mount -o remount,size=64m "$disk" || exit 93
				[ $code = 0 ] || "$@" && cp "$disk/reports/purchase-audit-all.xlsx" "$copy"
				""".replace("@exitCode@", exitCode), "sh", disk.toString(), size, copy.toString()));
		command.addAll(Distribution.audit(disk.resolve("reports"), sample));
		Distribution audit = Distribution.start(this.folder, Map.of(), command);
		assertEquals(0, audit.end(), audit.err());
		assertFalse(audit.err().contains("\tat "), audit.err());
		assertEquals(written(sample, this.folder.resolve("undisturbed")), Sha256.of(copy), audit.err());
	}

	@Test
	void secondAuditOnTheSameFolderEndsAtOnceAndHarmsNothing() throws Exception {
		Path corpus = Corpus.write(this.folder.resolve("input"), ORDERS);
		Path reports = this.folder.resolve("reports");
		Distribution first = Distribution.start(this.folder, Map.of(), Distribution.audit(reports, corpus));
		while (first.process().isAlive() && first.err().isEmpty()) {
			TimeUnit.MILLISECONDS.sleep(5);
		}
		first.pause(true);
		Distribution second = Distribution.start(this.folder, Map.of(), Distribution.audit(reports, corpus));
		Distribution beside = Distribution.start(this.folder, Map.of(),
				Distribution.audit(this.folder.resolve("beside"), corpus));
		assertEquals(1, second.end(), second.err());
		assertTrue(second.err().contains("Another audit is working in " + reports), second.err());
		assertEquals(0, beside.end(), beside.err());
		first.pause(false);
		assertEquals(0, first.end(), first.err());
		assertEquals(Sha256.of(Distribution.workbook(this.folder.resolve("beside"))),
				Sha256.of(Distribution.workbook(reports)));
	}

	@Test
	void auditWhenInputVanishesMeanwhileSaysWhichAndWritesNothing() throws Exception {
		Path corpus = Corpus.write(this.folder.resolve("input"), ORDERS);
		Path reports = this.folder.resolve("reports");
		Distribution audit = Distribution.start(this.folder, Map.of(), Distribution.audit(reports, corpus));
		while (audit.process().isAlive() && audit.err().lines().count() < 2) {
			TimeUnit.MILLISECONDS.sleep(5);
		}
		audit.pause(true);
		Path gone;
		try (Stream<Path> files = Files.walk(corpus)) {
			gone = files.filter((file) -> file.toString().endsWith(".mbox")).findFirst().orElseThrow();
		}
		Files.delete(gone);
		audit.pause(false);
		assertEquals(1, audit.end(), audit.out());
		assertTrue(audit.err().contains(gone + " disappeared while it was being read"), audit.err());
		assertFalse(audit.err().contains("\tat "), audit.err());
		assertFalse(Files.exists(Distribution.workbook(reports)));
	}

	@Test
	void auditWhenReportsCannotBeWrittenSaysWhatToDo() throws Exception {
		Path file = Files.writeString(this.folder.resolve("file"), "in the way");
		Distribution audit = Distribution.start(this.folder, Map.of(),
				Distribution.audit(file.resolve("reports"), Path.of("sample-data")));
		assertEquals(1, audit.end());
		assertTrue(audit.err().contains("Name another one with --reports"), audit.err());
		assertFalse(audit.err().contains("\tat "), audit.err());
		assertEquals("in the way", Files.readString(file));
	}

}
