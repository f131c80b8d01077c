package io.github.purchaseaudit.mail.receipt;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.purchaseaudit.order.DateText;
import io.github.purchaseaudit.order.Digits;
import org.jspecify.annotations.Nullable;

/**
 * Receipts that somebody pasted under one another, without anything of a mail program
 * between them. Another order number tells that another receipt began: with the first
 * label or date behind the last sum of the one before; layout A, which prints its number
 * twice, is one.
 */
final class PastedReceipts {

	private final List<String> lines;

	private PastedReceipts(List<String> lines) {
		this.lines = lines;
	}

	/** The lines of each receipt; all lines where there are not two. */
	static List<List<String>> apart(List<String> lines) {
		return new PastedReceipts(lines).apart();
	}

	/** What stands beside or below the labels of order numbers. */
	static List<String> orders(List<String> lines) {
		PastedReceipts receipts = new PastedReceipts(lines);
		return IntStream.range(0, lines.size()).mapToObj(receipts::order).flatMap(Stream::ofNullable).toList();
	}

	private List<List<String>> apart() {
		List<Integer> heads = heads();
		List<List<String>> receipts = new ArrayList<>();
		int end = this.lines.size();
		for (int i = heads.size() - 1; i >= 0; i--) {
			List<String> receipt = this.lines.subList(heads.get(i), end);
			if (isWhole(receipt)) {
				receipts.add(0, receipt);
				end = heads.get(i);
			}
		}
		receipts.add(0, this.lines.subList(0, end));
		return receipts;
	}

	/** A receipt of several orders names account and document once. */
	private static boolean isWhole(List<String> receipt) {
		return receipt.stream()
			.flatMap((line) -> LineLayout.labelOf(line).stream())
			.anyMatch((label) -> label == Label.ACCOUNT || label == Label.DOCUMENT);
	}

	/** Where receipts behind the first may begin. */
	private List<Integer> heads() {
		List<Integer> heads = new ArrayList<>();
		String order = null;
		int from = 0;
		int sum = -1;
		for (int at = 0; at < this.lines.size(); at++) {
			String number = order(at);
			if (number != null && !number.equals(order)) {
				if (order != null && sum >= from) {
					from = headBehind(sum);
					heads.add(from);
				}
				order = number;
			}
			else if (Amounts.isWithSum(this.lines.get(at))) {
				sum = at;
			}
		}
		return heads;
	}

	private int headBehind(int sum) {
		int at = sum + 1;
		while (!isHead(this.lines.get(at))) {
			at++;
		}
		return at;
	}

	/** A label; in layout C a date without one stands above the first. */
	private static boolean isHead(String line) {
		return LineLayout.labelOf(line).isPresent() || DateText.parse(line, ZoneOffset.UTC).isPresent();
	}

	/** The order number that the line labels, beside or below; null for none. */
	private @Nullable String order(int at) {
		if (LineLayout.labelOf(this.lines.get(at)).filter(Label.ORDER::equals).isEmpty()) {
			return null;
		}
		LinePair pair = LinePair.atColon(this.lines.get(at));
		String value = (pair != null) ? pair.right() : below(at);
		return value.isEmpty() ? null : Digits.plain(value).strip().toUpperCase(Locale.ROOT);
	}

	private String below(int at) {
		int below = at + 1;
		while (below < this.lines.size() && this.lines.get(below).isBlank()) {
			below++;
		}
		return (below < this.lines.size()) ? this.lines.get(below) : "";
	}

}
