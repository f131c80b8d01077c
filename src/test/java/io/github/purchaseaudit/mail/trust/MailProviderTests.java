package io.github.purchaseaudit.mail.trust;

import java.nio.charset.StandardCharsets;
import java.util.List;

import io.github.purchaseaudit.mail.message.Headers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The header forms of the providers, and forged headers around them. */
class MailProviderTests {

	private static final String GMAIL = """
			Delivered-To: taro@example.jp
			Received: by 2002:a05:6a10:1234:b0:1:2:3 with SMTP id x1;
			        Sun, 16 Aug 2026 06:42:10 -0700 (PDT)
			Return-Path: <no_reply@email.apple.com>
			Received: from rn2-msbadger.apple.com (rn2.apple.com. [17.57.155.33])
			        by mx.google.com with ESMTPS id a1;
			Authentication-Results: mx.google.com;
			       dkim=pass (2048-bit key; "ok; dmarc=fail") header.i=@email.apple.com header.s=email0517 header.b=yBp;
			       spf=pass (google.com: domain of no_reply@email.apple.com designates 17.57.155.33 as permitted
			        sender) smtp.mailfrom=no_reply@email.apple.com;
			       dmarc=pass (p=REJECT sp=REJECT dis=NONE) header.from=email.apple.com
			DKIM-Signature: v=1; d=email.apple.com
			From: Apple <no_reply@email.apple.com>
			""";

	private static final String ICLOUD = """
			Received: from p00-icloudmta.icloud.com by p155.icloud.com
			Authentication-Results: bimi.icloud.com; bimi=pass header.d=email.apple.com header.selector=default
			Authentication-Results: dmarc.icloud.com; dmarc=pass header.from=email.apple.com
			Authentication-Results: dkim-verifier.icloud.com;
				dkim=pass (2048-bit key) header.d=email.apple.com header.i=@email.apple.com header.b=ab
			Authentication-Results: spf.icloud.com; spf=pass smtp.mailfrom=no_reply@email.apple.com
			Received-SPF: pass (spf.icloud.com: domain)
			Received: from rn2.apple.com by p00-icloudmta.icloud.com
			From: Apple <no_reply@email.apple.com>
			""";

	private static final String OUTLOOK = """
			Received: from TYAPR01.apcprd01.prod.exchangelabs.com (2603:1096::1) by OS0P.jpnprd01.prod.outlook.com
			 with HTTPS
			Authentication-Results: spf=pass (sender IP is 17.57.155.33)
			 smtp.mailfrom=email.apple.com; dkim=pass (signature was verified)
			 header.d=email.apple.com;dmarc=pass action=none
			 header.from=email.apple.com;compauth=pass reason=100
			Received: from rn2.apple.com by TYAPR01.mail.protection.outlook.com
			From: Apple <no_reply@email.apple.com>
			""";

	private static final String YAHOO = """
			X-Apparently-To: taro@yahoo.com; Sun, 16 Aug 2026
			Return-Path: <no_reply@email.apple.com>
			Authentication-Results: atlas-production.v2-mail-prod1-gq1.omega.yahoo.com;
			 dkim=pass header.i=@email.apple.com header.s=email0517;
			 spf=pass smtp.mailfrom=email.apple.com;
			 dmarc=pass(p=REJECT) header.from=email.apple.com;
			Received: from 17.57.155.33 (EHLO rn2.apple.com) by 10.1.2.3 with SMTPs
			From: Apple <no_reply@email.apple.com>
			""";

	private static final String YAHOO_JAPAN = """
			X-Apparently-To: taro@yahoo.co.jp
			Received: from 127.0.0.1 by mta7013.mail.djm.ynwp.yahoo.co.jp
			Authentication-Results: mta7013.mail.djm.ynwp.yahoo.co.jp  from=email.apple.com; domainkeys=neutral (no sig);
			 dkim=pass (ok); header.i=@email.apple.com; dmarc=pass (ok) header.from=email.apple.com
			From: Apple <no_reply@email.apple.com>
			""";

	private static final String PROTON = """
			Received: from rn2.apple.com by mailin020.protonmail.ch (Postfix) with ESMTPS id 4
			Authentication-Results: mailin020.protonmail.ch; arc=none smtp.remote-ip=17.57.155.33
			Authentication-Results: mailin020.protonmail.ch; dmarc=pass (p=reject dis=none) header.from=email.apple.com
			Authentication-Results: mailin020.protonmail.ch; spf=pass smtp.mailfrom=email.apple.com
			From: Apple <no_reply@email.apple.com>
			""";

	private static final String FASTMAIL = """
			Received: from mx5 ([10.202.2.204]) by phl-compute-05.internal (LMTPProxy)
			Authentication-Results: mx5.messagingengine.com; arc=none (no signatures found);
			    bimi=pass header.d=apple.com header.selector=default policy.authority=pass;
			    dkim=pass (2048-bit rsa key sha256) header.d=email.apple.com header.i=@email.apple.com header.b=Ab1;
			    dmarc=pass policy.published-domain-policy=reject policy.applied-disposition=none header.from=email.apple.com;
			    iprev=pass smtp.remote-ip=17.57.155.33; spf=pass smtp.mailfrom=no_reply@email.apple.com
			From: Apple <no_reply@email.apple.com>
			""";

	private static MailProvider.Finding find(String headers, @Nullable String named) {
		byte[] bytes = headers.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
		return new MailProvider(named).finding(Headers.parse(bytes));
	}

	private static void assertPasses(String headers, @Nullable String named) {
		MailProvider.Finding finding = find(headers, named);
		assertTrue(finding.isWritten());
		assertTrue(finding.passes("email.apple.com"));
		assertFalse(finding.failsDmarc());
	}

	@Test
	void passesWhenKnownProvidersForm() {
		assertPasses(GMAIL, null);
		assertPasses(ICLOUD, null);
		assertPasses(OUTLOOK, null);
		assertPasses(YAHOO, null);
		assertPasses(YAHOO_JAPAN, null);
		assertPasses(PROTON, null);
		assertPasses(FASTMAIL, null);
	}

	@Test
	void passesWhenSecondSignatureIsAligned() {
		String two = GMAIL.replaceFirst("dkim=pass", "dkim=pass header.i=@relay.example;\n       dkim=pass")
			.replaceFirst("dmarc=pass.*\n", "iprev=pass\n")
			.replace("spf=pass", "spf=fail");
		assertPasses(two, null);
		assertFalse(find(two.replace("i=@email.apple.com", "i=@evil.example"), null).passes("email.apple.com"));
	}

	@Test
	void nothingFollowsHeaderThatSaysNone() {
		String none = PROTON.replaceFirst("arc=none.*\n", "none\n");
		assertFalse(find(none, null).passes("email.apple.com"));
		String failed = PROTON.replaceFirst("arc=none.*\n", "spf=fail smtp.mailfrom=evil.example\n");
		assertFalse(find(failed, "protonmail.ch").passes("email.apple.com"));
	}

	@Test
	void passesWhenHouseholdNamesProvider() {
		assertPasses(GMAIL, "mx.google.com");
		assertPasses(GMAIL, "gmail.com");
		assertPasses(ICLOUD, "icloud.com");
		assertPasses(ICLOUD, "dmarc.icloud.com");
		assertPasses(OUTLOOK, "outlook.com");
		assertPasses(YAHOO_JAPAN, "*.yahoo.co.jp");
		assertPasses(YAHOO_JAPAN, "yahoo.co.jp");
		assertPasses(FASTMAIL, "fastmail.com");
		assertPasses(PROTON, "proton.me");
	}

	@Test
	void notAlignedWhenYahooJapanLookedAtAnotherSender() {
		String other = YAHOO_JAPAN.replace("from=email.apple.com; dom", "from=evil.example; dom")
			.replace(" header.from=email.apple.com", "")
			.replace("header.i=@email.apple.com", "header.i=@evil.example");
		assertFalse(find(other, null).passes("email.apple.com"));
		assertTrue(find(other.replace("from=evil.example", "from=email.apple.com"), null).passes("email.apple.com"));
	}

	@Test
	void nothingWhenHouseholdNamesAnother() {
		assertFalse(find(GMAIL, "icloud.com").isWritten());
		assertFalse(find(YAHOO_JAPAN, "yahoo.com").isWritten());
		assertFalse(find(OUTLOOK, "mx.google.com").isWritten());
	}

	@Test
	void topmostCountsWhenForgedStandsBelow() {
		String forged = GMAIL.substring(GMAIL.indexOf("Authentication-Results"), GMAIL.indexOf("DKIM-Sig"));
		String failing = GMAIL.replace("dkim=pass", "dkim=fail").replace("dmarc=pass", "dmarc=fail");
		MailProvider.Finding finding = find(failing.replace("DKIM-Signature", forged + "DKIM-Signature"), null);
		assertTrue(finding.failsDmarc());
		assertFalse(finding.passes("email.apple.com"));
	}

	@Test
	void mergedByMethodOnlyFromTheOwnBlock() {
		String silent = ICLOUD.replace("dmarc=pass", "dmarc=fail");
		String forged = "Authentication-Results: dmarc.icloud.com; dmarc=pass header.from=email.apple.com\n";
		assertTrue(find(silent.replace("From: ", forged + "From: "), null).failsDmarc());
		assertTrue(find(silent.replace("Received-SPF", forged + "Received-SPF"), null).failsDmarc());
	}

	@Test
	void notMergedWhenForgedFillsAGap() {
		String gap = ICLOUD.replaceFirst("Authentication-Results: dmarc.*\n", "").replace("=pass", "=fail");
		String forged = "Authentication-Results: dmarc.icloud.com; dmarc=pass header.from=email.apple.com\n";
		assertTrue(find(gap.replace("Authentication-Results: spf", forged + "Authentication-Results: spf"), null)
			.passes("email.apple.com"));
		assertFalse(
				find(gap.replace("Received: from rn2", forged + "Received: from rn2"), null).passes("email.apple.com"));
		assertFalse(find(gap.replace("From: ", forged + "From: "), null).passes("email.apple.com"));
	}

	@Test
	void mergedAroundTheProvidersOtherHeaders() {
		String scored = ICLOUD.replace("Authentication-Results: dmarc",
				"X-Spam-Score: 0\nAuthentication-Results: dmarc");
		assertTrue(find(scored.replace("dkim=pass", "dkim=fail").replace("spf=pass", "spf=fail"), null)
			.passes("email.apple.com"));
	}

	@Test
	void onlyOneHeaderCountsWhenProviderWritesOne() {
		String own = "Authentication-Results: mx.google.com; dkim=fail header.d=email.apple.com\n";
		for (String forger : List.of("mx.google.com", "mx.evil.example")) {
			MailProvider.Finding finding = find(
					own + "Authentication-Results: " + forger + "; dmarc=pass header.from=email.apple.com\n", null);
			assertEquals("mx.google.com", finding.authserv());
			assertFalse(finding.passes("email.apple.com"), forger);
		}
	}

	@Test
	void readWhateverStandsInQuotesAndComments() {
		assertTrue(find("Authentication-Results: mx.google.com; dkim=fail reason=\"no (key\" header.d=email.apple.com;"
				+ " dmarc=fail header.from=email.apple.com\n", null)
			.failsDmarc());
		assertTrue(find("Authentication-Results: mx.google.com; dkim=fail (a 5\" key) header.d=email.apple.com;"
				+ " dmarc=fail header.from=email.apple.com\n", null)
			.failsDmarc());
		assertTrue(find("Authentication-Results: mx.google.com; spf=fail :) smtp.mailfrom=email.apple.com;"
				+ " dmarc=fail header.from=email.apple.com\n", null)
			.failsDmarc());
	}

	@Test
	void forgedWhenBelowAnotherProvidersReceived() {
		String forged = "Received: from evil.example by mx.docomo.example; Sun, 16 Aug 2026 13:42:10 +0900\n" + GMAIL;
		MailProvider.Finding finding = find(forged, null);
		assertFalse(finding.isWritten());
		assertNull(finding.authserv());
	}

	@Test
	void forgedWhenBelowTheFailureOfAnother() {
		for (String failure : List.of("dmarc=fail header.from=email.apple.com", "dkim=fail header.d=email.apple.com")) {
			String forged = "Authentication-Results: mx.other.example; " + failure + "\nReceived: from x by y\n"
					+ GMAIL;
			assertFalse(find(forged, "mx.google.com").isWritten());
			assertTrue(find(forged, "mx.google.com").strangerFails());
			assertTrue(find(forged.replace("dmarc=pass (p", "dmarc=fail (p"), "mx.google.com").failsDmarc());
		}
	}

	@Test
	void forgedWhenBelowTheFailureOfAnotherAndLearned() {
		MailProvider provider = new MailProvider(null);
		for (int i = 0; i < 20; i++) {
			provider.learn("mx.google.com; dkim=none");
		}
		String failed = "Authentication-Results: mx.other.example; dmarc=fail\n";
		String passed = "Authentication-Results: mx.google.com; dmarc=pass header.from=email.apple.com";
		assertTrue(provider.finding(headers(passed)).passes("email.apple.com"));
		assertFalse(provider.finding(headers(failed + passed)).isWritten());
	}

	@Test
	void passesBelowWhatAnotherDidNotRefute() {
		for (String other : List.of("dmarc=pass; dkim=fail", "spf=fail", "none", "dmarc=none")) {
			assertPasses("Authentication-Results: mx.other.example; " + other + "\n" + GMAIL, "mx.google.com");
		}
	}

	@Test
	void forgedWhenNamedAsSomebodyElse() {
		assertFalse(
				find(GMAIL.replace("Results: mx.google.com", "Results: mx.google.com.evil.example"), null).isWritten());
		assertFalse(find(YAHOO.replace("omega.yahoo.com", "evilyahoo.com"), null).isWritten());
	}

	@Test
	void encodedWordsAndCommentsAreRead() {
		assertPasses("Authentication-Results: =?UTF-8?Q?mx.google.com;_dmarc=3Dpass_header.from=3Demail.apple.com?=\n",
				null);
		assertTrue(find(
				"Authentication-Results: mx.google.com; dmarc=fail (dmarc=pass (really)) header.from=email.apple.com\n",
				null)
			.failsDmarc());
	}

	@Test
	void learnedWhenOnNearlyEveryMail() {
		MailProvider provider = new MailProvider(null);
		for (int i = 0; i < 20; i++) {
			provider.learn((i == 0) ? null : "mail.hosting.example; dkim=none");
		}
		Headers own = headers("Authentication-Results: mail.hosting.example; dmarc=pass header.from=email.apple.com");
		assertTrue(provider.finding(own).passes("email.apple.com"));
		Headers other = headers("Authentication-Results: mx.google.com; dmarc=pass header.from=email.apple.com");
		assertFalse(provider.finding(other).isWritten());
	}

	@Test
	void notLearnedWhenOnFewMails() {
		MailProvider provider = new MailProvider(null);
		for (int i = 0; i < 20; i++) {
			provider.learn((i < 6) ? "mail.evil.example; dmarc=pass" : null);
		}
		Headers own = headers("Authentication-Results: mail.evil.example; dmarc=pass header.from=email.apple.com");
		assertFalse(provider.finding(own).isWritten());
	}

	/** Three mails at least, eight of ten results, and six of ten received mails. */
	@ParameterizedTest
	@CsvSource({ "3, 0, 0, true", "2, 0, 0, false", "8, 2, 0, true", "7, 3, 0, false", "14, 6, 0, false",
			"6, 0, 4, true", "5, 0, 5, false" })
	void learnedFromThreeMailsAndNearlyAll(int own, int others, int silent, boolean learned) {
		MailProvider provider = new MailProvider(null);
		for (int i = 0; i < own + others + silent; i++) {
			String other = (i < own + others) ? "mail.other.example; dkim=none" : null;
			provider.learn((i < own) ? "mail.hosting.example; dkim=none" : other);
		}
		Headers mail = headers("Authentication-Results: mail.hosting.example; dmarc=pass header.from=email.apple.com");
		assertEquals(learned, provider.finding(mail).passes("email.apple.com"));
	}

	@Test
	void nobodyElseBelievedOnceLearned() {
		MailProvider provider = new MailProvider(null);
		for (int i = 0; i < 20; i++) {
			provider.learn("mail.hosting.example; dkim=none");
		}
		assertFalse(provider
			.finding(headers("Authentication-Results: mail.evil.example; dmarc=pass header.from=email.apple.com"))
			.isWritten());
	}

	@Test
	void learnedWhenHostsOfOneSiteDiffer() {
		MailProvider provider = new MailProvider(null);
		for (int i = 0; i < 20; i++) {
			provider.learn("mx" + i + ".hosting.example; dkim=none");
		}
		assertTrue(provider
			.finding(headers("Authentication-Results: mx77.hosting.example; dmarc=pass header.from=email.apple.com"))
			.passes("email.apple.com"));
	}

	private static Headers headers(String header) {
		return Headers.parse((header + "\n").getBytes(StandardCharsets.UTF_8));
	}

	@Test
	void authservEmptyWhenOutlook() {
		assertEquals("", AuthResults.parse("spf=pass smtp.mailfrom=a.example; dkim=none").authserv());
		assertEquals("mx.example", AuthResults.parse("mx.example 1; none").authserv());
		assertEquals(List.of(), AuthResults.parse("mx.example 1; none").results());
	}

}
