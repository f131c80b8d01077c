package io.github.purchaseaudit.household;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.github.purchaseaudit.order.Sentence;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A group of keys and values in household.yml. What is missing or of the wrong kind is
 * noted as a problem, and reading goes on.
 */
final class Entry {

	private final Map<String, Node> values = new HashMap<>();

	private final Map<String, Integer> lines = new HashMap<>();

	private final String path;

	private final int line;

	private final Problems problems;

	private Entry(String path, int line, Problems problems) {
		this.path = path;
		this.line = line;
		this.problems = problems;
	}

	/** An entry without any key, standing on the first line. */
	static Entry empty(Problems problems) {
		return new Entry("", 1, problems);
	}

	/**
	 * The keys and values of a node, at a path such as {@code accounts[0]}; null when it
	 * holds none.
	 */
	static @Nullable Entry of(Node node, String path, Set<String> keys, Problems problems) {
		Entry entry = new Entry(path, lineOf(node), problems);
		if (node instanceof MappingNode mapping) {
			mapping.getValue().forEach((pair) -> entry.take(pair, keys));
			return entry;
		}
		problems.add(entry.line, path, Sentence.of("household.not-keys", String.join(", ", keys)));
		return null;
	}

	private void take(NodeTuple pair, Set<String> keys) {
		String key = (pair.getKeyNode() instanceof ScalarNode scalar) ? scalar.getValue() : "";
		int keyLine = lineOf(pair.getKeyNode());
		if (!keys.contains(key)) {
			this.problems.add(keyLine, this.path, unknown(key, pair.getValueNode(), keys));
		}
		else if (this.lines.containsKey(key)) {
			this.problems.add(keyLine, this.path, Sentence.of("household.key-twice", key, this.lines.get(key)));
		}
		else {
			this.lines.put(key, keyLine);
			this.values.put(key, pair.getValueNode());
		}
	}

	/**
	 * Between braces, what follows the comma in 10,000 is a key of its own without a
	 * value.
	 */
	private static Sentence unknown(String key, Node value, Set<String> keys) {
		boolean alone = value instanceof ScalarNode scalar && scalar.getValue().isEmpty() && scalar.isPlain();
		Optional<String> meant = Spelling.nearest(key, keys);
		return meant.map((near) -> Sentence.of("household.unknown-key-near", Shown.of(key), near))
			.orElseGet(() -> Sentence.of(alone ? "household.behind-comma" : "household.unknown-key", Shown.of(key)));
	}

	int line() {
		return this.line;
	}

	/** The line of a key, else of the entry. */
	private int line(String key) {
		return this.lines.getOrDefault(key, this.line);
	}

	private String path(String key) {
		return this.path.isEmpty() ? key : this.path + "." + key;
	}

	/** Notes a problem of the value of a key. */
	void problem(String key, Sentence what) {
		this.problems.add(line(key), path(key), what);
	}

	/** The value of a key; null when it is not there, or wrong. */
	<T> @Nullable T get(String key, Kind<T> kind) {
		Node node = value(key);
		return (node != null) ? read(node, path(key), kind) : null;
	}

	<T> T get(String key, Kind<T> kind, T otherwise) {
		T value = get(key, kind);
		return (value != null) ? value : otherwise;
	}

	/** The value of a key that must be there; {@code otherwise} only stands in. */
	<T> T require(String key, Kind<T> kind, T otherwise) {
		demand(key);
		return get(key, kind, otherwise);
	}

	/** The values of a key that holds a list; empty when it is not there. */
	<T> List<T> list(String key, Kind<T> kind) {
		List<T> values = new ArrayList<>();
		List<Node> nodes = nodes(key);
		for (int i = 0; i < nodes.size(); i++) {
			T value = read(nodes.get(i), path(key) + "[" + i + "]", kind);
			if (value != null) {
				values.add(value);
			}
		}
		return values;
	}

	/** The group of keys under a key; null when it is not there. */
	@Nullable Entry entry(String key, Set<String> keys) {
		Node node = value(key);
		return (node != null) ? of(node, path(key), keys, this.problems) : null;
	}

	List<Entry> requireEntries(String key, Set<String> keys) {
		demand(key);
		return entries(key, keys, null);
	}

	/** As entries; an item that is a mere text is an entry with that one key. */
	List<Entry> namesOrEntries(String key, Set<String> keys, String nameKey) {
		return entries(key, keys, nameKey);
	}

	private List<Entry> entries(String key, Set<String> keys, @Nullable String nameKey) {
		List<Entry> entries = new ArrayList<>();
		List<Node> nodes = nodes(key);
		for (int i = 0; i < nodes.size(); i++) {
			Node node = nodes.get(i);
			String itemPath = path(key) + "[" + i + "]";
			Entry entry = (nameKey != null && node instanceof ScalarNode name) ? named(name, itemPath, nameKey)
					: of(node, itemPath, keys, this.problems);
			if (entry != null) {
				entries.add(entry);
			}
		}
		return entries;
	}

	private Entry named(ScalarNode name, String itemPath, String nameKey) {
		Entry entry = new Entry(itemPath, lineOf(name), this.problems);
		entry.values.put(nameKey, name);
		return entry;
	}

	private void demand(String key) {
		if (!this.values.containsKey(key)) {
			this.problems.add(this.line, this.path, Sentence.of("household.missing-key", key));
		}
		else if (value(key) == null) {
			problem(key, Sentence.of("household.no-value"));
		}
	}

	/** The value, unless it is left empty. */
	private @Nullable Node value(String key) {
		Node node = this.values.get(key);
		return (node == null || (node instanceof ScalarNode scalar && isLeftEmpty(scalar))) ? null : node;
	}

	private static boolean isLeftEmpty(ScalarNode node) {
		return node.isPlain() && (node.getValue().isBlank() || Set.of("~", "null").contains(node.getValue()));
	}

	private List<Node> nodes(String key) {
		Node node = value(key);
		if (node == null) {
			return List.of();
		}
		if (node instanceof SequenceNode sequence) {
			return sequence.getValue();
		}
		this.problems.add(lineOf(node), path(key), Sentence.of("household.not-a-list", key));
		return List.of();
	}

	private <T> @Nullable T read(Node node, String valuePath, Kind<T> kind) {
		try {
			return kind.read(scalar(node));
		}
		catch (WrongValueException ex) {
			this.problems.add(lineOf(node), valuePath, ex.reason());
			return null;
		}
	}

	private static String scalar(Node node) throws WrongValueException {
		if (!(node instanceof ScalarNode scalar)) {
			throw new WrongValueException("household.not-one-value");
		}
		String text = scalar.getValue().strip();
		if (text.isEmpty() || isLeftEmpty(scalar)) {
			throw new WrongValueException("household.no-value");
		}
		return text;
	}

	private static int lineOf(Node node) {
		return node.getStartMark().map((mark) -> mark.getLine() + 1).orElse(1);
	}

}
