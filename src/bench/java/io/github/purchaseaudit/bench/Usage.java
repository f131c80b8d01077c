package io.github.purchaseaudit.bench;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What one process took.
 *
 * @param wall seconds
 * @param cpu seconds of all cores, user and system; NaN where GNU time is missing
 * @param peak the largest resident size in MiB; NaN where GNU time is missing
 */
record Usage(double wall, double cpu, double peak) {

	/** Each figure's median. */
	static Usage median(List<Usage> runs) {
		return new Usage(median(runs, Usage::wall), median(runs, Usage::cpu), median(runs, Usage::peak));
	}

	private static double median(List<Usage> runs, ToDoubleFunction<Usage> figure) {
		return middle(runs.stream().mapToDouble(figure).boxed().toList());
	}

	/** The median. */
	static double middle(List<Double> values) {
		List<Double> sorted = values.stream().sorted(Comparator.naturalOrder()).toList();
		int middle = sorted.size() / 2;
		return (sorted.size() % 2 == 1) ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
	}

}
