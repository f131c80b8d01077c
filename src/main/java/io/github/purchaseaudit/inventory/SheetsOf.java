package io.github.purchaseaudit.inventory;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;

import io.github.purchaseaudit.order.Place;
import io.github.purchaseaudit.order.Sentence;

/** Some sheets of a workbook, as if it had no others. */
record SheetsOf(Content workbook, Predicate<String> wanted) implements Content {

	@Override
	public String name() {
		return this.workbook.name();
	}

	@Override
	public Place place(String where) {
		return this.workbook.place(where);
	}

	@Override
	public InputStream open() throws IOException {
		return this.workbook.open();
	}

	@Override
	public Optional<Path> file() {
		return this.workbook.file();
	}

	/** Keeps the rows of the other sheets from a handler. */
	RowHandler only(RowHandler handler) {
		return new Wanted(handler);
	}

	/** Hands on what belongs to wanted sheets. */
	private final class Wanted implements RowHandler {

		private final RowHandler handler;

		private boolean on;

		Wanted(RowHandler handler) {
			this.handler = handler;
		}

		@Override
		public void daysFrom1904() {
			this.handler.daysFrom1904();
		}

		@Override
		public void sheet(String name) {
			this.on = SheetsOf.this.wanted.test(name);
			if (this.on) {
				this.handler.sheet(name);
			}
		}

		@Override
		public void row(Row row) {
			if (this.on) {
				this.handler.row(row);
			}
		}

		@Override
		public void broken(String where, Sentence reason) {
			if (this.on) {
				this.handler.broken(where, reason);
			}
		}

	}

}
