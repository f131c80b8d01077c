package io.github.purchaseaudit.sample;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/**
 * One mail of the family's mailbox as Gmail keeps it: delivery headers, what Gmail found
 * out about the sender, the sender's own headers and the body.
 */
record Mail(String id, Instant sent, Sender sender, String to, String subject, String labels, List<Part> parts) {

	static final String INBOX = "受信トレイ,重要,開封済み";

	static final String SPAM = "迷惑メール,未読";

	private static final DateTimeFormatter DATE = DateTimeFormatter
		.ofPattern("EEE, d MMM yyyy HH:mm:ss", Locale.ENGLISH)
		.withZone(ZoneOffset.UTC);

	static Mail toFamily(String id, Instant sent, Sender sender, String subject, Part... parts) {
		return new Mail(id + "@" + sender.domain(), sent, sender, Person.TARO.address, subject, INBOX, List.of(parts));
	}

	Mail labelled(String others) {
		return new Mail(this.id, this.sent, this.sender, this.to, this.subject, others, this.parts);
	}

	Mail sentTo(String others) {
		return new Mail(this.id, this.sent, this.sender, others, this.subject, this.labels, this.parts);
	}

	byte[] bytes() {
		List<String> lines = new ArrayList<>();
		String body = body();
		if (!this.sender.mailbox().equals(Person.TARO.address)) {
			lines.addAll(delivery(body));
		}
		lines.add("Date: " + DATE.format(this.sent) + " +0000" + (isFromApple() ? " (GMT)" : ""));
		lines.add("From: " + this.sender.from());
		lines.add("To: " + this.to);
		lines.add("Message-ID: <" + this.id + ">");
		lines.add("Subject: " + EncodedWords.of(this.subject, 9));
		lines.add("MIME-Version: 1.0");
		lines.addAll(content());
		return (String.join("\r\n", lines) + "\r\n\r\n" + body).getBytes(StandardCharsets.UTF_8);
	}

	private List<String> delivery(String body) {
		String address = isFromApple() ? "17.57.155.33"
				: "198.51.100." + (10 + Seeded.below(this.sender.domain(), 200));
		String signature = Base64.getEncoder().encodeToString(Seeded.digest(this.id));
		String received = DATE.format(this.sent.plusSeconds(3));
		List<String> lines = new ArrayList<>();
		lines.add("Delivered-To: " + Person.TARO.address);
		lines.add("Received: by 2002:a05:6a20:" + Seeded.hex(this.id, 4) + " with SMTP id "
				+ Seeded.letters(this.id, 12) + ";");
		lines.add("        " + received + " +0000 (UTC)");
		lines.add("Return-Path: <" + this.sender.mailbox() + ">");
		lines.add("Received: from mail." + this.sender.domain() + " (mail." + this.sender.domain() + ". [" + address
				+ "])");
		lines.add("        by mx.google.com with ESMTPS id " + Seeded.letters("mx" + this.id, 20));
		lines.add("        for <" + Person.TARO.address + ">;");
		lines.add("        " + received + " +0000 (UTC)");
		lines.addAll(this.sender.authenticationResults(address, signature));
		if (this.sender.signs()) {
			lines.add("DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=" + this.sender.domain() + ";");
			lines.add("\ts=" + this.sender.selector() + "; t=" + this.sent.getEpochSecond() + ";");
			lines.add("\tbh=" + BodyHash.relaxed(body) + ";");
			lines.add("\th=Date:From:To:Message-ID:Subject:MIME-Version:Content-Type;");
			lines.add("\tb=" + signature);
		}
		return lines;
	}

	private boolean isFromApple() {
		return this.sender.domain().endsWith("apple.com") || this.sender.domain().equals("itunes.com");
	}

	private List<String> content() {
		if (isFromApple() || this.parts.size() > 1) {
			return List.of("Content-Type: multipart/alternative; ", "\tboundary=\"" + boundary() + "\"");
		}
		Part part = this.parts.get(0);
		return List.of("Content-Type: " + part.type(), "Content-Transfer-Encoding: " + part.encoding());
	}

	private String body() {
		if (!isFromApple() && this.parts.size() == 1) {
			return this.parts.get(0).body() + "\r\n";
		}
		StringBuilder body = new StringBuilder();
		for (Part part : this.parts) {
			body.append("--").append(boundary()).append("\r\nContent-Type: ").append(part.type());
			body.append("\r\nContent-Transfer-Encoding: ").append(part.encoding()).append("\r\n");
			body.append("Content-Disposition: inline\r\n\r\n").append(part.body()).append("\r\n");
		}
		return body.append("--").append(boundary()).append("--\r\n").toString();
	}

	private String boundary() {
		return "----=_Part_" + Seeded.digits(this.id, 8) + "_" + Seeded.digits("part" + this.id, 9) + "."
				+ this.sent.toEpochMilli();
	}

}
