package io.github.purchaseaudit;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Unpacks the download as a person does who has no Java, and runs it. */
@EnabledIfSystemProperty(named = "download", matches = ".+", disabledReason = "made by mvn -Pdist")
@DisabledOnOs(OS.WINDOWS)
class DownloadIT {

	private static final long MEBIBYTE = 1024 * 1024;

	@TempDir
	private static Path folder;

	private static Path home = Path.of("");

	@BeforeAll
	static void unpack() throws Exception {
		Path place = Files.createDirectory(folder.resolve("ダウンロード した物"));
		Ended ended = start(Map.of(), folder, "tar", "-xzf", archive().toString(), "-C", place.toString());
		assertEquals(0, ended.code, ended.text);
		home = place.resolve("purchase-audit");
	}

	@Test
	void archiveIsSmall() throws IOException {
		assertTrue(Files.size(archive()) <= 90 * MEBIBYTE, () -> archive() + " is too large");
	}

	@Test
	void everythingIsInside() throws IOException {
		for (String file : List.of("bin/purchase-audit", "bin/purchase-audit.bat", "start.bat", "start.command",
				"monthly/monthly", "monthly/monthly.bat", "completion/purchase-audit", "purchase-audit.jar",
				"sample-data/household.yml", "guide/1-tonight_ja.txt", "guide/4-call_en.txt", "LICENSE", "README.md",
				"README.ja.md", "runtime/lib/server/classes.jsa", "runtime/legal/java.base/LICENSE")) {
			assertTrue(Files.isRegularFile(home.resolve(file)), file);
		}
		String licences = Files.readString(home.resolve("LICENCES.txt"));
		String bill = Files.readString(home.resolve("purchase-audit-sbom.json"));
		try (Stream<Path> jars = Files.list(home.resolve("lib"))) {
			jars.map((jar) -> jar.getFileName().toString().replaceFirst("-[0-9.]+\\.jar$", "")).forEach((name) -> {
				assertTrue(licences.contains(":" + name + ":"), name);
				assertTrue(bill.contains("/" + name + "@"), name);
			});
		}
	}

	@Test
	void auditRunsWithoutJavaOnThePath() throws Exception {
		Path inputs = copy(Path.of("sample-data"), folder.resolve("購入 履歴"));
		Map<String, String> environment = Map.of("PATH", withoutJava(), "LC_ALL", "C");
		Ended ended = start(environment, folder, home.resolve("bin/purchase-audit").toString(), "audit",
				inputs.getFileName().toString());
		assertEquals(0, ended.code, ended.text);
		assertTrue(ended.text.contains("確認が必要な注文が"), ended.text);
		assertTrue(Files.isRegularFile(folder.resolve("reports/purchase-audit-all.xlsx")), ended.text);
		assertFalse(Files.exists(home.resolve("reports")), ended.text);
	}

	/** Java ends with an error where it is told to take an archive that does not fit. */
	@Test
	void archiveOfClassesFitsWhereItWasUnpacked() throws Exception {
		Map<String, String> environment = Map.of("PATH", withoutJava(), "JAVA_OPTS", "-Xshare:on");
		String launcher = home.resolve("bin/purchase-audit").toString();
		Ended ended = start(environment, folder, launcher, "--version");
		assertEquals(0, ended.code, ended.text);
		Path jar = home.resolve("purchase-audit.jar");
		FileTime time = Files.getLastModifiedTime(jar);
		try {
			Files.setLastModifiedTime(jar, FileTime.fromMillis(0));
			assertNotEquals(0, start(environment, folder, launcher, "--version").code);
		}
		finally {
			Files.setLastModifiedTime(jar, time);
		}
	}

	@Test
	void runtimeHasWhatTheJarsNeed() throws Exception {
		StringWriter needed = new StringWriter();
		ToolProvider jdeps = ToolProvider.findFirst("jdeps").orElseThrow();
		List<String> arguments = new ArrayList<>(
				List.of("--multi-release", "17", "--ignore-missing-deps", "--print-module-deps", "--module-path",
						home.resolve("lib").toString(), home.resolve("purchase-audit.jar").toString()));
		try (Stream<Path> jars = Files.list(home.resolve("lib"))) {
			jars.forEach((jar) -> arguments.add(jar.toString()));
		}
		assertEquals(0, jdeps.run(new PrintWriter(needed), new PrintWriter(needed), arguments.toArray(String[]::new)),
				needed.toString());
		String list = needed.toString().lines().reduce((first, last) -> last).orElseThrow();
		Ended ended = start(Map.of(), folder, home.resolve("runtime/bin/java").toString(), "--list-modules");
		Set<String> there = ended.text.lines()
			.map((line) -> line.replaceFirst("@.*", ""))
			.collect(Collectors.toCollection(TreeSet::new));
		assertTrue(there.containsAll(List.of(list.split(","))), () -> list + "\n" + there);
		assertTrue(there.containsAll(List.of("jdk.charsets", "jdk.zipfs")), there.toString());
		Set<String> known = ModuleFinder.ofSystem()
			.findAll()
			.stream()
			.map((module) -> module.descriptor())
			.map(ModuleDescriptor::name)
			.collect(Collectors.toSet());
		assertTrue(known.size() > there.size(), "not trimmed");
	}

	private static Path archive() {
		Path download = Path.of(System.getProperty("download", "target/download"));
		try (Stream<Path> files = Files.list(download)) {
			return files.filter((file) -> file.toString().endsWith(".tar.gz")).findFirst().orElseThrow();
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

	/** The folders of the PATH, as links to all that is in them but Java. */
	private static String withoutJava() throws IOException {
		Path tools = folder.resolve("tools");
		if (Files.isDirectory(tools)) {
			return tools.toString();
		}
		Files.createDirectory(tools);
		for (String name : List.of("dirname", "readlink", "sed", "du", "locale", "sh")) {
			Path program = Arrays.stream(System.getenv("PATH").split(":"))
				.map((one) -> Path.of(one, name))
				.filter(Files::isExecutable)
				.findFirst()
				.orElseThrow();
			Files.createSymbolicLink(tools.resolve(name), program);
		}
		return tools.toString();
	}

	private static Path copy(Path from, Path to) throws IOException {
		try (Stream<Path> files = Files.walk(from)) {
			for (Path file : files.toList()) {
				Files.copy(file, to.resolve(from.relativize(file).toString()));
			}
		}
		return to;
	}

	private static Ended start(Map<String, String> environment, Path place, String... command) throws Exception {
		Path text = Files.createTempFile(folder, "said", ".txt");
		ProcessBuilder process = new ProcessBuilder(command).directory(place.toFile())
			.redirectErrorStream(true)
			.redirectOutput(text.toFile());
		process.environment().keySet().removeIf((name) -> name.startsWith("JAVA") || name.startsWith("LC_"));
		process.environment().putAll(environment);
		Process started = process.start();
		started.getOutputStream().close();
		assertTrue(started.waitFor(60, TimeUnit.SECONDS), "still running");
		return new Ended(started.exitValue(), Files.readString(text));
	}

	private record Ended(int code, String text) {
	}

}
