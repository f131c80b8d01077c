package io.github.purchaseaudit.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import io.github.purchaseaudit.order.Receipt;
import org.jspecify.annotations.Nullable;

/** A receipt of layout C to change one thing of, and see what is made of it. */
final class TestMail {

	static final String PASSED = "mx.google.com; dkim=pass header.i=@email.apple.com header.s=email0517;"
			+ " spf=pass (google.com: domain of x designates 17.1.1.1 as permitted sender)"
			+ " smtp.mailfrom=no_reply@email.apple.com; dmarc=pass (p=REJECT sp=REJECT dis=NONE)"
			+ " header.from=email.apple.com";

	static final String FAILED = PASSED.replace("pass", "fail");

	private final List<String> headers = new ArrayList<>(List.of("From: Apple <no_reply@email.apple.com>",
			"To: taro@example.jp", "Subject: Your receipt from Apple.", "Date: Sat, 10 Oct 2026 14:16:31 +0000 (GMT)",
			"Message-ID: <1.2@email.apple.com>", "MIME-Version: 1.0"));

	private String type = "text/html; charset=UTF-8";

	private String body = """
			<html lang="ja"><head></head><body><div id="email_container"><div id="body_section">
			<p>2026年10月10日</p><div><p>ご注文番号:</p><p>MJ390CEBHK</p></div>
			<div><p>書類番号:</p><p>773745504656</p></div><div><p>Apple Account:</p><p>taro@example.jp</p></div>
			<table class="subscription-lockup__container"><tr><td class="subscription-lockup__content"><p>竜王戦記</p>
			<p>竜石 8400個</p><p>iPhone</p></td><td class="subscription-lockup__bottom-text__col"><p>¥9,800</p></td></tr>
			</table><div class="payment-information"><p>請求とお支払い</p><div>
			<div class="payment-information__col payment-information__left"><p>山田 太郎</p><p>日本</p></div>
			<div class="payment-information__col"><hr/><p>Visa •••• 9999</p><div><p>¥9,800</p></div></div></div></div></div>
			<div id="footer_section"><a href="https://reportaproblem.apple.com">問題を報告する</a></div></div></body></html>
			""";

	/** Puts a header above all others. */
	TestMail top(String header) {
		this.headers.add(0, header);
		return this;
	}

	/** Replaces a header, or removes it. */
	TestMail set(String name, @Nullable String value) {
		int at = 0;
		for (int i = 0; i < this.headers.size(); i++) {
			at = this.headers.get(i).startsWith(name + ":") ? i : at;
		}
		if (this.headers.get(at).startsWith(name + ":")) {
			this.headers.remove(at);
		}
		if (value != null) {
			this.headers.add(at, name + ": " + value);
		}
		return this;
	}

	TestMail passed() {
		return top("Authentication-Results: " + PASSED);
	}

	TestMail failed() {
		return top("Authentication-Results: " + FAILED);
	}

	TestMail body(String html) {
		this.body = html;
		return this;
	}

	TestMail type(String contentType) {
		this.type = contentType;
		return this;
	}

	/** Adds text at the end of what is read. */
	TestMail say(String text) {
		this.body = this.body.replace("<div id=\"footer_section\">", "<p>" + text + "</p><div id=\"footer_section\">");
		return this;
	}

	TestMail replace(String from, String to) {
		if (!this.body.contains(from)) {
			throw new IllegalArgumentException(from);
		}
		this.body = this.body.replace(from, to);
		return this;
	}

	byte[] bytes() {
		return text().getBytes(StandardCharsets.UTF_8);
	}

	String text() {
		return String.join("\r\n", this.headers) + "\r\nContent-Type: " + this.type
				+ "\r\nContent-Transfer-Encoding: 8bit\r\n\r\n" + this.body.replace("\n", "\r\n");
	}

	Receipt read() {
		return Collected.from("mail.eml", bytes()).only();
	}

	Receipt read(String provider) {
		return Collected.from("mail.eml", bytes(), provider).only();
	}

	String verdict() {
		return read().verdict().name();
	}

	/** The keys of the reasons for the verdict. */
	List<String> reasons() {
		return read().reasons().stream().map((reason) -> reason.key().replaceFirst("^mail\\.", "")).toList();
	}

}
