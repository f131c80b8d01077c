package io.github.purchaseaudit.job;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import io.github.purchaseaudit.inventory.Member;
import io.github.purchaseaudit.order.Sentence;
import io.github.purchaseaudit.order.ShownNames;

/**
 * Apple hands out a large privacy export in several downloads, such as
 * {@code Apple Media Services information Part 1 of 2.zip}. Who audits some of them
 * without the others is told: purchases may be missing that nobody misses. Parts of
 * photos and other data do not matter.
 */
final class MissingParts {

	private static final int SHOWN = 5;

	/** The name of a download, or of the folder that it was unpacked to. */
	private static final Pattern PART = Pattern.compile("(?<export>[^/]{0,80}media[ _]services[^/]{0,80}?)"
			+ "[ _]part[ _](?<part>[0-9]{1,2})[ _]of[ _](?<all>[0-9]{1,2})(?![0-9])", Pattern.CASE_INSENSITIVE);

	private MissingParts() {
	}

	/**
	 * One export, by the name that its parts have in common, and in how many it comes.
	 */
	private record Export(String name, int parts) {

		Optional<Sentence> without(Set<Integer> held) {
			List<String> missing = IntStream.rangeClosed(1, this.parts)
				.filter((part) -> !held.contains(part))
				.mapToObj(String::valueOf)
				.toList();
			return missing.isEmpty() ? Optional.empty() : Optional
				.of(Sentence.of("remark.missing-parts", this.name, this.parts, ShownNames.of(missing, SHOWN)));
		}

	}

	/** One sentence for each export of which parts are missing. */
	static List<Sentence> of(List<Member> members) {
		Map<Export, Set<Integer>> exports = new LinkedHashMap<>();
		for (Member member : members) {
			Matcher found = PART.matcher(member.name());
			while (found.find()) {
				Export export = new Export(found.group("export").replace('_', ' ').strip(),
						Integer.parseInt(found.group("all")));
				exports.computeIfAbsent(export, (key) -> new HashSet<>()).add(Integer.parseInt(found.group("part")));
			}
		}
		return exports.entrySet()
			.stream()
			.flatMap((export) -> export.getKey().without(export.getValue()).stream())
			.toList();
	}

}
