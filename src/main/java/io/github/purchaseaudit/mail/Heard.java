package io.github.purchaseaudit.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import io.github.purchaseaudit.inventory.Sink;
import io.github.purchaseaudit.order.Evidence;
import io.github.purchaseaudit.order.Sentence;

/** Keeps what a sink is to be told, until it can be told at once. */
final class Heard implements Sink {

	private final List<Consumer<Sink>> calls = new ArrayList<>(1);

	/** Tells a sink, in the same order. */
	void tell(Sink sink) {
		this.calls.forEach((call) -> call.accept(sink));
	}

	@Override
	public void use(Evidence record) {
		this.calls.add((sink) -> sink.use(record));
	}

	@Override
	public void setAside(String where, Sentence reason) {
		this.calls.add((sink) -> sink.setAside(where, reason));
	}

	@Override
	public void setAsidePart(String where, Sentence reason) {
		this.calls.add((sink) -> sink.setAsidePart(where, reason));
	}

	@Override
	public void passOver(String kind, long count) {
		this.calls.add((sink) -> sink.passOver(kind, count));
	}

}
