package io.github.purchaseaudit.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs two commands in turn, after one run of each that is not counted.
 *
 * @param count how many pairs are counted
 */
record Pairs(int count) {

	/**
	 * The medians of both, and the median of the ratios pair by pair.
	 *
	 * @param reference null when there was none to run
	 */
	record Result(Usage subject, Usage reference, double ratio) {
	}

	Result run(Command subject, Command reference) throws IOException, InterruptedException {
		return run(subject, List.of(reference)).get(0);
	}

	/**
	 * The same beside several references, with one run of the subject for all of them.
	 */
	List<Result> run(Command subject, List<Command> references) throws IOException, InterruptedException {
		subject.run();
		for (Command reference : references) {
			reference.run();
		}
		List<Usage> subjects = new ArrayList<>();
		List<List<Usage>> others = new ArrayList<>();
		references.forEach((reference) -> others.add(new ArrayList<>()));
		for (int i = 0; i < this.count; i++) {
			subjects.add(subject.run());
			for (int j = 0; j < references.size(); j++) {
				others.get(j).add(references.get(j).run());
			}
		}
		return others.stream().map((other) -> result(subjects, other)).toList();
	}

	/** One pair, with no run before it: for a reference that takes minutes. */
	static Result once(Command subject, Command reference) throws IOException, InterruptedException {
		return result(List.of(subject.run()), List.of(reference.run()));
	}

	private static Result result(List<Usage> subjects, List<Usage> references) {
		List<Double> ratios = new ArrayList<>();
		for (int i = 0; i < subjects.size(); i++) {
			ratios.add(subjects.get(i).wall() / references.get(i).wall());
		}
		return new Result(Usage.median(subjects), Usage.median(references), Usage.middle(ratios));
	}

	/** The median of one command alone. */
	Usage run(Command subject) throws IOException, InterruptedException {
		List<Usage> runs = new ArrayList<>();
		for (int i = 0; i < this.count; i++) {
			runs.add(subject.run());
		}
		return Usage.median(runs);
	}

}
