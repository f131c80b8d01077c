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
		subject.run();
		reference.run();
		List<Usage> subjects = new ArrayList<>();
		List<Usage> references = new ArrayList<>();
		List<Double> ratios = new ArrayList<>();
		for (int i = 0; i < this.count; i++) {
			subjects.add(subject.run());
			references.add(reference.run());
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
