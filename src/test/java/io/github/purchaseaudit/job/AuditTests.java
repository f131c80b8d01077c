package io.github.purchaseaudit.job;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.github.purchaseaudit.household.HouseholdFile;
import io.github.purchaseaudit.household.InvalidHouseholdException;
import io.github.purchaseaudit.job.AuditOutcome.Status;
import io.github.purchaseaudit.ledger.Ledger;
import io.github.purchaseaudit.ledger.PastRun;
import io.github.purchaseaudit.ledger.PastRuns;
import io.github.purchaseaudit.order.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** An audit that is interrupted goes on where it stopped, and loses nothing. */
class AuditTests {

	private static final Path SAMPLE = Path.of("sample-data");

	@TempDir
	private Path folder;

	@ParameterizedTest
	@ValueSource(strings = { "takeInventory", "readHistory", "readMail", "readStatements", "examineOrders",
			"compareOrders", "writeReport" })
	void runWhenInterruptedBeforeStepResumesToTheSameReport(String step) throws Exception {
		AuditOutcome undisturbed = Audit.run(request("undisturbed"), new Recorded());
		AuditOutcome failed = Audit.run(request("reports"), new Recorded() {
			@Override
			public void begin(String name) {
				super.begin(name);
				if (name.equals(step)) {
					throw new IllegalStateException("the power went out");
				}
			}
		});
		assertEquals(Status.FAILED, failed.status());
		Recorded steps = new Recorded();
		AuditOutcome resumed = Audit.run(request("reports"), steps);
		assertEquals(Status.WRITTEN, resumed.status());
		assertTrue(resumed.remarks().stream().anyMatch((remark) -> remark.key().equals("remark.resumed")));
		assertEquals(step, steps.begun.get(0));
		assertArrayEquals(bytes(undisturbed), bytes(resumed));
	}

	/** The step that met the broken workbook is not run again. */
	@Test
	void runWhenResumedStillTellsWhatTheFirstStepMet() throws Exception {
		Files.createDirectories(this.folder.resolve("reports"));
		Files.writeString(this.folder.resolve("reports/purchase-audit-2026-10.xlsx"), "cut off");
		List<Sentence> told = Audit.run(request("reports"), new Recorded()).remarks();
		assertTrue(told.stream().anyMatch((remark) -> remark.key().startsWith("reviewed.")), told.toString());
		Files.delete(this.folder.resolve("reports/purchase-audit-all.xlsx"));
		Audit.run(request("reports"), failingAt("examineOrders"));
		List<Sentence> resumed = new ArrayList<>(Audit.run(request("reports"), new Recorded()).remarks());
		assertEquals("remark.resumed", resumed.remove(0).key());
		assertEquals(told.stream().filter((remark) -> remark.key().startsWith("reviewed.")).toList(),
				resumed.stream().filter((remark) -> remark.key().startsWith("reviewed.")).toList());
	}

	/** Comparing with the audits before is lost for both attempts. */
	@Test
	void runWhenResumedStillTellsThatTheLedgerWasGone() throws Exception {
		Files.createDirectories(this.folder.resolve("reports"));
		Files.writeString(this.folder.resolve("reports/purchase-audit-2026-10.xlsx"), "of a month before");
		Audit.run(request("reports"), failingAt("examineOrders"));
		List<Sentence> resumed = Audit.run(request("reports"), new Recorded()).remarks();
		assertTrue(resumed.stream().anyMatch((remark) -> remark.key().equals("remark.forgotten")), resumed.toString());
	}

	@Test
	void runWhenKilledWhileItWasStarted() throws Exception {
		Audit.run(request("reports"), new Recorded() {
			@Override
			public void begin(String name) {
				throw new IllegalStateException("the power went out");
			}
		});
		try (Ledger ledger = Ledger.open(this.folder.resolve("reports"));
				Connection connection = ledger.dataSource().getConnection();
				Statement statement = connection.createStatement()) {
			for (String table : List.of("step_execution_context", "step_execution", "job_execution_context",
					"job_execution_params", "job_execution")) {
				statement.execute("delete from batch_" + table);
			}
		}
		assertEquals(Status.WRITTEN, Audit.run(request("reports"), new Recorded()).status());
	}

	/** A disk that was full lets only a part of a step's end be written down. */
	@ParameterizedTest
	@ValueSource(strings = { "STARTED", "UNKNOWN" })
	void runWhenEndOfStepWasNotWrittenDown(String status) throws Exception {
		AuditOutcome undisturbed = Audit.run(request("undisturbed"), new Recorded());
		Audit.run(request("reports"), new Recorded() {
			@Override
			public void begin(String name) {
				if (name.equals("readMail")) {
					throw new IllegalStateException("the disk is full");
				}
			}
		});
		try (Ledger ledger = Ledger.open(this.folder.resolve("reports"));
				Connection connection = ledger.dataSource().getConnection();
				Statement statement = connection.createStatement()) {
			assertEquals(1, statement
				.executeUpdate("update batch_step_execution set status = '" + status + "' where status = 'FAILED'"));
		}
		AuditOutcome resumed = Audit.run(request("reports"), new Recorded());
		assertEquals(Status.WRITTEN, resumed.status());
		assertArrayEquals(bytes(undisturbed), bytes(resumed));
	}

	/** The first attempt seems to have been made tomorrow. */
	@Test
	void runWhenClockJumpedBackResumesWhereItStopped() throws Exception {
		AuditOutcome undisturbed = Audit.run(request("undisturbed"), new Recorded());
		Audit.run(request("reports"), failingAt("readMail"));
		putClockForward();
		Audit.run(request("reports"), failingAt("examineOrders"));
		Recorded steps = new Recorded();
		AuditOutcome resumed = Audit.run(request("reports"), steps);
		assertEquals("examineOrders", steps.begun.get(0));
		assertArrayEquals(bytes(undisturbed), bytes(resumed));
		putClockForward();
		AuditOutcome again = Audit.run(request("reports"), new Recorded());
		assertEquals(Status.WRITTEN, again.status());
		assertArrayEquals(bytes(undisturbed), bytes(again));
		try (Ledger ledger = Ledger.open(this.folder.resolve("reports"))) {
			List<PastRun> runs = new PastRuns(ledger.dataSource()).latestFirst();
			assertTrue(runs.get(0).started().isBefore(runs.get(1).started()), "the later one seems to be the earlier");
		}
	}

	private void putClockForward() throws Exception {
		try (Ledger ledger = Ledger.open(this.folder.resolve("reports"));
				Connection connection = ledger.dataSource().getConnection();
				Statement statement = connection.createStatement()) {
			for (String times : List.of("audit_run set started = started + interval '1' day",
					"batch_job_execution set create_time = create_time + interval '1' day,"
							+ " start_time = start_time + interval '1' day",
					"batch_step_execution set create_time = create_time + interval '1' day,"
							+ " start_time = start_time + interval '1' day")) {
				assertTrue(statement.executeUpdate("update " + times) > 0, times);
			}
		}
	}

	private static Recorded failingAt(String step) {
		return new Recorded() {
			@Override
			public void begin(String name) {
				super.begin(name);
				if (name.equals(step)) {
					throw new IllegalStateException("the power went out");
				}
			}
		};
	}

	@Test
	void runWhenFreshNeverResumes() throws Exception {
		Audit.run(request("reports"), new Recorded() {
			@Override
			public void begin(String name) {
				if (name.equals("examineOrders")) {
					throw new IllegalStateException("the power went out");
				}
			}
		});
		AuditRequest fresh = new AuditRequest(List.of(SAMPLE), SAMPLE.resolve("household.yml"),
				HouseholdFile.read(SAMPLE.resolve("household.yml")), Period.ALL, this.folder.resolve("reports"), "en",
				LocalDate.of(2026, 11, 22), true, false, "test");
		Recorded steps = new Recorded();
		assertEquals(Status.WRITTEN, Audit.run(fresh, steps).status());
		assertEquals("readDecisions", steps.begun.get(0));
	}

	@Test
	void runWhenCompletedRunsAllStepsAgain() throws Exception {
		Audit.run(request("reports"), new Recorded());
		Recorded steps = new Recorded();
		assertEquals(Status.WRITTEN, Audit.run(request("reports"), steps).status());
		assertEquals(List.of("readDecisions", "takeInventory", "readHistory", "readMail", "readStatements",
				"examineOrders", "compareOrders", "writeReport"), steps.begun);
	}

	@Test
	void runWhenLedgerIsInUseSaysSo() throws Exception {
		Ledger.open(this.folder.resolve("reports")).close();
		Path ledger = Ledger.folder(this.folder.resolve("reports")).resolve("ledger.mv.db");
		try (FileChannel other = FileChannel.open(ledger, StandardOpenOption.WRITE); FileLock lock = other.lock()) {
			assertTrue(lock.isValid());
			AuditOutcome outcome = Audit.run(request("reports"), new Recorded());
			assertEquals(Status.FAILED, outcome.status());
			assertEquals("failure.in-use", Objects.requireNonNull(outcome.failure()).key());
		}
	}

	@Test
	void runWhenLedgerIsDamagedBeginsAnew() throws Exception {
		Audit.run(request("reports"), new Recorded());
		Path ledger = Ledger.folder(this.folder.resolve("reports")).resolve("ledger.mv.db");
		Files.write(ledger, new byte[] { 1, 2, 3 });
		AuditOutcome outcome = Audit.run(request("reports"), new Recorded());
		assertEquals(Status.WRITTEN, outcome.status());
		assertTrue(outcome.remarks().stream().anyMatch((remark) -> remark.key().equals("remark.rebuilt")));
	}

	/** Nobody wrote into the workbook, and nobody may be accused of it. */
	@Test
	void runWhenLedgerIsGoneSaysThatNothingIsCompared() throws Exception {
		AuditOutcome first = Audit.run(request("reports"), new Recorded());
		assertEquals(List.of(), remarks(first));
		try (Stream<Path> files = Files.list(Ledger.folder(this.folder.resolve("reports")))) {
			for (Path file : files.toList()) {
				Files.delete(file);
			}
		}
		AuditOutcome next = Audit.run(request("reports", SAMPLE, LocalDate.of(2026, 11, 23)), new Recorded());
		assertEquals(Status.WRITTEN, next.status());
		assertEquals(List.of("remark.forgotten", "remark.kept-unknown"), remarks(next));
		assertEquals(List.of(), remarks(Audit.run(request("reports"), new Recorded())));
	}

	private static List<String> remarks(AuditOutcome outcome) {
		return outcome.remarks().stream().map(Sentence::key).filter((key) -> !key.contains("register")).toList();
	}

	@Test
	void runWhenInputChangesMeanwhileWritesNothing() throws Exception {
		Path input = Files.createDirectory(this.folder.resolve("input"));
		Files.copy(SAMPLE.resolve("mail.mbox"), input.resolve("mail.mbox"));
		AuditRequest request = request("reports", input);
		AuditOutcome outcome = Audit.run(request, new Recorded() {
			@Override
			public void begin(String name) {
				if (name.equals("examineOrders")) {
					append(input.resolve("mail.mbox"));
				}
			}
		});
		assertEquals(Status.FAILED, outcome.status());
		assertEquals("failure.input-changed", Objects.requireNonNull(outcome.failure()).key());
		assertFalse(Files.exists(this.folder.resolve("reports/purchase-audit-all.xlsx")));
	}

	/** Whether it is gone before it is read, or after. */
	@ParameterizedTest
	@ValueSource(strings = { "readHistory", "readMail", "examineOrders", "writeReport" })
	void runWhenInputVanishesMeanwhileWritesNothing(String step) throws Exception {
		Path input = Files.createDirectory(this.folder.resolve("input"));
		Path mail = input.resolve("mail.mbox");
		Files.copy(SAMPLE.resolve("mail.mbox"), mail);
		Files.copy(SAMPLE.resolve("Apple Media Services information.zip"), input.resolve("receipts.zip"));
		AuditOutcome outcome = Audit.run(request("reports", input), at(step, () -> Files.delete(mail)));
		assertEquals(Status.FAILED, outcome.status());
		assertEquals(Sentence.of("failure.input-vanished", mail.toString()), outcome.failure());
		assertFalse(Files.exists(this.folder.resolve("reports/purchase-audit-all.xlsx")));
	}

	/** Of an archive that is cut short, what is whole was read. */
	@Test
	void runWhenDamagedArchiveChangesMeanwhileWritesNothing() throws Exception {
		Path input = Files.createDirectory(this.folder.resolve("input"));
		Path zip = input.resolve("Apple Media Services information.zip");
		byte[] whole = Files.readAllBytes(SAMPLE.resolve("Apple Media Services information.zip"));
		Files.write(zip, Arrays.copyOf(whole, whole.length - 100));
		AuditOutcome outcome = Audit.run(request("reports", input), at("examineOrders", () -> Files.write(zip, whole)));
		assertEquals(Status.FAILED, outcome.status());
		assertEquals(Sentence.of("failure.input-changed", zip.toString()), outcome.failure());
		assertFalse(Files.exists(this.folder.resolve("reports/purchase-audit-all.xlsx")));
	}

	@Test
	@DisabledOnOs(OS.WINDOWS)
	void filesAreForTheirOwnerOnlyWhileItRuns() throws Exception {
		Path reports = this.folder.resolve("reports");
		List<String> seen = new ArrayList<>();
		AuditOutcome outcome = Audit.run(request("reports"), new Recorded() {
			@Override
			public void begin(String name) {
				try (Stream<Path> files = Files.walk(reports)) {
					for (Path file : files.toList()) {
						seen.add(file + " " + PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
					}
				}
				catch (IOException ex) {
					throw new java.io.UncheckedIOException(ex);
				}
			}
		});
		assertEquals(Status.WRITTEN, outcome.status());
		assertTrue(seen.stream().anyMatch((file) -> file.contains("audit.log ")), seen.toString());
		assertEquals(List.of(),
				seen.stream()
					.filter((file) -> !file.matches(".* rw[x-]------") && !file.startsWith(reports + " "))
					.toList());
	}

	private static Progress at(String step, Happening happening) {
		return new Recorded() {
			@Override
			public void begin(String name) {
				if (name.equals(step)) {
					try {
						happening.happen();
					}
					catch (IOException ex) {
						throw new java.io.UncheckedIOException(ex);
					}
				}
			}
		};
	}

	/** What somebody does to the inputs in the meantime. */
	private interface Happening {

		void happen() throws IOException;

	}

	private static void append(Path file) {
		try {
			Files.writeString(file, "\r\n", StandardOpenOption.APPEND);
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

	private AuditRequest request(String reports) throws IOException, InvalidHouseholdException {
		return request(reports, SAMPLE);
	}

	private AuditRequest request(String reports, Path input) throws IOException, InvalidHouseholdException {
		return request(reports, input, LocalDate.of(2026, 11, 22));
	}

	private AuditRequest request(String reports, Path input, LocalDate asOf)
			throws IOException, InvalidHouseholdException {
		return new AuditRequest(List.of(input), SAMPLE.resolve("household.yml"),
				HouseholdFile.read(SAMPLE.resolve("household.yml")), Period.ALL, this.folder.resolve(reports), "en",
				asOf, false, false, "test");
	}

	private static byte[] bytes(AuditOutcome outcome) throws IOException {
		return Files.readAllBytes(Objects.requireNonNull(outcome.report()));
	}

	/** Remembers the steps. */
	private static class Recorded implements Progress {

		final List<String> begun = new ArrayList<>();

		@Override
		public void begin(String step) {
			this.begun.add(step);
		}

		@Override
		public void advance(long amount) {
		}

		@Override
		public void end(String step) {
		}

		@Override
		public void stopped() {
		}

	}

}
