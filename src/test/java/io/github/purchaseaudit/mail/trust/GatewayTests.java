package io.github.purchaseaudit.mail.trust;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class GatewayTests {

	private static final String FORGED = "https://apple.com.refund.example/cancel";

	private static final String GOOGLE = "https://www.google.com/url?q=";

	@ParameterizedTest
	@CsvSource(delimiter = '>',
			textBlock = """
					https://www.apple.com/jp > https://www.apple.com/jp
					https://x.safelinks.protection.outlook.com/?url=https%3A%2F%2Fapple.com.refund.example%2F > https://apple.com.refund.example/
					https://x.safelinks.protection.outlook.com/?url=https%3A%2F%2Freportaproblem.apple.com%2F&data=05%7C > https://reportaproblem.apple.com/
					https://x.safelinks.protection.outlook.com/?url=https%3A%2F%2Freportaproblem.apple.com&data=05 > https://reportaproblem.apple.com
					https://x.safelinks.protection.outlook.com/?url=https%3A%2F%2Fapple.com%26x.refund.example%2F > https://apple.com&x.refund.example/
					https://www.google.com/url?sa=D&q=https://apple.com.refund.example/%zz > https://apple.com.refund.example/%zz
					https://www.google.com/maps > https://www.google.com/maps
					https://refund.example/?url=https://www.apple.com/ > https://refund.example/?url=https://www.apple.com/
					https://urldefense.proofpoint.com/v2/url?u=https-3A__support.apple.com_HT204088&d=DwMF > https://support.apple.com/HT204088
					https://urldefense.com/v3/__https://www.apple.com__;!!A-B!c$ > https://www.apple.com
					https://urldefense.com/v3/__https://www.apple.com/legal/__;Iw!!A-B!c$ > https://www.apple.com/legal/
					https://linkprotect.cudasvc.com/url?a=https%3a%2f%2fwww.apple.com&c=E,1 > https://www.apple.com
					https://secure-web.cisco.com/1abc-DEF/https%3A%2F%2Fwww.apple.com%2Fjp > https://www.apple.com/jp
					https://protect-eu.mimecast.com/s/AbC?domain=refund.example > https://refund.example
					https://eu-west-1.protection.sophos.com?d=apple.com&u=aHR0cHM6Ly8= > https://apple.com
					https://x.safelinks.protection.outlook.com/?url=https%253A%252F%252Fwww.apple.com > https://www.apple.com
					""")
	void openWhatIsWrapped(String link, String target) {
		assertEquals(Optional.of(target), Gateway.open(link));
	}

	@Test
	void openWhenGatewayKeepsAddressToItself() {
		assertEquals(Optional.empty(), Gateway.open("https://protect-eu.mimecast.com/s/AbC"));
	}

	/** Apple's address beside the true one is there for whoever looks for it. */
	@ParameterizedTest
	@CsvSource({ "https://www.google.com/url?x=https://www.apple.com/&q=https://refund.example/",
			"https://www.google.com/url?q=https://refund.example/&x=https://www.apple.com/" })
	void openPassesDecoyOver(String link) {
		assertEquals("https://refund.example/", Gateway.open(link).orElseThrow().replaceAll("&.*", ""));
	}

	@Test
	void openManyGateways() {
		assertEquals(Optional.of(FORGED), Gateway.open(nested(5)));
		assertTrue(Gateway.open(GOOGLE.repeat(5000) + FORGED).orElseThrow().equals(FORGED));
		assertEquals(Optional.empty(), Gateway.open(GOOGLE.repeat(30) + "https://protect-eu.mimecast.com/s/AbC"));
	}

	@Test
	void openEndsWhenGatewaysDoNot() {
		assertTrue(Gateway.open(GOOGLE.repeat(5000)).orElseThrow().startsWith(GOOGLE));
	}

	private static String nested(int gateways) {
		String link = FORGED;
		for (int i = 0; i < gateways; i++) {
			link = GOOGLE + URLEncoder.encode(link, StandardCharsets.UTF_8);
		}
		return link;
	}

}
