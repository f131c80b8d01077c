package io.github.purchaseaudit.report;

import java.util.ArrayList;
import java.util.List;

/** What the sheets of one audit have in common: texts, facts, and how heads are made. */
record Sheets(Texts texts, AuditFacts facts, Words words, OrderLinks links) {

	Sheets(Texts texts, AuditFacts facts, OrderLinks links) {
		this(texts, facts, new Words(texts, facts), links);
	}

	/** A column whose heading is the text {@code column.<key>}. */
	Column column(String key, int width) {
		return new Column(this.texts.text("column." + key), width);
	}

	Column choice(String key, int width) {
		return new Column(this.texts.text("column." + key), width, this.words.choices());
	}

	/**
	 * The lines above a table: what it is, period and day, and how to read it.
	 * @param key the texts {@code <key>.what} and {@code <key>.how}
	 */
	List<String> intro(String key) {
		List<String> lines = new ArrayList<>();
		lines.add(this.texts.text(key + ".what"));
		lines.add(scope());
		lines.add(this.texts.text(key + ".how"));
		return lines;
	}

	/** Owner, period, as-of day and zone in one line. */
	String scope() {
		return this.texts.text("scope", this.facts.household().owner(), period(), this.facts.asOf(), zone());
	}

	/** The household's zone as one calls it. */
	String zone() {
		String id = this.texts.zone().getId();
		return this.texts.find("zone." + id).orElse(id);
	}

	/** The period in words. */
	String period() {
		if (this.facts.from() != null && this.facts.until() != null) {
			return this.texts.text("period.from-until", this.facts.from(), this.facts.until());
		}
		if (this.facts.from() != null) {
			return this.texts.text("period.from", this.facts.from());
		}
		if (this.facts.until() != null) {
			return this.texts.text("period.until", this.facts.until());
		}
		return this.facts.period().equals("all") ? this.texts.text("period.all") : this.facts.period();
	}

}
