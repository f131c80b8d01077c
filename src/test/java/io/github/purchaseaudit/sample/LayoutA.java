package io.github.purchaseaudit.sample;

import java.util.ArrayList;
import java.util.List;

/**
 * Apple's receipt in tables of the class {@code aapl}, which holds everything twice: for
 * large screens and, hidden, for phones.
 */
final class LayoutA {

	private static final String GREY = "style=\"color:rgb(102,102,102);font-size:10px;\"";

	private LayoutA() {
	}

	static String html(Receipt receipt) {
		Words words = receipt.words();
		return """
				<html lang="%s">
				<head>
				  <title></title>
				  <meta name="viewport" content="width=device-width">
				  <meta name="format-detection" content="telephone=no">
				</head>
				<body bgcolor="#ffffff" link="#3366cc" style="margin:0;padding:0;">
				  <style type="text/css">
				    a:hover {text-decoration:underline}
				    @media (max-width: 480px) {
				      div[class=aapl-mobile-div] {display: block !important;}
				      div[class=aapl-desktop-div] {display: none !important;}
				    }
				  </style>
				""".formatted(words.text("language"))
				+ screen(receipt, "desktop", "style=\"display:block;padding:0;margin:0;\"", 740)
				+ screen(receipt, "mobile", "style=\"display:none;height:0;max-height:0;overflow:hidden;\"", 480)
				+ "</body>\n</html>\n";
	}

	private static String screen(Receipt receipt, String screen, String style, int width) {
		return """
				<div class="aapl-%1$s-div" %2$s>
				<table class="aapl-%1$s-tbl" border="0" cellpadding="0" cellspacing="0" align="center" width="%3$d">
				  <tr><td><img width="42" height="42" alt="Apple" src="https://s.mzstatic.com/email/images_shared/logo_apple_d-2x.png"></td>
				    <td align="right" style="font-size:32px;font-weight:300;">%4$s</td></tr>
				  <tr><td colspan="2" align="center">
				%5$s%6$s%7$s  </td></tr>
				  <tr><td colspan="2" class="footer-notices" align="center">%8$s</td></tr>
				</table>
				</div>
				"""
			.formatted(screen, style, width, receipt.words().text("title"), head(receipt, screen),
					items(receipt, screen), sums(receipt, screen), footer(receipt.words()));
	}

	private static String head(Receipt receipt, String screen) {
		Words words = receipt.words();
		return """
				<table class="aapl-%s-tbl" border="0" cellpadding="0" cellspacing="0" style="background-color:rgb(250,250,250);font-size:12px;">
				  <tr height="46">
				    <td colspan="2" style="padding-left:20px;"><span %s>
				      %s</span><br>%s
				    </td>
				    <td width="340" rowspan="3" style="padding-left:20px;">
				      <span %2$s>%s</span><br>
				      %s
				    </td>
				  </tr>
				  <tr height="46">
				    <td colspan="2" style="padding-left:20px;"><span %2$s>%s</span><br><span dir="auto">%s</span></td>
				  </tr>
				  <tr height="46">
				    <td style="padding-left:20px;"><span %2$s>%s</span><br><span style="color:#0070c9;"><a href="https://support.apple.com/kb/HT204088?cid=email_receipt_itunes_article_HT204088" target="_blank">%s</a></span></td>
				    <td style="padding-left:20px;"><span %2$s>%s</span><br>%s</td>
				  </tr>
				</table>
				"""
			.formatted(screen, GREY, words.text("account"), receipt.head().account(), words.text("billedTo"),
					String.join("<br>\n      ", billedTo(receipt)), words.text("date"), words.day("day", receipt.day()),
					words.text("order"), receipt.head().order(), words.text("document"), receipt.head().document());
	}

	static List<String> billedTo(Receipt receipt) {
		List<String> lines = new ArrayList<>();
		String payment = receipt.payment("....");
		if (!payment.isEmpty()) {
			lines.add(payment);
		}
		lines.addAll(receipt.words().address());
		return lines;
	}

	private static String items(Receipt receipt, String screen) {
		StringBuilder rows = new StringBuilder();
		String section = "";
		for (Purchase item : receipt.items()) {
			if (!section.equals(receipt.words().section(item))) {
				section = receipt.words().section(item);
				rows.append("""
						  <tr height="24" style="background-color:rgb(250,250,250);" class="section-header">
						    <td colspan="3" width="350"><span style="font-size:14px;font-weight:500;">%s</span></td>
						  </tr>
						""".formatted(section));
			}
			rows.append(item(item, receipt.words()));
		}
		return "<table class=\"aapl-%s-tbl\" width=\"660\" border=\"0\" cellpadding=\"0\" cellspacing=\"0\">%n"
			.formatted(screen)
			.replace("\r", "") + rows + "</table>\n";
	}

	private static String item(Purchase item, Words words) {
		String title = item.app().isEmpty() ? item.item() : item.app();
		return """
				  <tr style="max-height:114px;">
				    <td width="64" class="artwork-cell" align="center" valign="top"><img src="https://is1-ssl.mzstatic.com/image/thumb/Purple116/v4/%s/AppIcon.png/128x128bb.jpg" width="64" height="64" border="0" alt=""></td>
				    <td style="padding:0 0 0 20px;line-height:15px;" class="item-cell">
				      <span class="title" dir="auto" style="font-weight:600;">
				        %s
				      </span><br>
				%s%s%s%s      <a class="item-links" href="https://reportaproblem.apple.com/?a=%s">%s</a>
				    </td>
				    <td width="100" class="price-cell" align="right" valign="top">
				      <table cellpadding="0" cellspacing="0" border="0">
				        <tr><td align="right" colspan="3"><span style="font-weight:600;white-space:nowrap;">%s</span></td></tr>
				      </table>
				    </td>
				  </tr>
				"""
			.formatted(Seeded.hex(title, 32), title, span("artist", item.app().isEmpty() ? item.seller() : item.item()),
					span("type", words.type(item)), span("renewal", words.renewal("day", item)),
					span("device", item.device()), Seeded.digits(title, 10), words.text("problem"),
					CsvText.yen(item.price()));
	}

	private static String span(String name, String text) {
		return text.isEmpty() ? ""
				: "      <span class=\"" + name + "\" style=\"color:rgb(102,102,102);\">" + text + "</span><br>\n";
	}

	private static String sums(Receipt receipt, String screen) {
		Words words = receipt.words();
		String tax = (receipt.tax() == 0) ? "" : """
				  <tr height="24"><td align="right" %1$s>%2$s</td><td align="right" style="width:120px;">%3$s</td></tr>
				  <tr height="24"><td align="right" %1$s>%4$s</td><td align="right" style="width:120px;">%5$s</td></tr>
				""".formatted(GREY, words.text("subtotal"), CsvText.yen(receipt.total() - receipt.tax()),
				words.text("tax"), CsvText.yen(receipt.tax()));
		return """
				<table class="aapl-%s-tbl" width="660" border="0" cellpadding="0" cellspacing="0">
				%s  <tr height="48">
				    <td align="right" style="color:rgb(102,102,102);font-size:10px;font-weight:600;">%s</td>
				    <td width="1" style="background-color:rgb(238,238,238);width:1px;"></td>
				    <td width="90" align="right" style="font-size:16px;font-weight:600;white-space:nowrap;">
				      %s
				    </td>
				  </tr>
				</table>
				""".formatted(screen, tax, words.text("total"), CsvText.yen(receipt.total()));
	}

	private static String footer(Words words) {
		return words.text("help") + "<br>Copyright © 2026 Apple Inc.";
	}

}
