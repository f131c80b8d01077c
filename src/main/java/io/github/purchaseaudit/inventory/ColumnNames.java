package io.github.purchaseaudit.inventory;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;

import io.github.purchaseaudit.order.MoneyText;
import io.github.purchaseaudit.order.Nfkc;
import io.github.purchaseaudit.order.Remembered;
import org.jspecify.annotations.Nullable;

/**
 * The names under which a format's columns are known, as data:
 * {@code key = name|alias|…}. Names are compared after NFKC, trimmed, without case; one
 * kind and number of blanks, and none beside Japanese or Chinese letters: people break
 * lines there and space short names out.
 */
public final class ColumnNames {

	/** Every format compares the first rows of every file anew. */
	private static final Pattern IN = Pattern.compile(" (?:in|en)$");

	private static final Remembered<String> FOLDS = new Remembered<>(ColumnNames::fold);

	private final Map<String, String> keys = new HashMap<>();

	private final Map<String, Integer> ranks = new HashMap<>();

	private ColumnNames(Properties names) {
		for (String key : names.stringPropertyNames()) {
			int rank = 0;
			for (String name : names.getProperty(key).split("\\|", -1)) {
				String folded = fold(name);
				this.keys.put(folded, key);
				this.ranks.put(folded, rank++);
			}
		}
	}

	/** Reads the names from a resource beside a class. */
	public static ColumnNames load(Class<?> beside, String resource) {
		Properties names = new Properties();
		try (InputStream in = beside.getResourceAsStream(resource)) {
			names.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return new ColumnNames(names);
	}

	/**
	 * Binds the columns whose names the row holds. Of two columns with the same meaning
	 * the one whose name comes first in the list counts, else the left one; the others
	 * stand in where it is empty and a format asks for that.
	 */
	public Columns bind(Row row) {
		Map<String, Integer> bound = new HashMap<>();
		Map<String, Integer> best = new HashMap<>();
		Map<String, List<Integer>> all = new HashMap<>();
		List<String> names = row.cells().stream().map(FOLDS::of).toList();
		for (int i = 0; i < names.size(); i++) {
			String name = names.get(i);
			String key = this.keys.get(name);
			if (key != null) {
				all.computeIfAbsent(key, (one) -> new ArrayList<>()).add(i);
			}
			if (key != null && this.ranks.getOrDefault(name, 0) < best.getOrDefault(key, Integer.MAX_VALUE)) {
				best.put(key, this.ranks.getOrDefault(name, 0));
				bound.put(key, i);
			}
		}
		bindWithRemarks(names, bound);
		return new Columns(row, bound, all);
	}

	/** Whether a row holds any name of a column; most rows of most files hold none. */
	boolean areSomeOf(Row row) {
		for (String cell : row.cells()) {
			if (isKnown(FOLDS.of(cell))) {
				return true;
			}
		}
		return false;
	}

	/** Whether a row holds nothing but names of columns, and blanks. */
	boolean areAllOf(Row row) {
		return !row.isBlank()
				&& row.cells().stream().map(FOLDS::of).allMatch((name) -> name.isEmpty() || isKnown(name));
	}

	/**
	 * The names of two rows, the lower ones first, where some of the lower are names and
	 * the others stand below one, which they only explain; nothing where a number says
	 * that the lower row is no heading.
	 */
	Optional<Row> joined(Row upper, Row lower) {
		List<String> both = new ArrayList<>();
		for (int i = 0; i < Math.max(upper.cells().size(), lower.cells().size()); i++) {
			String cell = lower.cell(i);
			boolean named = cell.isEmpty() || isKnown(FOLDS.of(cell));
			if (!named && (!isKnown(FOLDS.of(upper.cell(i))) || cell.chars().anyMatch(Character::isDigit))) {
				return Optional.empty();
			}
			both.add((named && !cell.isEmpty()) ? cell : upper.cell(i));
		}
		return areSomeOf(lower) ? Optional.of(new Row(lower.where(), both)) : Optional.empty();
	}

	/** The columns whose names stand once more to their left. */
	static List<Integer> repeated(Row heading) {
		List<Integer> repeated = new ArrayList<>();
		Set<String> names = new HashSet<>();
		for (int i = 0; i < heading.cells().size(); i++) {
			String name = fold(heading.cell(i));
			if (!name.isEmpty() && !names.add(name)) {
				repeated.add(i);
			}
		}
		return repeated;
	}

	private boolean isKnown(String name) {
		int bracket = name.lastIndexOf('(');
		return this.keys.containsKey(name) || (bracket > 0 && this.keys.containsKey(name.substring(0, bracket).strip()))
				|| keyBeforeCurrency(name) != null;
	}

	/**
	 * {@code 金額（円）} and {@code Price in EUR} are the column of sums where no other column
	 * is.
	 */
	private void bindWithRemarks(List<String> names, Map<String, Integer> bound) {
		for (int i = 0; i < names.size(); i++) {
			String name = names.get(i);
			if (this.keys.containsKey(name)) {
				continue;
			}
			int bracket = name.lastIndexOf('(');
			String key = (bracket > 0 && name.endsWith(")")) ? this.keys.get(name.substring(0, bracket).strip())
					: keyBeforeCurrency(name);
			if (key != null) {
				bound.putIfAbsent(key, i);
			}
		}
	}

	/** The key of a name behind which a currency stands without brackets; else null. */
	private @Nullable String keyBeforeCurrency(String name) {
		int blank = name.lastIndexOf(' ');
		if (blank < 0) {
			return null;
		}
		String before = IN.matcher(name.substring(0, blank)).replaceFirst("");
		String key = this.keys.get(before);
		return (key != null && MoneyText.currencyNamed(name.substring(blank + 1)).isPresent()) ? key : null;
	}

	/** How names are compared. */
	public static String fold(String name) {
		boolean ascii = isAscii(name);
		String plain = (ascii ? name : Nfkc.of(name)).toLowerCase(Locale.ROOT);
		StringBuilder folded = new StringBuilder(plain.length());
		boolean blank = false;
		for (int i = 0; i < plain.length(); i++) {
			char c = plain.charAt(i);
			if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\ufeff') {
				blank = !folded.isEmpty();
				continue;
			}
			if (blank && (ascii || !(isUnparted(c) || isUnparted(folded.charAt(folded.length() - 1))))) {
				folded.append(' ');
			}
			folded.append(c);
			blank = false;
		}
		return folded.toString();
	}

	/** Letters of scripts that part no words. */
	private static boolean isUnparted(char c) {
		return Character.isIdeographic(c) || (c >= '\u3040' && c <= '\u30ff');
	}

	/** What most cells are, and what no normal form changes. */
	private static boolean isAscii(String text) {
		for (int i = 0; i < text.length(); i++) {
			if (text.charAt(i) >= 0x80) {
				return false;
			}
		}
		return true;
	}

}
