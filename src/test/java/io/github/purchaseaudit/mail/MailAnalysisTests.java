package io.github.purchaseaudit.mail;

import java.io.IOException;

import io.github.purchaseaudit.inventory.Format;
import io.github.purchaseaudit.inventory.Sink;
import io.github.purchaseaudit.order.Evidence;
import io.github.purchaseaudit.order.Sentence;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class MailAnalysisTests {

	/** Takes nothing, as where the audit is being stopped. */
	private static final Sink STOPPED = new Sink() {

		@Override
		public void use(Evidence record) {
			throw new IllegalStateException("stopped");
		}

		@Override
		public void setAside(String where, Sentence reason) {
			throw new AssertionError(reason);
		}

		@Override
		public void passOver(String kind, long count) {
			throw new IllegalStateException("stopped");
		}

	};

	@Test
	void mailIsNotUnreadableBecauseTheAuditStops() {
		Format eml = new EmlFormat(MailFuzzTests.ANALYSIS);
		assertStops(eml, "Your receipt.eml", new TestMail().bytes());
		assertStops(eml, "lunch.eml", new TestMail().set("From", "Hana <hana@example.com>").bytes());
	}

	@Test
	void outlooksMessageIsNotUnreadableBecauseTheAuditStops() throws IOException {
		assertStops(new OutlookMessageFormat(MailFuzzTests.ANALYSIS), "Your receipt.msg",
				OutlookMessageTests.forward("Fwd: Your receipt from Apple."));
	}

	private static void assertStops(Format format, String name, byte[] file) {
		Collected.Bytes content = new Collected.Bytes(name, file);
		assertEquals("stopped",
				assertThrows(IllegalStateException.class, () -> format.read(content, STOPPED)).getMessage());
	}

}
