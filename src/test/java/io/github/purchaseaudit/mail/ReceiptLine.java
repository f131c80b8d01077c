package io.github.purchaseaudit.mail;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.purchaseaudit.order.Item;
import io.github.purchaseaudit.order.Receipt;
import org.jspecify.annotations.Nullable;

/** A receipt in one line, to compare with a list of expected ones. */
final class ReceiptLine {

	private ReceiptLine() {
	}

	static String of(Receipt receipt) {
		List<@Nullable Object> facts = Stream
			.<@Nullable Object>of(receipt.layout(), receipt.kind(), receipt.verdict(), receipt.copy() ? "copy" : null,
					receipt.orders().stream().map(Object::toString).collect(Collectors.joining(",")),
					receipt.document(), receipt.account(), receipt.dated(),
					receipt.items().stream().map(ReceiptLine::item).collect(Collectors.joining("; ")),
					receipt.subtotal(), receipt.tax(), receipt.total(), receipt.paymentState(),
					receipt.payments().stream().map(Object::toString).collect(Collectors.joining(" + ")),
					receipt.billedTo())
			.toList();
		return facts.stream().map((fact) -> (fact != null) ? fact.toString() : "").collect(Collectors.joining(" | "));
	}

	private static String item(Item item) {
		return Stream.of(item.app(), item.title(), item.type(), item.device(), item.renews(), item.price())
			.map((fact) -> (fact != null) ? fact.toString() : "")
			.collect(Collectors.joining("/"));
	}

}
