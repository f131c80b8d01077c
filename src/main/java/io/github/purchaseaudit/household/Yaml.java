package io.github.purchaseaudit.household;

import java.util.List;
import java.util.Optional;

import io.github.purchaseaudit.order.Sentence;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/**
 * The YAML of the file as nodes with their lines. All scalars stay text, and a file that
 * is nested or repeats itself beyond reason is refused.
 */
final class Yaml {

	private static final int DEEPEST = 12;

	private static final LoadSettings SETTINGS = LoadSettings.builder()
		.setSchema(new FailsafeSchema())
		.setMaxAliasesForCollections(20)
		.setCodePointLimit(FileLines.LARGEST)
		.build();

	private final List<String> lines;

	private final Problems problems;

	Yaml(List<String> lines, Problems problems) {
		this.lines = lines;
		this.problems = problems;
	}

	/** The outermost keys; what keeps them from being read ends the reading. */
	Entry read() throws InvalidHouseholdException {
		String text = String.join("\n", this.lines);
		try {
			if (isTooDeep(text)) {
				this.problems.add(1, "", Sentence.of("household.too-deep"));
			}
			else {
				Optional<Node> root = new Compose(SETTINGS).composeString(text);
				Entry entry = root.isEmpty() ? Entry.empty(this.problems)
						: Entry.of(root.get(), "", Keys.HOUSEHOLD, this.problems);
				if (entry != null) {
					return entry;
				}
			}
		}
		catch (MarkedYamlEngineException ex) {
			int line = ex.getContextMark().or(ex::getProblemMark).map(Mark::getLine).orElse(0);
			add(ex.getProblemMark().map(Mark::getLine).orElse(line), line, String.valueOf(ex.getProblem()));
		}
		catch (YamlEngineException ex) {
			add(0, 0, String.valueOf(ex.getMessage()));
		}
		this.problems.throwIfAny(null);
		throw new IllegalStateException("A problem was noted");
	}

	/** Whether a line is YAML below the lines above it. */
	static boolean isWellFormed(List<String> above, String line) {
		try {
			new Parse(SETTINGS).parseString(String.join("\n", above) + "\n" + line).forEach((event) -> {
				// looked at for its errors alone
			});
			return true;
		}
		catch (YamlEngineException ex) {
			return false;
		}
	}

	/** Composing goes down once for each level, so the levels are counted first. */
	private static boolean isTooDeep(String text) {
		int depth = 0;
		for (Event event : new Parse(SETTINGS).parseString(text)) {
			switch (event.getEventId()) {
				case SequenceStart, MappingStart -> depth++;
				case SequenceEnd, MappingEnd -> depth--;
				default -> {
				}
			}
			if (depth > DEEPEST) {
				return true;
			}
		}
		return false;
	}

	private void add(int problemLine, int contextLine, String problem) {
		int line = Math.min(problemLine, this.lines.size() - 1);
		int earlier = Math.min(contextLine, line);
		Optional<String> narrowed = Typing.narrowed(this.lines.get(earlier));
		if (narrowed.isPresent()) {
			this.problems.add(earlier + 1, "", Sentence.of("household.wide", Shown.of(narrowed.get())));
		}
		else {
			line = this.lines.get(line).isBlank() ? earlier : line;
			String shown = Shown.of(this.lines.get(line).strip());
			this.problems.add(line + 1, "", Sentence.of("household.not-yaml", shown, Shown.of(problem)));
		}
	}

}
