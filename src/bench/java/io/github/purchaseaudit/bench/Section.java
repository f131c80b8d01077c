package io.github.purchaseaudit.bench;

import java.io.IOException;

/** One part of the table. */
interface Section {

	String name();

	void run(Programs programs, Corpora corpora, Pairs pairs, Table table) throws IOException, InterruptedException;

}
