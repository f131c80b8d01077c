package io.github.purchaseaudit.statement;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import io.github.purchaseaudit.inventory.ReadDump;
import io.github.purchaseaudit.order.Charge;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What wallets list beside their payments. */
class WalletStatementTests {

	private static final String ENGLISH = """
			"Date","Time","TimeZone","Name","Type","Status","Currency","Gross","Fee","Net","From Email Address","Balance Impact"
			"05/16/2026","12:10:00","JST","Apple Services","PreApproved Payment Bill User Payment","Completed","JPY","-1,500","0","-1,500","taro@example.jp","Debit"
			"05/16/2026","12:10:00","JST","","General Card Deposit","Completed","JPY","1,500","0","1,500","","Credit"
			""";

	private static final String GERMAN = """
			"Datum","Uhrzeit","Zeitzone","Name","Typ","Status","Währung","Brutto","Gebühr","Netto","Absender E-Mail-Adresse","Auswirkung auf Guthaben"
			"16.05.2026","05:10:00","CEST","Bank of Example","Bankgutschrift auf PayPal-Konto","Abgeschlossen","JPY","1.500","0","1.500","","Haben"
			"16.05.2026","05:10:00","CEST","Apple Services","Zahlung im Einzugsverfahren","Abgeschlossen","JPY","-1.500","0","-1.500","taro@example.jp","Soll"
			""";

	private static final String JAPANESE = """
			"日付","時間","タイムゾーン","名前","種類","ステータス","通貨","合計","手数料","正味","送信者メールアドレス","残高への影響"
			"2026/05/16","12:10:00","JST","Apple Services","事前承認支払い","完了","JPY","-1,500","0","-1,500","taro@example.jp","引き落とし"
			"2026/05/16","12:10:00","JST","Apple Services","一般的なカード入金","完了","JPY","1,500","0","1,500","","入金"
			""";

	/** Also where only the column of the type tells, and where the payer is not named. */
	@ParameterizedTest
	@ValueSource(strings = { ENGLISH, GERMAN, JAPANESE })
	void readWhenADepositPaysForThePayment(String text) {
		for (String shown : List.of(text, without(text, 1), without(text, 2))) {
			ReadDump dump = read(shown);
			assertEquals(List.of("1500 JPY"), sums(dump), shown);
			assertEquals(Map.of("heading", 1L, "funding", 1L), dump.passedOver());
		}
	}

	@ParameterizedTest
	@CsvSource({ "Debit,1500 JPY", "Credit,-1500 JPY" })
	void readWhenAColumnTellsTheDirection(String direction, String sum) {
		assertEquals(List.of(sum), sums(read(ENGLISH.replace("\"Debit\"", '"' + direction + '"'))));
		assertEquals(List.of(sum),
				sums(read(ENGLISH.replace("\"Debit\"", '"' + direction + '"').replace("-1,500", "1,500"))));
	}

	@Test
	void readWhenThePaymentIsOnlyAuthorised() {
		ReadDump dump = read(ENGLISH.replace("PreApproved Payment Bill User Payment", "General Authorization"));
		assertEquals(List.of(true), charges(dump).stream().map(Charge::authorisation).toList());
	}

	/** The bank pays PayPal, and the purpose alone names Apple. */
	@ParameterizedTest
	@CsvSource(nullValues = "none", textBlock = """
			PayPal Europe S.a.r.l. et Cie S.C.A, PayPal
			Apple Distribution International Ltd, none
			APPLE SERVICES, none
			""")
	void readWhenTheBankNamesTheWalletAsPayee(String payee, @Nullable String brand) {
		ReadDump dump = read("""
				"Buchungstag";"Zahlungsempfänger*in";"Verwendungszweck";"Betrag (€)"
				"16.05.26";"%s";"1031/PP.4321.PP/. APPLE SERVICES";"-15,00"
				"17.05.26";"Laden";"Einkauf";"-20,00"
				"18.05.26";"Laden";"Einkauf";"-21,00"
				""".formatted(payee));
		assertEquals(Collections.singletonList(brand), charges(dump).stream().map(Charge::brand).toList());
	}

	/** Without as many of the last columns. */
	private static String without(String text, int columns) {
		return text.replaceAll("(?m)(?:,\"[^\"]*\"){" + columns + "}$", "");
	}

	private static List<String> sums(ReadDump dump) {
		return charges(dump).stream()
			.map((charge) -> charge.amount().amount().toPlainString() + " " + charge.amount().currency())
			.toList();
	}

	private static List<Charge> charges(ReadDump dump) {
		return dump.used().stream().map(Charge.class::cast).toList();
	}

	private static ReadDump read(String text) {
		return ReadDump.of("Download.CSV", text.getBytes(StandardCharsets.UTF_8),
				StatementFormats.all(ZoneId.of("Asia/Tokyo"), "JPY"));
	}

}
