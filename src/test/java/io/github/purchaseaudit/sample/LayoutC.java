package io.github.purchaseaudit.sample;

import java.util.Locale;

/**
 * Apple's receipt of 2025 and later, whose classes {@code custom-…} change every year and
 * which has no label for the total: it stands beside the payment method.
 */
final class LayoutC {

	private LayoutC() {
	}

	static String html(Receipt receipt) {
		Words words = receipt.words();
		StringBuilder items = new StringBuilder();
		receipt.items().forEach((item) -> items.append(item(item, words)));
		return "<html><head><style>.custom-x1{font-size:17px;line-height:24px}</style></head><body class=\"custom-hzv07h\">"
				+ "<div lang=\"" + words.text("language").toLowerCase(Locale.ROOT)
				+ "\" dir=\"ltr\" class=\"ltr custom-qrj5ky\" id=\"email_container\"><div id=\"header_section\">"
				+ "<div class=\"header custom-1p2cbqg\"><img height=\"24\" src=\"https://s.mzstatic.com/email/modern/logo/apple-134-70x84.png\" alt=\"Apple\"/>"
				+ "<div class=\"header__container\"><h1 class=\"custom-108v2mv\">" + words.text("title")
				+ "</h1></div></div></div><div id=\"body_section\" class=\"custom-6ffxnu\"><div class=\"billing-information\">"
				+ p(words.day("c.day", receipt.day())) + field(words.text("c.order"), receipt.head().order())
				+ field(words.text("c.document"), receipt.head().document())
				+ field("Apple Account:", receipt.head().account()) + "</div>" + items + payment(receipt)
				+ "</div><div id=\"footer_section\" class=\"custom-161t2u8\">" + footer(words)
				+ "</div></div></body></html>\n";
	}

	private static String field(String label, String value) {
		return "<div>" + p(label) + p(value + "<br/>") + "</div>";
	}

	private static String item(Purchase item, Words words) {
		String app = item.app().isEmpty() ? item.seller() : item.app();
		String renewal = words.renewal("c.day", item);
		return "<table width=\"100%\" class=\"subscription-lockup__container custom-rgm23z\"><tr class=\"subscription-lockup\">"
				+ "<td valign=\"top\"><img height=\"60\" alt=\"" + app
				+ "\" src=\"https://is1-ssl.mzstatic.com/image/thumb/Purple221/v4/" + Seeded.hex(app, 32)
				+ "/AppIcon.png/120x0w.jpg\"/></td><td valign=\"top\" class=\"subscription-lockup__content custom-vc9uxc\">"
				+ p(app) + p(item.item() + "<br/>") + (renewal.isEmpty() ? "" : p(renewal + "<br/>"))
				+ p(item.device() + "<br/>")
				+ "</td><td valign=\"top\" class=\"subscription-lockup__bottom-text__col custom-i8xbl3\">"
				+ p(CsvText.yen(item.price()) + "<br/>") + "</td></tr></table>";
	}

	private static String payment(Receipt receipt) {
		if (receipt.isBare()) {
			return "";
		}
		StringBuilder left = new StringBuilder();
		for (String line : receipt.words().address()) {
			left.append(p(line));
		}
		String method = receipt.payment("••••");
		return "<div class=\"payment-information custom-1y6quhx\">" + p(receipt.words().text("c.billing") + "<br/>")
				+ "<div><div class=\"payment-information__col payment-information__left custom-9urhlu\">" + left
				+ "</div><div class=\"payment-information__col custom-9urhlu\">" + subtotal(receipt)
				+ "<hr class=\"custom-pko50u\"/>" + (method.isEmpty() ? "" : p(method + "<br/>"))
				+ "<div class=\"custom-68yyeh\">" + p(CsvText.yen(receipt.total()) + "<br/>")
				+ "</div></div></div></div>";
	}

	private static String subtotal(Receipt receipt) {
		if (receipt.tax() == 0) {
			return "";
		}
		return "<div class=\"payment-information__subtotal-group custom-1deqyu\">"
				+ p(receipt.words().text("subtotal") + "<!-- --> ") + "<div class=\"custom-68yyeh\">"
				+ p(CsvText.yen(receipt.total() - receipt.tax()) + "<!-- --> ") + "</div>" + p("JCT<!-- --> ")
				+ "<div class=\"custom-68yyeh\">" + p(CsvText.yen(receipt.tax()) + "<!-- --> ") + "</div></div>";
	}

	private static String footer(Words words) {
		return p(words.text("c.footer") + "<br/>")
				+ "<a href=\"https://reportaproblem.apple.com\" class=\"body-link custom-1d15tds\">"
				+ words.text("problem") + "<!-- --> <!-- -->›</a>"
				+ "<a href=\"https://www.apple.com/legal/privacy/\" class=\"custom-1p74tef\">Apple Inc.</a>";
	}

	private static String p(String text) {
		return "<p class=\"custom-" + Seeded.letters(text.replaceAll("[^\\p{L}]", ""), 7) + "\">" + text + "</p>";
	}

}
