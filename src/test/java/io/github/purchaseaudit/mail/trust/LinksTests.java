package io.github.purchaseaudit.mail.trust;

import java.util.List;
import java.util.Optional;

import io.github.purchaseaudit.mail.message.Headers;
import io.github.purchaseaudit.mail.message.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class LinksTests {

	private static final String FORGED = "https://apple.com.refund.example/cancel";

	private static final String GOOGLE = "https://www.google.com/url?q=";

	private static Links links(String html, String text) {
		return Links.of(Message.of(new byte[0], Headers.parse(new byte[0]), text, html, List.of(), List.of()));
	}

	private static List<String> hosts(String target) {
		return links("<a href='" + target + "'>Cancel</a>", "").all().stream().map(Links.Link::host).toList();
	}

	@Test
	void deceptiveInPlainText() {
		assertEquals(Optional.of("apple.com.refund.example"),
				links("", "Cancel here: " + FORGED + "\n").deceptive().map(Links.Link::host));
		assertEquals(Optional.empty(), links("", "See https://www.apple.com/legal\n").deceptive());
	}

	/** Outlook and others wrap every link of a mail; what counts is what is inside. */
	@ParameterizedTest
	@CsvSource(delimiter = '>',
			textBlock = """
					https://x.safelinks.protection.outlook.com/?url=https%3A%2F%2Fapple.com.refund.example%2F > apple.com.refund.example
					https://x.safelinks.protection.outlook.com/?url=https%3A%2F%2Freportaproblem.apple.com%2F > reportaproblem.apple.com
					https://www.google.com/url?sa=D&q=https://apple.com.refund.example/%zz > apple.com.refund.example
					https://www.google.com/maps > www.google.com
					https://refund.example/?url=https://www.apple.com/ > refund.example
					""")
	void targetBehindGateway(String target, String host) {
		assertEquals(List.of(host), hosts(target));
	}

	@Test
	void fewGatewaysAreOpened() {
		assertEquals(List.of("apple.com.refund.example"), hosts(GOOGLE.repeat(20) + FORGED));
		assertEquals(List.of("www.google.com"), hosts(GOOGLE.repeat(21) + FORGED));
	}

	@Test
	void mailOfManyLinksIsReadSoFar() {
		String html = "<a href='https://www.apple.com/'>x</a>".repeat(1500);
		assertEquals(2000, links(html, "https://www.apple.com/\n".repeat(1500)).all().size());
		assertEquals(2000, links(html + html, "").all().size());
	}

}
