package io.github.purchaseaudit;

import java.io.IOException;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.asm.ClassReader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Every regular expression of the program, wherever it stands, reads what it likes least
 * in a time that grows with the length of the text and not with its square, and without
 * filling the stack. What is counted are the characters it looks at, not seconds, so that
 * a busy machine changes nothing. A pattern for a whole text begins with {@code ^}, so
 * that it is tried at one place only.
 */
class PatternTests {

	private static final int SHORT = 1 << 12;

	private static final int LONG = 1 << 20;

	/** How often a pattern may look at each character; the square would be thousands. */
	private static final int LOOKS = 500;

	private static final int STACK = 256 << 10;

	private static final Set<String> CALLS = Set.of("matches", "replaceAll", "replaceFirst", "split", "compile");

	/** What is looked through line by line, the longer lines left out. */
	private static final Map<String, Integer> LIMITED = Map.of("Typing", 1000);

	private static final List<String> BAITS = List.of(" ", "\n", "\t", "\u00a0", "0", "a", "A", "あ", "ア", "山", ".", ",",
			"<", "=", "-", "@", "(", "[", "{", "\"", ":", "*", "•", "_", "a ", "a@", "a.", "a@a.", "0,", "0 ", "0-",
			"\r\n", "a\n", "Aa", "a_");

	private static final Path CLASSES = classes();

	@Test
	void noPatternTriesTheSameAgainAndAgain() throws Exception {
		Map<String, Pattern> patterns = patterns();
		assertTrue(patterns.size() > 150, () -> patterns.keySet().toString());
		assertEquals(Set.of(), slow(patterns, (place, pattern) -> {
			int length = LIMITED.getOrDefault(place.substring(0, place.indexOf(' ')), SHORT);
			return texts(pattern.pattern(), length);
		}));
	}

	@Test
	void noPatternIsSlowOnOneMebibyte() throws Exception {
		Map<String, Pattern> patterns = patterns();
		patterns.keySet().removeIf((place) -> LIMITED.containsKey(place.substring(0, place.indexOf(' '))));
		assertEquals(Set.of(),
				slow(patterns, (place, pattern) -> Stream.of(" ", "a").map((bait) -> repeated(bait, LONG) + "!")));
	}

	/** The check itself sees what it is there for. */
	@Test
	void slowAndDeepPatternsAreFound() throws Exception {
		Map<String, Pattern> patterns = Map.of("square", Pattern.compile("\\s+$"), "deep", Pattern.compile("(?:a|b)*"),
				"well", Pattern.compile("\\s++"));
		Set<String> slow = slow(patterns,
				(place, pattern) -> Stream.of(repeated(" ", SHORT) + "!", repeated("ab", SHORT)));
		assertEquals(Set.of("square is slow on " + " ".repeat(12), "deep fills the stack with " + "ab".repeat(6)),
				slow);
	}

	/**
	 * What is wrong with which pattern, each tried on its texts by a thread with a small
	 * stack.
	 */
	private static Set<String> slow(Map<String, Pattern> patterns, BiFunction<String, Pattern, Stream<String>> texts)
			throws Exception {
		Set<String> slow = new ConcurrentSkipListSet<>();
		ExecutorService threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(),
				(task) -> new Thread(null, task, "small stack", STACK));
		try {
			List<Future<?>> tries = new ArrayList<>();
			patterns.forEach((place, pattern) -> tries.add(threads
				.submit(() -> texts.apply(place, pattern).forEach((text) -> tried(place, pattern, text, slow)))));
			for (Future<?> one : tries) {
				one.get();
			}
		}
		finally {
			threads.shutdownNow();
		}
		return slow;
	}

	private static void tried(String place, Pattern pattern, String text, Set<String> slow) {
		String bait = text.substring(0, Math.min(12, text.length())).replace("\n", "\\n");
		try {
			Matcher found = pattern.matcher(new Watched(text));
			while (found.find()) {
				assertTrue(found.end() >= found.start());
			}
			assertTrue(pattern.matcher(new Watched(text)).matches() || !text.isEmpty());
		}
		catch (TooManyLooksException ex) {
			slow.add(place + " is slow on " + bait);
		}
		catch (StackOverflowError ex) {
			slow.add(place + " fills the stack with " + bait);
		}
	}

	/**
	 * Baits of every kind, and those that the pattern's own letters and signs suggest.
	 */
	private static Stream<String> texts(String pattern, int length) {
		String own = pattern.replaceAll("\\\\[a-zA-Z](?:\\{\\w+\\})?", "");
		Set<String> baits = new LinkedHashSet<>(BAITS);
		List<String> words = found("[\\p{L}\\p{N}]+", own, 20);
		words.forEach((word) -> Stream.of("", " ", "0", "a").forEach((end) -> baits.add(word + end)));
		found("[^\\p{L}\\p{N}]", own, 20).forEach((sign) -> baits.addAll(List.of(sign, "a" + sign, sign + "0")));
		Stream<String> beginnings = found("[\\p{L}\\p{N}:<@\\[(=.-]+", own, 12).stream()
			.flatMap((word) -> Stream.of(" ", "a", "0", "\n", ".", "a ")
				.flatMap((bait) -> Stream.of("!", "\nx").map((end) -> word + repeated(bait, length) + end)));
		return Stream.concat(
				baits.stream().flatMap((bait) -> Stream.of("!", "\nx").map((end) -> repeated(bait, length) + end)),
				beginnings);
	}

	private static List<String> found(String pattern, String text, int most) {
		return Pattern.compile(pattern)
			.matcher(text)
			.results()
			.map((one) -> one.group())
			.distinct()
			.limit(most)
			.toList();
	}

	private static String repeated(String bait, int length) {
		return bait.repeat(Math.max(1, length / bait.length()));
	}

	/**
	 * Those of static fields, however deep, and the texts of classes that compile some.
	 */
	private static Map<String, Pattern> patterns() throws Exception {
		Map<String, Pattern> patterns = new TreeMap<>();
		Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
		try (Stream<Path> files = Files.walk(CLASSES)) {
			for (Path file : files.filter((one) -> one.toString().endsWith(".class")).sorted().toList()) {
				String name = CLASSES.relativize(file)
					.toString()
					.replaceAll("\\.class$", "")
					.replaceAll("[/\\\\]", ".");
				Class<?> type = Class.forName(name);
				String shown = type.getName().replaceAll(".*[.]|\\$.*", "");
				for (Field field : type.getDeclaredFields()) {
					if (Modifier.isStatic(field.getModifiers())) {
						collect(shown, valueOf(field, null), seen, patterns);
					}
				}
				literals(file).forEach((text) -> add(shown, text, patterns));
			}
		}
		return patterns;
	}

	private static void collect(String place, @Nullable Object value, Set<Object> seen, Map<String, Pattern> patterns)
			throws ReflectiveOperationException {
		if (value instanceof Pattern pattern) {
			patterns.put(place + " " + pattern.pattern() + " " + pattern.flags(), pattern);
		}
		else if (value instanceof Map<?, ?> map) {
			collect(place, map.keySet(), seen, patterns);
			collect(place, map.values(), seen, patterns);
		}
		else if (value instanceof Iterable<?> many && !(value instanceof Path)) {
			for (Object one : many) {
				collect(place, one, seen, patterns);
			}
		}
		else if (value instanceof Object[] many) {
			collect(place, List.of(many), seen, patterns);
		}
		else if (value != null && isOurs(value.getClass()) && seen.add(value)) {
			for (Class<?> type = value.getClass(); isOurs(type); type = type.getSuperclass()) {
				for (Field field : type.getDeclaredFields()) {
					if (!Modifier.isStatic(field.getModifiers())) {
						collect(place, valueOf(field, value), seen, patterns);
					}
				}
			}
		}
	}

	private static boolean isOurs(Class<?> type) {
		return type.getName().startsWith("io.github.purchaseaudit.");
	}

	private static @Nullable Object valueOf(Field field, @Nullable Object of) throws ReflectiveOperationException {
		AccessibleObject.setAccessible(new AccessibleObject[] { field }, true);
		return field.get(of);
	}

	/** The constant texts of a class that hands some to a method that compiles them. */
	private static Set<String> literals(Path file) throws IOException {
		byte[] bytes = Files.readAllBytes(file);
		ClassReader reader = new ClassReader(bytes);
		char[] buffer = new char[reader.getMaxStringLength()];
		Set<String> texts = new TreeSet<>();
		boolean compiles = false;
		for (int i = 1; i < reader.getItemCount(); i++) {
			int item = reader.getItem(i);
			int kind = (item > 0) ? bytes[item - 1] : 0;
			if (kind == 8) {
				texts.add(reader.readUTF8(item, buffer));
			}
			else if (kind == 12) {
				compiles |= CALLS.contains(reader.readUTF8(item, buffer));
			}
		}
		texts.removeIf((text) -> !text.matches("(?s)^.*[\\\\*+?{].*"));
		return compiles ? texts : Set.of();
	}

	private static void add(String place, String text, Map<String, Pattern> patterns) {
		try {
			patterns.putIfAbsent(place + " " + text + " 0", Pattern.compile(text));
		}
		catch (PatternSyntaxException ex) {
			// A text of another kind.
		}
	}

	private static Path classes() {
		try {
			return Path.of(PurchaseAudit.class.getProtectionDomain().getCodeSource().getLocation().toURI());
		}
		catch (URISyntaxException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** A text that counts how often it is looked at. */
	private static final class Watched implements CharSequence {

		private final String text;

		private long left;

		Watched(String text) {
			this.text = text;
			this.left = (long) LOOKS * Math.max(SHORT, text.length());
		}

		@Override
		public int length() {
			return this.text.length();
		}

		@Override
		public char charAt(int at) {
			if (--this.left < 0) {
				throw new TooManyLooksException();
			}
			return this.text.charAt(at);
		}

		@Override
		public CharSequence subSequence(int from, int to) {
			return this.text.subSequence(from, to);
		}

		@Override
		public String toString() {
			return this.text;
		}

	}

	private static final class TooManyLooksException extends RuntimeException {

		private static final long serialVersionUID = 1;

	}

}
