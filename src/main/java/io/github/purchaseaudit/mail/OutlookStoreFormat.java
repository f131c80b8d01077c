package io.github.purchaseaudit.mail;

import java.io.IOException;

import io.github.purchaseaudit.inventory.Content;
import io.github.purchaseaudit.inventory.Format;
import io.github.purchaseaudit.inventory.Sample;
import io.github.purchaseaudit.inventory.Sink;
import io.github.purchaseaudit.order.Sentence;

/**
 * Outlook's own data files, .pst and .ost: not read, but said so, with what to do
 * instead.
 */
final class OutlookStoreFormat implements Format {

	private static final String MAGIC = "!BDN";

	@Override
	public String id() {
		return "pst";
	}

	@Override
	public boolean identify(Sample sample) {
		return sample.latin1().startsWith(MAGIC);
	}

	@Override
	public void read(Content content, Sink sink) throws IOException {
		sink.setAside("", Sentence.of("mail.outlook-store"));
	}

}
