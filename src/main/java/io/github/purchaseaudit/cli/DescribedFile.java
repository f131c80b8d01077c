package io.github.purchaseaudit.cli;

import java.util.List;
import java.util.Objects;

import io.github.purchaseaudit.inventory.FileShape;
import io.github.purchaseaudit.inventory.Member;
import io.github.purchaseaudit.inventory.Outcome;
import io.github.purchaseaudit.inventory.SheetShape;
import io.github.purchaseaudit.job.Description;
import io.github.purchaseaudit.job.Description.Answer;
import io.github.purchaseaudit.job.Description.Reader;
import io.github.purchaseaudit.order.CardNumber;
import io.github.purchaseaudit.report.Texts;

/** Writes the description of one file or archive member. */
final class DescribedFile {

	private final Console console;

	private final Texts texts;

	DescribedFile(Console console, Texts texts) {
		this.console = console;
		this.texts = texts;
	}

	void say(Description described) {
		Member member = described.member();
		this.console.say(CardNumber.hide(member.name()));
		if (member.outcome() == Outcome.OPENED) {
			line("describe.archive");
		}
		if (described.shape() != null) {
			shape(described.shape());
		}
		if (member.size() >= 0) {
			line("describe.size", member.size());
		}
		if (member.reason() != null) {
			line("describe.remark", member.reason());
		}
		readers(described);
		this.console.say("");
	}

	private void shape(FileShape shape) {
		line("describe.kind", this.texts.text("describe.kind." + shape.kind()));
		if (shape.charset() != null) {
			line(shape.marked() ? "describe.charset.marked" : "describe.charset", shape.charset());
		}
		if (shape.delimiter() != '\0') {
			line("describe.delimiter", delimiter(shape.delimiter()));
		}
		shape.sheets().forEach((sheet) -> sheet(sheet, shape.kind().equals("text")));
		if (shape.damage() != null) {
			line("describe.damage", shape.damage());
		}
	}

	private String delimiter(char delimiter) {
		return switch (delimiter) {
			case ',' -> this.texts.text("describe.delimiter.comma");
			case ';' -> this.texts.text("describe.delimiter.semicolon");
			case '\t' -> this.texts.text("describe.delimiter.tab");
			default -> String.valueOf(delimiter);
		};
	}

	private void sheet(SheetShape sheet, boolean text) {
		if (!sheet.name().isEmpty()) {
			line(sheet.hidden() ? "describe.sheet.hidden" : "describe.sheet", CardNumber.hide(sheet.name()));
		}
		if (text) {
			line("describe.lines", sheet.rows());
			return;
		}
		line("describe.rows", sheet.rows());
		if (sheet.broken() > 0) {
			line("describe.broken", sheet.broken());
		}
		if (sheet.columns().isEmpty()) {
			line("describe.no-heading");
		}
		else {
			line("describe.columns", sheet.columns().size());
			sheet.columns().forEach((name) -> this.console.say("    " + name));
		}
	}

	private void readers(Description described) {
		List<Reader> readers = described.readers();
		if (readers.isEmpty()) {
			return;
		}
		Outcome outcome = described.member().outcome();
		if (outcome == Outcome.IGNORED) {
			return;
		}
		readers.stream().filter((reader) -> reader.answer() == Answer.READS).forEach((reader) -> {
			line("describe.reader", reader.format(), name(reader));
			line("describe.counts", described.used(), described.setAside(), described.passedOver());
		});
		if (outcome == Outcome.CLAIMED && !described.member().isPlainFile()) {
			return;
		}
		if (described.used() < 0) {
			line("describe.no-reader");
		}
		line("describe.others");
		readers.stream().filter((reader) -> reader.answer() != Answer.READS).forEach(this::other);
	}

	private void other(Reader reader) {
		String why = (reader.answer() == Answer.COMES_LATER) ? this.texts.text("describe.comes-later")
				: this.texts.text("describe.misses", needs(reader));
		String found = (reader.answer() == Answer.NO && reader.columns() > 0)
				? this.texts.text("describe.some-columns", reader.columns()) : "";
		this.console.say("    " + reader.format() + ": " + why + found);
	}

	private String name(Reader reader) {
		return this.texts.find("reader." + reader.format()).orElse(reader.format());
	}

	private String needs(Reader reader) {
		return this.texts.find("reader." + reader.format() + ".needs")
			.orElseGet(() -> Objects.requireNonNull(name(reader)));
	}

	private void line(String key, Object... facts) {
		this.console.say("  " + this.texts.text(key, facts));
	}

}
