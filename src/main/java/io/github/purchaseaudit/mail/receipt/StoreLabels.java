package io.github.purchaseaudit.mail.receipt;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import io.github.purchaseaudit.order.Digits;

/**
 * The labels of the Apple Store's mails in languages whose other receipts are read by the
 * place of what they print: only where an order number {@code W…} stands behind such a
 * label, all of them are exchanged for known ones.
 */
final class StoreLabels {

	private static final Pattern NUMBER = Pattern.compile("W[0-9]{6,12}\\b.*");

	private StoreLabels() {
	}

	/** The lines with known labels, if they are a mail of the Apple Store. */
	static List<String> exchanged(List<String> lines) {
		for (int i = 0; i < lines.size(); i++) {
			if (isOrder(lines, i)) {
				return lines.stream().map(StoreLabels::exchanged).toList();
			}
		}
		return lines;
	}

	private static boolean isOrder(List<String> lines, int at) {
		String line = Digits.plain(lines.get(at)).strip();
		int number = line.indexOf('W');
		if (number < 0 || !NUMBER.matcher(line.substring(number)).matches()) {
			return false;
		}
		String label = (number > 0) ? line.substring(0, number) : above(lines, at);
		return Labels.ofStore(label.replace('#', ' ')).filter(Label.ORDER::equals).isPresent();
	}

	private static String above(List<String> lines, int at) {
		int above = at - 1;
		while (above >= 0 && lines.get(above).isBlank()) {
			above--;
		}
		return (above >= 0) ? lines.get(above) : "";
	}

	private static String exchanged(String line) {
		LinePair pair = LinePair.atColon(line);
		String amount = Amounts.atEnd(line).orElse("");
		String before = line.stripTrailing().substring(0, line.stripTrailing().length() - amount.length());
		Optional<String> sum = amount.isEmpty() ? Optional.empty()
				: Labels.ofStore(before).filter(Label::isSum).map((label) -> label.word() + "  " + amount);
		return Labels.ofStore(line)
			.map(Label::word)
			.or(() -> (pair == null) ? Optional.empty()
					: Labels.ofStore(pair.left()).map((label) -> label.word() + ": " + pair.right()))
			.or(() -> sum)
			.orElse(line);
	}

}
