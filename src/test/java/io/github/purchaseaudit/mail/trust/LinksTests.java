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

	private static Links links(String html, String text) {
		return Links.of(Message.of(new byte[0], Headers.parse(new byte[0]), text, html, false, List.of(), List.of()));
	}

	@Test
	void deceptiveInPlainText() {
		assertEquals(Optional.of("apple.com.refund.example"),
				links("", "Cancel here: " + FORGED + "\n").deceptive().map(Links.Link::host));
		assertEquals(Optional.empty(), links("", "See https://www.apple.com/legal\n").deceptive());
	}

	/** What a gateway has rewritten is shown as Apple's address and leads there. */
	@ParameterizedTest
	@CsvSource({ "https://urldefense.com/v3/__https://reportaproblem.apple.com/__;!!Abc, ",
			"https://urldefense.com/v3/__https://refund.example/__;!!Abc, refund.example",
			"https://protect-eu.mimecast.com/s/AbC, " })
	void deceptiveBehindGateway(String target, String deceptive) {
		Links links = links("<a href='" + target + "'>reportaproblem.apple.com</a>", "");
		assertEquals(Optional.ofNullable(deceptive), links.deceptive().map(Links.Link::host));
	}

	@Test
	void gatewayInPlainText() {
		String link = "https://x.safelinks.protection.outlook.com/?url=https%3A%2F%2Frefund.example%2F&data=05";
		assertEquals(List.of("refund.example"),
				links("", "<" + link + "> ").all().stream().map(Links.Link::host).toList());
	}

	/** However the page says where it leads, and whatever is shown in its place. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			<base href='https://refund.example/'><a href='/report?u=a:b'>Report a Problem</a>
			<a href='//refund.example/report'>Report a Problem</a>
			<a href='https://refund.example/'><img alt='Cancel order' src='https://www.apple.com/x.png'></a>
			<map><area href='https://refund.example/' alt='Cancel order'></map>
			<svg><a xlink:href='https://refund.example/'><text>Cancel order</text></a></svg>
			<svg><a href='https://refund.example/'><text>Cancel order</text></a></svg>
			""")
	void askingLink(String html) {
		Links links = links("<html><head></head><body>" + html + "</body></html>", "");
		assertEquals(List.of("refund.example"), links.all().stream().map(Links.Link::host).toList());
		assertEquals("mail.trait.asking-link", links.leadingAway().orElseThrow().key());
	}

	/** Apple's own footers end with such a sign: {@code Visit Apple Support ›}. */
	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "https://support.apple.com › | true", "Cancel at reportaproblem.apple.com/cancel now | true",
					"（apple.comで確認） | true", "write to help@apple.com | false", "pineapple.com | false",
					"apple.com.au.example | false", "apple.company | false", "Visit Apple Support | false" })
	void deceptiveWhenAddressStandsAmongWords(String shown, boolean deceptive) {
		Links links = links("<a href='https://refund.example/'>" + shown + "</a>", "");
		assertEquals(deceptive, links.deceptive().isPresent());
		assertEquals(Optional.empty(), links("<a href='https://apps.apple.com/'>" + shown + "</a>", "").deceptive());
	}

	@Test
	void pictureBesideAnAddressHidesNothing() {
		Links links = links("<a href='https://refund.example/'>reportaproblem.apple.com<img alt='Apple'></a>", "");
		assertEquals(Optional.of("refund.example"), links.deceptive().map(Links.Link::host));
	}

	@Test
	void nothingWithoutAPlaceToLeadTo() {
		String html = "<a href='#top'>Cancel</a><a href='/report'>Cancel</a><a href='tel:+18885550142'>Cancel</a><a>Cancel</a>";
		assertEquals(List.of(), links(html, "").all());
		assertEquals(Optional.empty(),
				links("<a href='mailto:help@developer.example'>Star Puzzle</a><a href='https://apple.com/'>x</a>", "")
					.leadingAway());
	}

	@Test
	void mailOfManyLinksIsReadSoFar() {
		String html = "<a href='https://www.apple.com/'>x</a>".repeat(1500);
		assertEquals(2000, links(html, "https://www.apple.com/\n".repeat(1500)).all().size());
		assertEquals(2000, links(html + html, "").all().size());
	}

}
