package io.github.purchaseaudit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Starts the built distribution as a person does, through its launcher. */
@DisabledOnOs(OS.WINDOWS)
class LauncherIT {

	private static final Path DISTRIBUTION = Path.of(System.getProperty("distribution", "target/purchase-audit"));

	private static final Path LAUNCHER = DISTRIBUTION.resolve("bin/purchase-audit").toAbsolutePath();

	@TempDir
	Path folder;

	@ParameterizedTest
	@ValueSource(strings = { "C", "C.UTF-8" })
	void startAuditsTheSampleInJapanese(String locale) throws Exception {
		Path sample = Path.of("sample-data").toAbsolutePath();
		Path reports = this.folder.resolve("報告 書");
		Ended ended = start(Map.of("LC_ALL", locale), LAUNCHER.toString(), "audit", sample.toString(), "--reports",
				reports.toString(), "--as-of", "2026-11-22");
		assertEquals(0, ended.code, ended.err);
		assertTrue(ended.out.contains("確認が必要な注文が"), ended.out);
		assertTrue(ended.out.contains(reports.resolve("purchase-audit-all.xlsx").toString()), ended.out);
		assertTrue(Files.size(reports.resolve("purchase-audit-all.xlsx")) > 0);
	}

	@Test
	void startSaysVersionAndNothingElse() throws Exception {
		Ended ended = start(Map.of(), LAUNCHER.toString(), "--version");
		assertEquals(0, ended.code, ended.err);
		assertTrue(ended.out.matches("purchase-audit \\d+\\.\\d+\\.\\d+\\R"), ended.out);
		assertEquals("", ended.err);
	}

	@Test
	void startWhenClassDataArchiveDoesNotFit() throws Exception {
		Path copy = copyOfDistribution();
		Files.setLastModifiedTime(copy.resolve("purchase-audit.jar"), FileTime.fromMillis(0));
		Ended ended = start(Map.of(), copy.resolve("bin/purchase-audit").toString(), "--version");
		assertEquals(0, ended.code, ended.err);
		assertTrue(ended.out.matches("purchase-audit \\d+\\.\\d+\\.\\d+\\R"), ended.out);
		assertEquals("", ended.err);
	}

	@Test
	void startTakesTheCommandLineFromTheArchive() throws Exception {
		List<Path> archives;
		try (var files = Files.list(DISTRIBUTION)) {
			archives = files.filter((file) -> file.toString().endsWith(".jsa")).toList();
		}
		assertEquals(1, archives.size(), archives.toString());
		Ended ended = start(Map.of(), Path.of(System.getProperty("java.home"), "bin/java").toString(),
				"-XX:SharedArchiveFile=" + archives.get(0).toAbsolutePath(), "-Xlog:class+load", "-jar",
				DISTRIBUTION.resolve("purchase-audit.jar").toAbsolutePath().toString(), "--version");
		assertEquals(0, ended.code, ended.err);
		assertTrue(ended.out.contains("picocli.CommandLine source: shared objects file"), ended.out);
	}

	@Test
	void startWhenLinkedFromAnotherFolder() throws Exception {
		Path first = Files.createSymbolicLink(this.folder.resolve("first"),
				copyOfDistribution().resolve("bin/purchase-audit"));
		Path bin = Files.createDirectories(this.folder.resolve("my bin"));
		Path second = Files.createSymbolicLink(bin.resolve("audit"), Path.of("../first"));
		assertTrue(Files.exists(first));
		assertEquals(0, start(Map.of(), second.toString(), "--version").code);
	}

	@Test
	void startWhenFolderHasBlanksAndJapaneseLetters() throws Exception {
		Ended ended = start(Map.of(), copyOfDistribution().resolve("bin/purchase-audit").toString(), "--version");
		assertEquals(0, ended.code, ended.err);
	}

	@ParameterizedTest
	@ValueSource(strings = { "C", "POSIX", "C.UTF-8", "ja_JP.UTF-8", "" })
	void startWhenFileNamesAreJapanese(String locale) throws Exception {
		Path input = Files.createDirectory(this.folder.resolve("購入履歴 2026年"));
		Ended ended = start(Map.of("LC_ALL", locale), LAUNCHER.toString(), "audit", input.toString());
		assertEquals(2, ended.code, ended.out + ended.err);
		assertTrue((ended.out + ended.err).contains("household.yml"), ended.out + ended.err);
		assertTrue((ended.out + ended.err).contains("購入履歴 2026年"), ended.out + ended.err);
	}

	@Test
	void startWhenJavaIsTooOld() throws Exception {
		Path java = fakeJava("1.8.0_402");
		Ended ended = start(Map.of("JAVA_HOME", java.toString()), LAUNCHER.toString(), "--version");
		assertEquals(1, ended.code);
		assertTrue(ended.err.contains("Java 17") && ended.err.contains("1.8.0_402"), ended.err);
		Ended japanese = start(Map.of("JAVA_HOME", java.toString(), "LC_ALL", "ja_JP.UTF-8"), LAUNCHER.toString(),
				"--version");
		assertTrue(japanese.err.contains("Java 17 以降が必要です"), japanese.err);
	}

	@Test
	void startWhenJavaHomeIsWrong() throws Exception {
		Ended ended = start(Map.of("JAVA_HOME", this.folder.toString()), LAUNCHER.toString(), "--version");
		assertEquals(1, ended.code);
		assertTrue(ended.err.contains("JAVA_HOME"), ended.err);
	}

	@Test
	void startWhenJavaIsMissing() throws Exception {
		Path tools = Files.createDirectory(this.folder.resolve("tools"));
		program(tools.resolve("dirname"), "exec /usr/bin/dirname \"$@\"");
		Ended ended = start(Map.of("JAVA_HOME", "", "PATH", tools.toString()), LAUNCHER.toString(), "--version");
		assertEquals(1, ended.code);
		assertTrue(ended.err.contains("Install Java 17 or later"), ended.err);
	}

	@Test
	void startCompilesQuicklyWhenInputsAreSmall() throws Exception {
		Path java = fakeJava("21.0.1");
		Path small = Files.write(this.folder.resolve("小さい.csv"), new byte[100_000]);
		Path large = Files.write(this.folder.resolve("large.mbox"), new byte[9 * 1024 * 1024]);
		Path more = Files.write(this.folder.resolve("more.mbox"), new byte[9 * 1024 * 1024]);
		assertTrue(given(java, "audit", small.toString(), large.toString())
			.containsAll(List.of("-XX:TieredStopAtLevel=1", "-XX:CICompilerCount=1")));
		List<String> flags = given(java, "audit", small.toString(), large.toString(), more.toString());
		assertFalse(flags.contains("-XX:TieredStopAtLevel=1"), flags.toString());
		assertFalse(flags.contains("-XX:CICompilerCount=1"), flags.toString());
		assertTrue(flags.contains("-XX:+UseSerialGC"), flags.toString());
	}

	@Test
	void startWhenAFileNameHasALineBreak() throws Exception {
		Path java = fakeJava("21.0.1");
		Path file = Files.write(this.folder.resolve("a\nline.csv"), new byte[100_000]);
		Ended ended = start(Map.of("JAVA_HOME", java.toString()), LAUNCHER.toString(), "audit", file.toString());
		assertEquals("", ended.err);
		assertTrue(given(java, "audit", file.toString()).contains("-XX:TieredStopAtLevel=1"));
	}

	@Test
	void startCompilesWellWhenWorkbookHoldsMuch() throws Exception {
		Path java = fakeJava("21.0.1");
		Path folder = Files.createDirectory(this.folder.resolve("購入の一覧"));
		Files.write(folder.resolve("list.xlsx"), new byte[3 * 1024 * 1024]);
		assertTrue(given(java, "audit", folder.toString()).contains("-XX:TieredStopAtLevel=1"));
		Files.write(folder.resolve("long.xlsx"), new byte[5 * 1024 * 1024]);
		assertFalse(given(java, "audit", folder.toString()).contains("-XX:TieredStopAtLevel=1"));
	}

	@Test
	void startPassesOverTheSizeOfTheReports() throws Exception {
		Path java = fakeJava("21.0.1");
		Path small = Files.write(this.folder.resolve("small.csv"), new byte[100_000]);
		Path reports = Files.createDirectory(this.folder.resolve("報告 2026"));
		Files.write(reports.resolve("purchase-audit-all.xlsx"), new byte[20 * 1024 * 1024]);
		assertTrue(given(java, "audit", small.toString(), "--reports", reports.toString())
			.contains("-XX:TieredStopAtLevel=1"));
		assertTrue(given(java, "audit", "--reports", reports.toString(), small.toString())
			.contains("-XX:TieredStopAtLevel=1"));
		assertFalse(given(java, "audit", small.toString(), reports.toString()).contains("-XX:TieredStopAtLevel=1"));
	}

	@Test
	void startHandsOptionsToJava() throws Exception {
		Path java = fakeJava("21.0.1");
		List<String> given = start(Map.of("JAVA_HOME", java.toString(), "JAVA_OPTS", "-Xmx256m -Da=b"),
				LAUNCHER.toString(), "audit", "a b", "").out
			.lines()
			.toList();
		assertTrue(given.containsAll(List.of("-Xmx256m", "-Da=b")), given.toString());
		assertEquals(List.of("audit", "a b", ""), given.subList(given.indexOf("audit"), given.size()));
	}

	@Test
	void startTakesOnlyTheArchiveOfItsJava() throws Exception {
		assertTrue(given(fakeJava("21.0.1"), "--version").stream().noneMatch((flag) -> flag.contains(".jsa")));
		Path copy = copyOfDistribution();
		Files.writeString(copy.resolve("purchase-audit-21.0.1.jsa"), "");
		Ended ended = start(Map.of("JAVA_HOME", fakeJava("21.0.1").toString()),
				copy.resolve("bin/purchase-audit").toString());
		assertTrue(ended.out.contains("-XX:SharedArchiveFile=" + copy + "/purchase-audit-21.0.1.jsa"), ended.out);
	}

	private List<String> given(Path java, String... arguments) throws Exception {
		List<String> command = new ArrayList<>(List.of(LAUNCHER.toString()));
		command.addAll(List.of(arguments));
		Ended ended = start(Map.of("JAVA_HOME", java.toString()), command.toArray(String[]::new));
		assertEquals("", ended.err);
		return ended.out.lines().toList();
	}

	@Test
	void startHandsOnExitCodeAndArguments() throws Exception {
		Ended ended = start(Map.of(), LAUNCHER.toString(), "audit", "no such file $HOME * \"x\"");
		assertEquals(2, ended.code);
		assertTrue((ended.out + ended.err).contains("no such file $HOME * \"x\""), ended.out + ended.err);
	}

	@ParameterizedTest
	@ValueSource(strings = { "bin/purchase-audit.bat", "start.bat", "monthly/monthly.bat" })
	void windowsLauncherHasWindowsLineEnds(String file) throws IOException {
		String text = Files.readString(DISTRIBUTION.resolve(file), StandardCharsets.UTF_8);
		assertFalse(text.replace("\r\n", "").contains("\n"));
	}

	@Test
	void linesToCopyCallTheProgramAsItWasCalled() throws Exception {
		Path input = Files.createDirectory(this.folder.resolve("購入 履歴"));
		Ended ended = start(Map.of("LC_ALL", "C.UTF-8"), LAUNCHER.toString(), "audit", input.toString());
		assertTrue(ended.err.contains("  " + LAUNCHER + " init '" + input + "'\n"), ended.err);
		String path = LAUNCHER.getParent() + ":" + System.getenv("PATH");
		Ended found = start(Map.of("LC_ALL", "C.UTF-8", "PATH", path), "sh", "-c", "purchase-audit audit \"$1\"", "sh",
				input.toString());
		assertTrue(found.err.contains("  purchase-audit init '" + input + "'\n"), found.err);
	}

	@Test
	void completionKnowsTheCommandsAndTheirOptions() throws Exception {
		Path script = DISTRIBUTION.resolve("completion/purchase-audit").toAbsolutePath();
		Ended ended = start(Map.of("TERM", "dumb"), "bash", "-c", "source '" + script
				+ "'; COMP_WORDS=(purchase-audit audit --fail); COMP_CWORD=2; _complete_purchase-audit; echo $COMPREPLY; "
				+ "COMP_WORDS=(purchase-audit gui); COMP_CWORD=1; _complete_purchase-audit; echo $COMPREPLY");
		assertEquals("--fail-on-findings\nguide\n", ended.out, ended.err);
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 2, 3, 4, 5 })
	void monthlyScriptAuditsTheMonthBeforeAndTellsWhatCameOfIt(int code) throws Exception {
		Path home = Files.createDirectories(this.folder.resolve("purchase audit"));
		Path script = Files.createDirectories(home.resolve("monthly")).resolve("monthly");
		Files.copy(DISTRIBUTION.resolve("monthly/monthly"), script, StandardCopyOption.COPY_ATTRIBUTES);
		Path given = this.folder.resolve("given.txt");
		program(Files.createDirectories(home.resolve("bin")).resolve("purchase-audit"),
				"for word do echo \"$word\"; done >'" + given + "'; exit " + code);
		Path tools = Files.createDirectory(this.folder.resolve("calendar"));
		program(tools.resolve("date"), "[ \"$1\" = +%Y ] && echo 2027 || echo 01");
		Path inputs = Files.createDirectory(this.folder.resolve("購入の点検"));
		Ended ended = start(Map.of("LC_ALL", "ja_JP.UTF-8", "PATH", tools + ":" + System.getenv("PATH")),
				script.toString(), inputs.toString(), "--fresh");
		assertEquals(code, ended.code, ended.err);
		assertEquals(List.of("audit", inputs.toString(), "--month", "2026-12", "--reports", inputs + "/reports",
				"--fail-on-findings", "--quiet", "--fresh"), Files.readAllLines(given));
		assertEquals(code == 0, ended.out.isEmpty(), ended.out);
		if (code == 3) {
			assertTrue(ended.out.contains("2026-12: 確認が必要なものがあります"), ended.out);
		}
	}

	@Test
	void monthlyScriptWantsAFolder() throws Exception {
		assertEquals(2, start(Map.of(), DISTRIBUTION.resolve("monthly/monthly").toAbsolutePath().toString()).code);
	}

	private Path fakeJava(String version) throws IOException {
		Path home = Files.createDirectories(this.folder.resolve("Java " + version));
		program(Files.createDirectories(home.resolve("bin")).resolve("java"), """
				[ "$1" = -version ] && echo 'openjdk version "VERSION"' >&2 && exit
				for given do echo "$given"; done""".replace("VERSION", version));
		return home;
	}

	private static void program(Path file, String text) throws IOException {
		Files.writeString(file, "#!/bin/sh\n" + text + "\n");
		Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
	}

	private Path copyOfDistribution() throws IOException {
		Path copy = this.folder.resolve("ダウンロード フォルダ/purchase-audit");
		try (var files = Files.walk(DISTRIBUTION)) {
			for (Path file : files.toList()) {
				Path to = copy.resolve(DISTRIBUTION.relativize(file).toString());
				Files.createDirectories(to.getParent());
				Files.copy(file, to, StandardCopyOption.COPY_ATTRIBUTES);
			}
		}
		return copy;
	}

	private Ended start(Map<String, String> environment, String... command) throws Exception {
		Path out = this.folder.resolve("out.txt");
		Path err = this.folder.resolve("err.txt");
		ProcessBuilder process = new ProcessBuilder(new ArrayList<>(List.of(command))).directory(this.folder.toFile())
			.redirectOutput(out.toFile())
			.redirectError(err.toFile());
		process.environment().keySet().removeIf((name) -> name.startsWith("LC_") || name.equals("LANG"));
		process.environment().put("JAVA_HOME", System.getProperty("java.home"));
		environment.forEach(process.environment()::put);
		Process started = process.start();
		started.getOutputStream().close();
		assertTrue(started.waitFor(60, TimeUnit.SECONDS), "still running");
		return new Ended(started.exitValue(), Files.readString(out), Files.readString(err));
	}

	private record Ended(int code, String out, String err) {
	}

}
