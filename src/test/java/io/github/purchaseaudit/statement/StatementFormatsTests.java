package io.github.purchaseaudit.statement;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.purchaseaudit.inventory.Format;
import io.github.purchaseaudit.inventory.ReadDump;
import io.github.purchaseaudit.order.Charge;
import io.github.purchaseaudit.order.Money;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

class StatementFormatsTests {

	private static final List<Format> FORMATS = StatementFormats.all(ZoneId.of("Asia/Tokyo"), "JPY");

	private static final Charset WINDOWS_31J = Charset.forName("windows-31j");

	private static final String RAKUTEN = "利用日,利用店名・商品名,利用者,支払方法,利用金額,手数料/利息,支払総額,7月支払金額,新規サイン\r\n";

	private static final String LINE = "2026/06/02,APPLE.COM/BILL,本人,1回払い,1500,0,1500,1500,*\r\n";

	/** Beside each statement lies what is read of it. */
	@ParameterizedTest
	@ValueSource(strings = { "myjcb-201802.csv", "vpass-202308.csv", "enavi202607(5690).csv", "apple-card-2026-05.csv",
			"other-utf16.csv", "other-english.csv" })
	void readGivesGoldenDump(String file) throws IOException {
		ReadDump dump = ReadDump.of(getClass(), file, FORMATS);
		String read = "format " + dump.format() + "\n"
				+ dump.lines()
					.stream()
					.map((line) -> line.replaceAll(", content=[0-9a-f]+", "") + "\n")
					.collect(Collectors.joining())
				+ "passed over " + new TreeMap<>(dump.passedOver()) + "\n";
		assertEquals(new String(bytes(file + ".expected.txt"), StandardCharsets.UTF_8), read);
	}

	@ParameterizedTest
	@CsvSource({ "myjcb-201802.csv,13", "vpass-202308.csv,12", "enavi202607(5690).csv,9", "apple-card-2026-05.csv,7" })
	void readCountsEachRowOnce(String file, int rows) {
		assertEquals(rows, ReadDump.of(getClass(), file, FORMATS).rows());
	}

	@Test
	void readSampleData() throws IOException {
		byte[] sample = Files.readAllBytes(Path.of("sample-data", "enavi202610(5690).csv"));
		ReadDump dump = ReadDump.of("sample-data/enavi202610(5690).csv", sample, FORMATS);
		assertEquals(Map.of("heading", 1L, "other-shop", 2L), dump.passedOver());
		assertEquals(9, dump.used().size());
	}

	/** What one card paid in a shop is no charge of Apple's to the other. */
	@Test
	void readWhenTwoCardsStandSideBySide() {
		String text = """
				家計のJCB ****-1234,,,,Visa ****-4242,,
				利用日,利用店名,利用金額,,利用日,利用店名,利用金額
				2026/10/01,ＡＰＰＬＥ　ＣＯＭ　ＢＩＬＬ,"1,200",,2026/10/02,APPLE COM BILL,980
				2026/10/03,スーパーひまわり,3000,,2026/10/04,APPLE COM BILL,480
				,,,,2026/10/05,喫茶店,700
				""";
		ReadDump dump = ReadDump.of("cards.csv", utf8(text), FORMATS);
		assertEquals(List.of("1200 1234", "980 4242", "480 4242"),
				charges(dump).map((charge) -> charge.amount().amount().toPlainString() + " " + charge.last4())
					.toList());
		assertEquals(Map.of("heading", 2L, "other-shop", 2L), dump.passedOver());
	}

	/** Where the money comes from is no card: the charge would fit no order. */
	@ParameterizedTest
	@CsvSource({ "'JCB ****-1234', 1234", "'カード名: Visa **4242', 4242", "'お引落口座,みずほ銀行 普通 ***8877',",
			"'ご利用代金のお振替先: ***8877',", "'Bank account ****8877',", "'Girokonto ****8877'," })
	void takeTheEndOfACardsNumberFromTheTitle(String title, @Nullable String last4) {
		String text = title + "\n利用日,利用店名,利用金額\n2026/10/01,APPLE COM BILL,1200\n";
		assertEquals(Optional.ofNullable(last4),
				charges(ReadDump.of("card.csv", utf8(text), FORMATS))
					.map((charge) -> Optional.ofNullable(charge.last4()))
					.findFirst()
					.orElseThrow());
	}

	/** What a person wrote beside the lines is not read, and About says so. */
	@Test
	void nameTheColumnsThatAreNotUsed() {
		String text = "利用日,利用店名,利用金額,備考,,会員のコメント\n2026/10/01,APPLE COM BILL,1200,,,覚えがない\n";
		assertEquals(List.of("会員のコメント"), ReadDump.of("card.csv", utf8(text), FORMATS).leftOut());
		assertEquals(List.of(), ReadDump.of("card.csv", utf8(text.replace(",,会員のコメント", "")), FORMATS).leftOut());
	}

	/** Who sorts a sheet with its heading included moves the heading below the lines. */
	@Test
	void readWhenTheHeadingIsBelowItsLines() {
		ReadDump rakuten = ReadDump.of("enavi202607(5690).csv", utf8(LINE + LINE + RAKUTEN + LINE), FORMATS);
		assertEquals("statement-rakuten", rakuten.format());
		assertEquals(3, charges(rakuten).count());
		assertEquals(Map.of("heading", 1L), rakuten.passedOver());
		String line = "05/04/2026,05/06/2026,APPLE.COM/BILL,Apple Services,Other,Purchase,12.99,K\n";
		String heading = "Transaction Date,Clearing Date,Description,Merchant,Category,Type,Amount (USD),Purchased By\n";
		ReadDump card = ReadDump.of("card.csv", utf8(line + line.replace("12.99", "?") + heading + line), FORMATS);
		assertEquals("statement-apple-card", card.format());
		assertEquals(2, charges(card).count());
		assertEquals(1, card.lines().stream().filter((one) -> one.contains("set aside, statement.no-amount")).count());
	}

	@Test
	void identifyWhenCharsetIsNotTheIssuersOwn() throws IOException {
		byte[] other = new String(bytes("myjcb-201802.csv"), WINDOWS_31J).getBytes(StandardCharsets.UTF_8);
		assertEquals(ReadDump.of(getClass(), "myjcb-201802.csv", FORMATS).lines(),
				ReadDump.of("myjcb-201802.csv", other, FORMATS).lines());
	}

	@ParameterizedTest
	@ValueSource(strings = { "購入日,注文番号,商品名,金額", "利用日,注文番号,商品名,金額", "日付,商品名,金額,支払い方法",
			"Date,Transaction ID,Total Amount,Item Name,Publisher,Description,Price",
			"Date,Order Number,Description,Amount", "<html><body><table><tr><td>ご利用日</td></tr></table>", "ご利用日,金額",
			"月,店,円" })
	void identifyWhenNoStatement(String heading) {
		String text = heading + "\n2026/06/02,M123456789,APPLE.COM/BILL,1500\n";
		assertEquals("none", ReadDump.of("enavi202607(5690).csv", utf8(text), FORMATS).format());
	}

	@ParameterizedTest
	@ValueSource(strings = { "利用日,利用店名,金額", "ご利用日,ご利用店名,ご利用金額（円）", "ご利用年月日,ご利用箇所,ご利用額", "日付,店名,金額",
			"Transaction Date,Merchant,Amount", "Date of use,Shop,Amount (JPY)", "Date,Description,Amount",
			"利用日/キャンセル日,利用店名・商品名,7月ご請求額" })
	void identifyWhenAnyStatement(String heading) {
		ReadDump dump = ReadDump.of("x.csv", utf8(heading + "\n2026-06-22,APPLE.COM/BILL,1500\n"), FORMATS);
		assertEquals("statement-other", dump.format());
		assertEquals(Money.of("1500", "JPY"), charges(dump).findFirst().orElseThrow().amount());
	}

	/**
	 * What banks, wallets and household books write, with the sum and whether it counts.
	 */
	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					日付,摘要,摘要内容,支払い金額,預かり金額,差引残高 | 2026/4/12,デビツト１,ＡＰＰＬＥ　ＣＯＭ　ＢＩＬＬ,1110,,98890 | 1110 JPY
					日付,摘要,摘要内容,支払い金額,預かり金額,差引残高 | 2026/4/12,デビツト１,ＡＰＰＬＥ　ＣＯＭ　ＢＩＬＬ,,1110,98890 | -1110 JPY
					取引日,入出金(円),取引後残高(円),入出金内容 | 20260412,-1112,98500,Visaデビット　A12345　APPLE COM BILL | 1112 JPY
					お取引日,摘要,参考情報,お預入額,お引出額,差引残高 | 2026年04月12日,Sony Bank WALLET　APPLE COM BILL,,,1113,10000 | 1113 JPY
					年月日（和暦）,お引出し,お預入れ,お取り扱い内容,残高 | R8.4.12,1135,,ＳＭＢＣデビット　APPLE COM BILL,10000 | 1135 JPY
					日付,お引出金額,お預入金額,お取引内容,残高 | 2026.04.12,1136,,APPLE COM BILL,10000 | 1136 JPY
					日付,内容,出金金額(円),入金金額(円),残高(円),メモ | 2026/04/12,デビット　APPLE COM BILL,1137,,10000,- | 1137 JPY
					日付,方法,支払元,入金先,品目,メモ,お店,通貨,収入,支出 | 2026-04-12,payment,JCB,-,,,APPLE COM BILL,JPY,0,1124 | 1124 JPY
					日付,時間,名前,タイプ,ステータス,通貨,総額,手数料,残高 | 2026/04/12,10:00:00,APPLE.COM/BILL,支払い,完了,JPY,-1115,0,-1115 | 1115 JPY
					Date,Time,Name,Type,Status,Currency,Gross,Fee,Net,Balance | 2026-04-12,10:00:00,APPLE.COM/BILL,Payment,Completed,USD,-9.99,0,-9.99,0 | 9.99 USD
					Started Date,Completed Date,Description,Amount,Fee,Currency,State,Balance | 2026-04-12 10:00:00,,Apple.com/bill,-9.99,0,EUR,COMPLETED,10 | 9.99 EUR
					Buchungsdatum,Status,Zahlungsempfänger*in,Verwendungszweck,Betrag (€) | 12.04.2026,Gebucht,APPLE.COM/BILL,x,"14,98" | 14.98 EUR
					Buchungstag,Wertstellung,Buchungstext,Auftraggeber / Begünstigter,Verwendungszweck,Betrag (EUR) | 12.04.2026,12.04.2026,Lastschrift,APPLE.COM/BILL,x,"14,98" | 14.98 EUR
					Buchungstag,Zahlungsempfänger,Verwendungszweck,Betrag (EUR) | 12.04.2026,PayPal Europe,APPLE.COM/BILL 4711,"14,98" | 14.98 EUR
					お取引日,摘要,参考情報,お預入額,お引出額 | 2026/04/12,Sony Bank WALLET,ＡＰＰＬＥ　ＣＯＭ　ＢＩＬＬ,,1138 | 1138 JPY
					利用日,利用店名,利用金額,備考 | 2026/04/12,海外利用,1139,ＡＰＰＬＥ　ＣＯＭ　ＢＩＬＬ | 1139 JPY
					利用日,利用店名,利用金額,備考 | 2026/04/12,アマゾン,3000,iTunes |
					利用日,利用店名,利用金額,備考 | 2026/04/12,APPLE COM BILL,1140,返品 | -1140 JPY
					利用日,利用店名,利用金額,備考 | 2026/04/12,APPLE COM BILL,-1141,返金 | -1141 JPY
					利用日,利用店名,利用金額,備考 | 2026/04/12,APPLE COM BILL,1142,返品を確認する | 1142 JPY
					Date,Merchant,Amount,Status | 2026-04-12,APPLE.COM/BILL,9.99,Refunded | -9.99 EUR
					Date,Libellé,Débit,Crédit,Solde | 12/04/2026,APPLE.COM/BILL,"-14,98",,100 | 14.98 EUR
					Date,Description,Amount,Running Bal. | 2026-04-12,APPLE.COM/BILL,-9.99,955.56 | 9.99 EUR
					Date,Description,Original Description,Amount,Transaction Type | 2026-04-12,Apple,APPLE.COM/BILL,9.99,debit | 9.99 EUR
					Number,Date,Account,Amount,Subcategory,Memo | ,12/04/2026,20-00-00 12345678,-9.99,Card Purchase,APPLE.COM/BILL  ON 11 APR BCC | 9.99 EUR
					Date, Type, Description, Value, Balance, Account Name, Account Number | 12/04/2026,POS,"1234 11APR26 , APPLE.COM/BILL , GB",-9.99,100,MR T YAMADA,600000-12345678, | 9.99 EUR
					Datum;Naam / Omschrijving;Rekening;Tegenrekening;Code;Af Bij;Bedrag (EUR);Mutatiesoort;Mededelingen | 20260412;APPLE.COM/BILL CORK;NL00INGB0001234567;;BA;Af;9,99;Betaalautomaat;x | 9.99 EUR
					Datum;Naam / Omschrijving;Rekening;Tegenrekening;Code;Af Bij;Bedrag (EUR);Mutatiesoort;Mededelingen | 20260412;APPLE.COM/BILL CORK;NL00INGB0001234567;;VZ;Bij;9,99;Verzamelbetaling;x | -9.99 EUR
					Date;Libellé;Débit euros;Crédit euros | 12/04/2026;CARTE 11/04 APPLE.COM/BILL;9,99; | 9.99 EUR
					Date;Libellé;Débit euros;Crédit euros | 12/04/2026;CARTE 11/04 APPLE.COM/BILL;-9,99; | 9.99 EUR
					Date;Libellé;Débit euros;Crédit euros | 12/04/2026;AVOIR CARTE APPLE.COM/BILL;;9,99 | -9.99 EUR
					이용일자,이용가맹점,이용금액,카드번호 | 2026.04.12,APPLE.COM/BILL,"9,900",5555-****-****-1234 | 9900 KRW
					Umsatz getätigt von;Belegdatum;Originalbetrag;Originalwährung;Buchungsbetrag;Buchungswährung;Transaktionsbeschreibung | 523249******4242;12.04.26;-9,99;USD;-9,25;EUR;APPLE.COM/BILL | 9.25 EUR
					Datum;Name;Typ;Status;Währung;Brutto;Gebühr;Netto | 12.04.2026;Apple Services;Zahlung;Abgeschlossen;USD;-9,99;0,00;-9,99 | 9.99 USD
					Date de comptabilisation;Libelle simplifie;Libelle operation;Debit;Credit;Date operation | 13/04/2026;APPLE.COM/BILL;CARTE APPLE.COM/BILL;-9,99;;12/04/2026 | 9.99 EUR
					Fecha operación;Concepto;Importe;Divisa | 12/04/2026;APPLE.COM/BILL;-9,99;EUR | 9.99 EUR
					이용일시,이용하신곳,이용금액,매입상태 | 2026.04.12,APPLE.COM/BILL,"9,900",승인취소 | -9900 KRW
					交易日期,商户名称,币种,交易金额,卡号 | 2026-04-12,APPLE.COM/BILL,人民币,68.00,1234 | 68 CNY
					交易日期,商户名称,交易金额 | 2026-04-12,APPLE.COM/BILL,68.00 | 68 CNY
					消費日,特約商店,消費金額,幣別 | 2026/04/12,APPLE.COM/BILL,90,TWD | 90 TWD
					交易时间,交易分类,交易对方,商品说明,收/支,金额,收/付款方式,交易状态,交易订单号,备注, | 2026-04-12 12:01:03,数码,App Store & Apple Music,点券,支出,68.00元,招商银行信用卡(1234),交易成功,2026, | 68 CNY
					交易时间,交易分类,交易对方,商品说明,收/支,金额,收/付款方式,交易状态,交易订单号,备注, | 2026-04-12 12:01:03,退款,App Store & Apple Music,退款-点券,收入,68.00 元,招商银行信用卡(1234),退款成功,2026, | -68 CNY
					Date,Description,Money Out,Money In,Balance | 13/04/2026,APPLE.COM/BILL,10.05,,1 | 10.05 EUR
					Buchung;Auftraggeber/Empfänger;Buchungstext;Verwendungszweck;Saldo;Währung;Betrag;Währung | 12.04.2026;VISA APPLE.COM/BILL;Lastschrift;KAUFUMSATZ 10.04;1.200,00;EUR;-6,99;EUR | 6.99 EUR
					Buchungstag;Wertstellung (Valuta);Vorgang;Buchungstext;Umsatz in EUR | 12.04.2026;12.04.2026;Kartenverfügung;APPLE.COM/BILL CORK;-21,01 | 21.01 EUR
					Date operation;Libelle operation;Montant operation en EUR;Categorie | 12/04/2026;FACTURE CARTE APPLE.COM/BILL;-1 299,00;Loisirs | 1299 EUR
					FECHA OPERACIÓN;FECHA VALOR;CONCEPTO;IMPORTE EUR;SALDO | 12/04/2026;13/04/2026;COMPRA APPLE.COM/BILL;-21,07;100,00 | 21.07 EUR
					ID,Status,Direction,Created on,Finished on,Source name,Source amount (after fees),Source currency,Target name,Target amount (after fees),Target currency | CARD-1,COMPLETED,OUT,2026-04-12 10:00:00,2026-04-13 10:00:00,Laura Bennett,69.99,USD,Apple.com/bill,69.99,USD | 69.99 USD
					ID,Status,Direction,Created on,Finished on,Source name,Source amount (after fees),Source currency,Target name,Target amount (after fees),Target currency | CARD-1,COMPLETED,IN,2026-04-12 10:00:00,2026-04-13 10:00:00,Laura Bennett,69.99,USD,Apple.com/bill,69.99,USD | -69.99 USD
					Date,Narration,Chq./Ref.No.,Value Dt,Withdrawal Amt.,Deposit Amt.,Closing Balance | 12/04/26,POS APPLE.COM/BILL,0001,12/04/26,299.00,,1000.00 | 299 EUR
					Txn Date,Value Date,Description,Ref No./Cheque No.,Debit,Credit,Balance | 12 Apr 2026,12 Apr 2026,POS APPLE.COM/BILL,1,99.00,,1000.00 | 99 EUR
					Tran Date,CHQNO,PARTICULARS,DR,CR,BAL,SOL | 12-04-2026,-,APPLE.COM/BILL,,49.00,100.00,1 | -49 EUR
					Transaction date,Post date,Description,Billing amount (HKD) | 12 APR 2026,14 APR 2026,APPLE.COM/BILL,23.00 | 23 HKD
					Transaction date,Description,Transaction amount,Transaction currency,Billing amount,Billing currency | 2026-04-12,APPLE.COM/BILL,9.99,USD,78.30,HKD | 78.3 HKD
					Date,Description,Amount,Memo | 12/04/2026,FOREIGN TRANSACTION FEE,0.30,APPLE.COM/BILL |
					거래일자,가맹점명,이용카드,거래구분,금액,취소상태 | 2026.04.12,APPLE.COM/BILL,본인2580,일시불,"4,400", | 4400 KRW
					거래일자,가맹점명,이용카드,거래구분,금액,취소상태 | 2026.04.12,APPLE.COM/BILL,본인2580,일시불,"4,400",승인취소 | -4400 KRW
					이용일,이용시간,이용하신곳,국내이용금액(원),해외이용금액($),상태 | 2026-04-12,13:20,APPLE.COM/BILL,"22,000",0,전표매입 | 22000 KRW
					ご利用年月日,ご利用箇所,ご利用額,払戻額,ご請求額（うち手数料・利息） | 2026/04/12,ＡＰＰＬＥ　ＣＯＭ　ＢＩＬＬ,"5,700",,"5,700" | 5700 JPY
					ご利用年月日,ご利用箇所,ご利用額,払戻額,ご請求額（うち手数料・利息） | 2026/04/12,ＡＰＰＬＥ　ＣＯＭ　ＢＩＬＬ,,"1,000","-1,000" | -1000 JPY
					""")
	void readWhenStatementOfAnAccount(String heading, String line, @Nullable String sum) {
		String text = heading + "\n" + line + "\n" + line.replaceAll("(?i)apple|ＡＰＰＬＥ", "Shop").replaceFirst("12", "25")
				+ "\n";
		List<Format> abroad = StatementFormats.all(ZoneId.of("Asia/Tokyo"), "EUR");
		assertEquals((sum != null) ? List.of(sum) : List.of(),
				charges(ReadDump.of("account.csv", utf8(text), abroad)).map(Charge::amount)
					.map((amount) -> amount.amount().toPlainString() + " " + amount.currency())
					.toList());
	}

	/** Letters that Japan and Taiwan share are those of the household's country. */
	@ParameterizedTest
	@CsvSource({ "TWD, TWD", "HKD, HKD", "JPY, JPY", "EUR, JPY" })
	void readWhenHeadingsCouldBeJapaneseOrChinese(String home, String currency) {
		String text = "消費日,特約商店,消費金額\n2026/04/12,APPLE.COM/BILL,90\n2026/04/25,Shop,35\n";
		List<Format> formats = StatementFormats.all(ZoneId.of("Asia/Taipei"), home);
		assertEquals(List.of(Money.of("90", currency)),
				charges(ReadDump.of("account.csv", utf8(text), formats)).map(Charge::amount).toList());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2026/09/05,APPLE.COM/BILL,1200,１,１,1200, | 2026/09/08,Cafe,480,１,１,480,
			2026/09/05,APPLE.COM/BILL,本人,1回払い,1200,0,1200,1200 | 2026/09/06,Book Shop,本人,1回払い,3500,0,3500,0
			2026年9月5日,1,"1,200円",ＡＰＰＬＥ　ＣＯＭ　ＢＩＬＬ | 2026年9月8日,1,480円,喫茶店
			2026/09/05,2026/09/07,APPLE.COM/BILL,"¥1,200" | 2026/09/08,2026/09/09,Cafe,¥480
			""")
	void readWhenThereIsNoHeading(String apple, String other) {
		String text = "山田 花子 様,三井住友カード\n" + apple + "\n" + other + "\n,,合計 1680\n";
		ReadDump dump = ReadDump.of("202610.csv", utf8(text), FORMATS);
		assertEquals("statement-unheaded", dump.format());
		Charge charge = charges(dump).findFirst().orElseThrow();
		assertEquals(LocalDate.of(2026, 9, 5), charge.day());
		assertEquals(Money.of("1200", "JPY"), charge.amount());
		assertEquals(Map.of("other-shop", 1L, "summary", 2L), dump.passedOver());
	}

	@Test
	void readWhenOnlyASecondCardHasATitle() {
		String text = """
				2026/09/05,APPLE.COM/BILL,1200
				佐藤 花子 様,4980-****-****-1234,三井住友カードＶＩＳＡ
				2026/09/06,APPLE.COM/BILL,480
				2026/09/07,Cafe,500
				""";
		assertEquals("statement-vpass", ReadDump.of("202610.csv", utf8(text), FORMATS).format());
	}

	@Test
	void readAccountWithDottedDaysAndAppleAlone() {
		String text = """
				Auftragskonto;Buchungstag;Buchungstext;Verwendungszweck;Beguenstigter/Zahlungspflichtiger;Betrag;Waehrung
				DE02100100109999999999;13.01.26;KARTENZAHLUNG;ITUNES.COM;APPLE.COM/BILL;-4,99;EUR
				DE02100100109999999999;03.06.26;KARTENZAHLUNG;ITUNES.COM;APPLE.COM/BILL;-29,99;EUR
				DE02100100109999999999;30.06.26;GUTSCHRIFT;Gehalt;Firma Example GmbH;2.500,00;EUR
				""";
		ReadDump dump = ReadDump.of("umsaetze.csv", utf8(text),
				StatementFormats.all(ZoneId.of("Europe/Berlin"), "EUR"));
		assertEquals(List.of(LocalDate.of(2026, 1, 13), LocalDate.of(2026, 6, 3)),
				charges(dump).map(Charge::day).toList());
		assertEquals(List.of(Money.of("4.99", "EUR"), Money.of("29.99", "EUR")),
				charges(dump).map(Charge::amount).toList());
	}

	@Test
	void readWhenAllThatIsThereWasSpent() {
		String text = "Posted Date,Payee,Amount\n04/18/2026,APPLE.COM/BILL,-45.05\n03/22/2026,APPLE.COM/BILL,-7.77\n";
		ReadDump dump = ReadDump.of("card.csv", utf8(text), StatementFormats.all(ZoneId.of("Asia/Tokyo"), "USD"));
		assertEquals(List.of(Money.of("45.05", "USD"), Money.of("7.77", "USD")),
				charges(dump).map(Charge::amount).toList());
	}

	@Test
	void noLineIsInYenWhereOneHasDecimals() {
		String text = """
				Transaction Date,Description,Amount
				04/18/2026,APPLE.COM/BILL,-400.00
				04/19/2026,Grocer,-77.70
				04/20/2026,Grocer,-25.00
				""";
		ReadDump dump = ReadDump.of("card.csv", utf8(text), StatementFormats.all(ZoneId.of("Asia/Tokyo"), "JPY"));
		assertEquals(List.of("row 2: set aside, statement.no-currency [Amount, -400.00]"), dump.lines());
	}

	@ParameterizedTest
	@CsvSource({ "-51006, 1006", "12345678, 5678" })
	void numbersOfAccountsAreCutToTheirLastDigits(String number, String last4) {
		String text = "Date,Description,Amount,Account #\n04/18/2026,APPLE.COM/BILL,9.99," + number + "\n";
		ReadDump dump = ReadDump.of("card.csv", utf8(text), StatementFormats.all(ZoneId.of("Asia/Tokyo"), "USD"));
		Charge charge = charges(dump).findFirst().orElseThrow();
		assertEquals(last4, charge.last4());
		assertFalse(charge.toString().contains(number), charge.toString());
	}

	/** The card that paid has other digits than the account. */
	@ParameterizedTest
	@CsvSource({ "600000-12345678,", "12345678,", "543212******1234,1234" })
	void numbersOfBankAccountsAreNoCards(String number, @Nullable String last4) {
		String text = "Date,Description,Value,Balance,Account Number\n13/05/2026,APPLE.COM/BILL,-9.99,90.01,'" + number
				+ "\n";
		ReadDump dump = ReadDump.of("bank.csv", utf8(text), StatementFormats.all(ZoneId.of("Asia/Tokyo"), "USD"));
		assertEquals(last4, charges(dump).findFirst().orElseThrow().last4());
	}

	@Test
	void readWhenTheUserStandsBeforeTheSum() {
		String text = """
				佐藤　花子　様,4980-03**-****-****,三井住友カード
				2026/05/02,ＡＰＰＬＥ　ＣＯＭ　ＢＩＬＬ,ご本人,1回払い,,'26/06,1980,1980,,,,,
				2026/05/03,喫茶ひなた,ご家族,1回払い,,'26/06,480,480,,,,,
				2026/05/09,ＡＰＰＬＥ　ＣＯＭ　ＢＩＬＬ,ご本人,1回払い,,'26/06,-2018,-2018,,,,,
				""";
		ReadDump dump = ReadDump.of("202606.csv", utf8(text), FORMATS);
		assertEquals("statement-vpass", dump.format());
		assertEquals(List.of(Money.of("1980", "JPY"), Money.of("-2018", "JPY")),
				charges(dump).map(Charge::amount).toList());
		assertEquals(Map.of("other-shop", 1L, "heading", 1L), dump.passedOver());
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026/09/05,APPLE.COM/BILL,1200,98800\n2026/09/06,Cafe,480,98320\n",
			"2026/09/05,APPLE.COM/BILL,1200,\n2026/09/06,Salary,,250000\n",
			"2026/09/05,Apple,APPLE.COM/BILL,なし\n2026/09/06,Cafe,Cafe,なし\n" })
	void tellWhenColumnsWithoutHeadingAreInDoubt(String text) {
		assertEquals(List.of("row 1: set aside, statement.no-columns []"),
				ReadDump.of("202610.csv", utf8(text), FORMATS).lines());
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026/09/05,Cafe,1200\n2026/09/06,Book Shop,480\n",
			"2026/09/05,iTunes,1200\n2026/09/06,Apple Music,1080\n", "2026/09/05,M123456789,APPLE.COM/BILL,1200\n",
			"no_reply@email.apple.com,2026/09/05,1200\n", "Datum,Naam,Bedrag\n2026/09/05,APPLE.COM/BILL,1200\n",
			"APPLE.COM/BILL\nAPPLE.COM/BILL,1200\n2026/09/05,Apple.com/bill,1\n" })
	void identifyWhenNoStatementAndNoHeading(String text) {
		assertEquals("none", ReadDump.of("202610.csv", utf8(text), FORMATS).format());
	}

	@ParameterizedTest
	@CsvSource({ "利用日,260424,260501,2026-04-24", "利用日,26/04/24,26/05/01,2026-04-24", "Date,4/24/26,5/1/26,2026-04-24",
			"Date,05/06/26,13/06/26,2026-06-05", "Date,13/5/26,6/5/26,2026-05-13",
			"Date,13-May-26,06-May-26,2026-05-13", "Date,6 May 26,13 May 26,2026-05-06" })
	void readWhenTheYearHasTwoDigits(String heading, String day, String other, LocalDate expected) {
		String shopAndSum = heading.equals("Date") ? ",Shop,Amount\n" : ",利用店名,金額\n";
		String text = heading + shopAndSum + day + ",APPLE.COM/BILL,100\n" + other + ",Cafe,200\n";
		assertEquals(List.of(expected),
				charges(ReadDump.of("card.csv", utf8(text), FORMATS)).map(Charge::day).toList());
	}

	@ParameterizedTest
	@CsvSource({ "2026年10月27日お支払い分,card.csv,9/5,2026-09-05", "ご請求年月：２０２７年１月,card.csv,12月28日,2026-12-28",
			"令和8年10月ご請求分,card.csv,9/5,2026-09-05", "令和元年１２月,card.csv,9/5,2019-09-05",
			"カード明細,202610.csv,09月05日,2026-09-05", "カード明細,meisai_2026_10.csv,9/5(土),2026-09-05",
			"カード明細,archive.zip/2026年10月.csv,9月5日,2026-09-05", "カード明細,meisai20270126.csv,12/28,2026-12-28",
			"対象期間：2026/08/16～2026/09/15,card.csv,9/5,2026-09-05" })
	void readWhenDaysHaveNoYear(String title, String file, String day, LocalDate expected) {
		String text = title + "\n利用日,利用店名,金額\n" + day + ",APPLE.COM/BILL,100\n" + day + ",喫茶店,200\n";
		ReadDump dump = ReadDump.of(file, utf8(text), FORMATS);
		assertEquals(List.of(expected), charges(dump).map(Charge::day).toList());
		assertEquals(1, dump.passedOver().get("other-shop"));
	}

	@ParameterizedTest
	@CsvSource({ "カード明細,card.csv,9/5", "カード明細,202610.csv,2/30", "カード明細,202610.csv,12/5", "カード明細,20260.csv,9/5",
			"2025年10月分と2026年10月分,card.csv,9/5", "カード明細,2026-13.csv,9/5" })
	void tellWhenNothingGivesTheYear(String title, String file, String day) {
		String text = title + "\n利用日,利用店名,金額\n" + day + ",APPLE.COM/BILL,100\n";
		assertEquals(List.of("row 3: set aside, statement.no-day [利用日, " + day + "]"),
				ReadDump.of(file, utf8(text), FORMATS).lines());
	}

	@Test
	void readWhenCutInTheMiddle() throws IOException {
		byte[] whole = bytes("vpass-202308.csv");
		int apple = new String(whole, WINDOWS_31J).indexOf("ＡＰＬ＊ＩＴ");
		int at = new String(whole, WINDOWS_31J).substring(0, apple + 3).getBytes(WINDOWS_31J).length;
		ReadDump dump = ReadDump.of("vpass.csv", Arrays.copyOf(whole, at), FORMATS);
		assertEquals("row 8: set aside, statement.short-row []", dump.lines().get(3));
	}

	@Test
	void readWhenQuoteNeverClosed() {
		String text = RAKUTEN + "\"2026/06/02,APPLE.COM/BILL,本人,1回払い,1500\r\n" + LINE;
		ReadDump dump = ReadDump.of("enavi202607.csv", utf8(text), FORMATS);
		assertEquals("row 2: set aside, inventory.csv.open-quote []", dump.lines().get(0));
		assertEquals(1, dump.used().size());
	}

	@Test
	void readWhenShopIsDamaged() {
		byte[] text = utf8(RAKUTEN + LINE.replace("APPLE.COM/BILL", "APPLE#"));
		text[new String(text, StandardCharsets.ISO_8859_1).indexOf('#')] = (byte) 0xff;
		ReadDump dump = ReadDump.of("enavi202607.csv", text, FORMATS);
		assertEquals(List.of("row 2: set aside, statement.garbled [利用店名・商品名]"), dump.lines());
	}

	@Test
	void readKeepsNoCardNumber() {
		String text = """
				ご利用日,ご利用店名,金額,カード番号,備考
				2026/06/02,APPLE.COM/BILL 5555-0000-0000-1234,1500,4111 2222 3333 4445,
				2026/06/xx 4111 2222 3333 4445,APPLE.COM/BILL,1500,,
				""";
		ReadDump dump = ReadDump.of("card.csv", utf8(text), FORMATS);
		Charge charge = (Charge) dump.used().get(0);
		assertEquals("4445", charge.last4());
		assertEquals("Visa", charge.brand());
		assertEquals("APPLE.COM/BILL ****1234", charge.shop());
		assertFalse(dump.lines().toString().replaceAll("[^0-9]", "").contains("33334445"));
	}

	@ParameterizedTest
	@CsvSource({ "セゾンゴールド・アメリカン・エキスプレス・カード,Amex", "Marriott Bonvoy American Express Card,Amex",
			"三井住友マスターカード,Mastercard", "セゾンカード," })
	void readWhenATitleNamesTheCard(String name, @Nullable String brand) {
		String text = "カード名称," + name + "\n\n利用日,ご利用店名及び商品名,利用金額\n2026/06/02,APPLE.COM/BILL,1500\n";
		assertEquals(brand, charges(ReadDump.of("saison.csv", utf8(text), FORMATS)).findFirst().orElseThrow().brand());
	}

	@Test
	void contentIsTheSameInEveryStatement() {
		String first = content("enavi202607(5690).csv", LINE);
		assertEquals(first, content("copy.csv", LINE));
		assertEquals(first, content("enavi202608(5690).csv", LINE.replace("1500,1500,*", "1500,0,")));
		assertNotEquals(first, content("copy.csv", LINE.replace("本人", "家族")));
		assertNotEquals(first, content("copy.csv", LINE.replace("*", "未確定")));
	}

	private static String content(String name, String line) {
		return ((Charge) ReadDump.of(name, utf8(RAKUTEN + line), FORMATS).used().get(0)).content();
	}

	@Test
	void readWhenLinesBelowAreNotSettled() {
		String text = """
				未確定明細
				ご利用日,ご利用店名,金額
				2026/06/02,APPLE.COM/BILL,100
				確定明細,,
				2026/05/02,APPLE.COM/BILL,100
				2026/05/03,（仮）APPLE.COM/BILL,100
				""";
		assertEquals(List.of(true, false, true),
				charges(ReadDump.of("card.csv", utf8(text), FORMATS)).map(Charge::authorisation).toList());
	}

	@ParameterizedTest
	@CsvSource({ "Vorgemerkt, true", "Gebucht, false", "En attente, true", "Pendiente, true", "미매입, true",
			"매입완료, false", "Authorised, true", "Cleared, false", "保留中, true", "未決済, true", "完了, false" })
	void readWhenTheStateOfALineIsNotSettled(String state, boolean open) {
		String text = "Buchungstag;Beschreibung;Status;Betrag (€)\n28.10.2026;APPLE.COM/BILL;" + state + ";-44,99\n"
				+ "27.10.2026;Bäckerei;Gebucht;-3,20\n";
		List<Format> abroad = StatementFormats.all(ZoneId.of("Europe/Berlin"), "EUR");
		assertEquals(List.of(open),
				charges(ReadDump.of("card.csv", utf8(text), abroad)).map(Charge::authorisation).toList());
	}

	@ParameterizedTest
	@CsvSource({ "05/06/2026,05/13/2026,2026-05-06", "05/06/2026,13/05/2026,2026-06-05" })
	void readWhenAnotherDayTellsTheOrder(String day, String other, LocalDate expected) {
		String text = "Transaction Date,Merchant,Amount\n" + day + ",APPLE.COM/BILL,1\n" + other + ",Cafe,2\n";
		assertEquals(List.of(expected),
				charges(ReadDump.of("card.csv", utf8(text), FORMATS)).map(Charge::day).toList());
	}

	@Test
	void readWhenNoDayTellsTheOrder() {
		String text = "Transaction Date,Merchant,Amount\n05/06/2026,APPLE.COM/BILL,1\n";
		assertEquals(List.of("row 2: set aside, statement.day-or-month [Transaction Date, 05/06/2026]"),
				ReadDump.of("card.csv", utf8(text), FORMATS).lines());
	}

	@ParameterizedTest
	@CsvSource({ "13/06/2026,2026-06-05", "06/13/2026,2026-05-06" })
	void readWhenNoHeadingAndAnotherDayTellsTheOrder(String other, LocalDate expected) {
		String text = "05/06/2026,APPLE.COM/BILL,1200\n06/06/2026,Cafe,480\n07/06/2026,Cafe,480\n" + other
				+ ",Cafe,500\n";
		assertEquals(List.of(expected),
				charges(ReadDump.of("card.csv", utf8(text), FORMATS)).map(Charge::day).toList());
	}

	@Test
	void readWhenDayAndMonthAreTheSame() {
		String text = "Transaction Date,Merchant,Amount\n06/06/2026,APPLE.COM/BILL,1\n";
		assertEquals(List.of(LocalDate.of(2026, 6, 6)),
				charges(ReadDump.of("card.csv", utf8(text), FORMATS)).map(Charge::day).toList());
	}

	@Test
	void tellWhenNoHeadingAndNoDayTellsTheOrder() {
		String text = "05/06/2026,APPLE.COM/BILL,1200\n06/07/2026,Cafe,480\n";
		assertEquals(List.of("row 1: set aside, statement.day-or-month [1, 05/06/2026]"),
				ReadDump.of("card.csv", utf8(text), FORMATS).lines());
	}

	@Test
	void readWhenSpendingStandsBelowZero() {
		String text = """
				Booking Date,Partner Name,Amount (EUR)
				2026-06-01,Employer,2000.00
				2026-06-02,APPLE.COM/BILL,-88.88
				2026-06-03,Bakery,-12.00
				2026-06-04,Cafe,-3.50
				2026-06-05,APPLE.COM/BILL,9.99
				""";
		assertEquals(List.of(Money.of("88.88", "EUR"), Money.of("-9.99", "EUR")),
				charges(ReadDump.of("account.csv", utf8(text), FORMATS)).map(Charge::amount).toList());
	}

	@ParameterizedTest
	@ValueSource(strings = { "利用日,利用店名,金額\n", "" })
	void readWhenAllLinesAreOfAppleAndBelowZero(String heading) {
		String text = heading + "2026/06/02,APPLE.COM/BILL,-1200\n2026/06/03,APPLE.COM/BILL,-480\n"
				+ "2026/06/05,APPLE.COM/BILL,-3000\n2026/06/09,APPLE.COM/BILL,480\n";
		assertEquals(List.of("1200", "480", "3000", "-480"),
				charges(ReadDump.of("card.csv", utf8(text), FORMATS)).map(Charge::amount)
					.map((sum) -> sum.amount().toPlainString())
					.toList());
	}

	@Test
	void readWhenAppleAlonePaidBack() {
		String text = """
				Transaction Date,Merchant,Amount (EUR)
				2026-06-02,APPLE.COM/BILL,-88.88
				2026-06-02,APPLE.COM/BILL,-88.88
				2026-06-05,APPLE.COM/BILL,-9.99
				2026-06-08,Cafe,2.00
				""";
		assertEquals(List.of(Money.of("-88.88", "EUR"), Money.of("-88.88", "EUR"), Money.of("-9.99", "EUR")),
				charges(ReadDump.of("card.csv", utf8(text), FORMATS)).map(Charge::amount).toList());
	}

	@Test
	void readWhenFewSumsAreBelowZero() {
		String text = """
				Transaction Date,Merchant,Amount (EUR)
				2026-06-02,APPLE.COM/BILL,88.88
				2026-06-05,APPLE.COM/BILL,-9.99
				2026-06-06,Payment,-79.00
				2026-06-07,Refund,-1.00
				2026-06-08,Cafe,2.00
				2026-06-09,Cafe,2.00
				""";
		assertEquals(List.of(Money.of("88.88", "EUR"), Money.of("-9.99", "EUR")),
				charges(ReadDump.of("card.csv", utf8(text), FORMATS)).map(Charge::amount).toList());
	}

	/** What was paid on a card stands below zero and is no sign of spending that does. */
	@ParameterizedTest
	@ValueSource(strings = { "ZAHLUNG ERHALTEN. BESTEN DANK.", "PAIEMENT REÇU - MERCI", "PAGO RECIBIDO. GRACIAS",
			"前回分口座振替金額" })
	void readWhenOnlyAPaymentStandsBesideApple(String payment) {
		String text = "Date,Description,Amount (EUR)\n2026-06-14,APPLE.COM/BILL,21.14\n2026-06-15," + payment
				+ ",-200\n";
		assertEquals(List.of(Money.of("21.14", "EUR")),
				charges(ReadDump.of("card.csv", utf8(text), FORMATS)).map(Charge::amount).toList());
	}

	@Test
	void readWhenTheCardIsShownByItsDigitsAlone() {
		String text = "Transaction Date,Card No.,Description,Amount (USD)\n2026-06-05,4410,APPLE.COM/BILL,24.99\n";
		Charge charge = charges(ReadDump.of("card.csv", utf8(text), FORMATS)).findFirst().orElseThrow();
		assertEquals("4410", charge.last4());
		assertNull(charge.cardName());
	}

	/** Taken for the household's yen, it would be a charge that no order explains. */
	@Test
	void setAsideWhenItsCurrencyIsNotKnown() {
		String text = """
				Transaction Date,Merchant,Amount,Currency
				2026-06-02,APPLE.COM/BILL,1200,US dollars
				2026-06-03,APPLE.COM/BILL,1300,Blorps
				2026-06-04,APPLE.COM/BILL,1400,
				""";
		ReadDump dump = ReadDump.of("card.csv", utf8(text), FORMATS);
		assertEquals(List.of(Money.of("1200", "USD"), Money.of("1400", "JPY")),
				charges(dump).map(Charge::amount).toList());
		assertTrue(dump.lines().contains("row 3: set aside, statement.unknown-currency [Currency, Blorps]"),
				dump.lines().toString());
	}

	@Test
	void readWhenASumOfTheHouseholdsYenHasDecimals() {
		String text = "Transaction Date,Merchant,Amount\n2026-06-02,APPLE.COM/BILL,189.99\n";
		assertEquals(List.of("row 2: set aside, statement.no-currency [Amount, 189.99]"),
				ReadDump.of("card.csv", utf8(text), FORMATS).lines());
	}

	@Test
	void readWhenWhatIsPaidBackHasAColumnOfItsOwn() {
		String text = """
				Transaction Date,Card No.,Description,Debit,Credit
				2025-03-03,4321,APPLE.COM/BILL,10.13,
				2025-05-14,4321,APPLE.COM/BILL,,30.13
				""";
		assertEquals(
				List.of("row 2: set aside, statement.no-currency [Debit, 10.13]",
						"row 3: set aside, statement.no-currency [Credit, 30.13]"),
				ReadDump.of("card.csv", utf8(text), FORMATS).lines());
		String dollars = text.replace("Debit,Credit", "Debit (USD),Credit (USD)");
		assertEquals(List.of(Money.of("10.13", "USD"), Money.of("-30.13", "USD")),
				charges(ReadDump.of("card.csv", utf8(dollars), FORMATS)).map(Charge::amount).toList());
	}

	@Test
	void readWorkbook() throws IOException {
		byte[] bytes;
		try (XSSFWorkbook workbook = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			workbook.createSheet("表紙").createRow(0).createCell(0).setCellValue("カードの明細");
			Sheet sheet = workbook.createSheet("6月");
			headings(sheet.createRow(2));
			CellStyle day = workbook.createCellStyle();
			day.setDataFormat(workbook.createDataFormat().getFormat("yyyy/m/d"));
			Row line = sheet.createRow(3);
			Cell used = line.createCell(0);
			used.setCellValue(LocalDate.of(2026, 6, 2));
			used.setCellStyle(day);
			line.createCell(1).setCellValue("ＡＰＰＬＥ　ＣＯＭ　ＢＩＬＬ");
			line.createCell(2).setCellValue(1500);
			workbook.write(out);
			bytes = out.toByteArray();
		}
		ReadDump dump = ReadDump.of("明細.xlsx", bytes, FORMATS);
		Charge charge = charges(dump).findFirst().orElseThrow();
		assertEquals("statement-other", dump.format());
		assertEquals("6月!4", charge.place().where());
		assertEquals(LocalDate.of(2026, 6, 2), charge.day());
		assertEquals(Money.of("1500", "JPY"), charge.amount());
	}

	@Test
	void readWhenASheetGoesOnWithoutHeading() throws IOException {
		try (XSSFWorkbook workbook = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			Sheet may = workbook.createSheet("5月");
			headings(may.createRow(0));
			line(may.createRow(1), "2026/05/02", "APPLE COM BILL", "1500");
			Sheet june = workbook.createSheet("6月");
			line(june.createRow(0), "2026/06/02", "APPLE COM BILL", "9801");
			line(workbook.createSheet("メモ").createRow(0), "2026/06/22", "電話", "なし");
			workbook.write(out);
			assertEquals(List.of(Money.of("1500", "JPY"), Money.of("9801", "JPY")),
					charges(ReadDump.of("card.xlsx", out.toByteArray(), FORMATS)).map(Charge::amount).toList());
		}
	}

	@Test
	void readWhenTheHeadingStandsInALaterSheet() throws IOException {
		try (XSSFWorkbook workbook = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			Sheet may = workbook.createSheet("5月");
			line(may.createRow(0), "2026/05/02", "APPLE COM BILL", "-1500");
			line(may.createRow(1), "2026/05/03", "カフェ", "-300");
			Sheet june = workbook.createSheet("6月");
			headings(june.createRow(0));
			line(june.createRow(1), "2026/06/02", "APPLE COM BILL", "-9801");
			workbook.write(out);
			assertEquals(List.of(Money.of("1500", "JPY"), Money.of("9801", "JPY")),
					charges(ReadDump.of("card.xlsx", out.toByteArray(), FORMATS)).map(Charge::amount).toList());
		}
	}

	private static void line(Row row, String... cells) {
		for (int i = 0; i < cells.length; i++) {
			row.createCell(i).setCellValue(cells[i]);
		}
	}

	private static void headings(Row row) {
		row.createCell(0).setCellValue("ご利用日");
		row.createCell(1).setCellValue("ご利用店名");
		row.createCell(2).setCellValue("金額");
	}

	private static Stream<Charge> charges(ReadDump dump) {
		return dump.used().stream().map(Charge.class::cast);
	}

	private static byte[] utf8(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private byte[] bytes(String resource) throws IOException {
		try (InputStream in = getClass().getResourceAsStream(resource)) {
			return Objects.requireNonNull(in).readAllBytes();
		}
	}

}
