package io.github.purchaseaudit.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

import io.github.purchaseaudit.household.Account;
import io.github.purchaseaudit.household.Household;
import io.github.purchaseaudit.household.Limits;
import io.github.purchaseaudit.household.Ours;
import io.github.purchaseaudit.household.RegisteredMethod;
import io.github.purchaseaudit.order.MailKind;
import io.github.purchaseaudit.order.Money;
import io.github.purchaseaudit.order.OrderNumber;
import io.github.purchaseaudit.order.PaymentMethod;
import io.github.purchaseaudit.order.Place;
import io.github.purchaseaudit.order.PurchaseTime;
import io.github.purchaseaudit.order.Receipt;
import io.github.purchaseaudit.order.Sentence;
import io.github.purchaseaudit.order.SetAside;
import io.github.purchaseaudit.order.Verdict;
import io.github.purchaseaudit.report.AuditFacts.Comparison;
import io.github.purchaseaudit.report.AuditFacts.MoneyLine;
import io.github.purchaseaudit.report.AuditFacts.Part;
import io.github.purchaseaudit.rule.ExaminedOrder;
import io.github.purchaseaudit.rule.Finding;
import io.github.purchaseaudit.rule.FindingCode;
import io.github.purchaseaudit.rule.Note;
import io.github.purchaseaudit.rule.Payer;
import io.github.purchaseaudit.rule.ReceiptState;
import org.jspecify.annotations.Nullable;

/**
 * The results of an audit in memory: the owner's account bought game items that a
 * stranger's Visa paid, one order went to the closed JCB, and the rest is ordinary.
 */
final class StoryResults implements AuditResults {

	static final LocalDate AS_OF = LocalDate.of(2026, 10, 31);

	final List<ReportedOrder> flagged = new ArrayList<>();

	final List<ReportedOrder> orders = new ArrayList<>();

	final List<SuspiciousMail> mails = new ArrayList<>();

	final List<SetAside> notRead = new ArrayList<>();

	final List<MethodSpending> undecided = new ArrayList<>();

	Part waiting = Part.NONE;

	Comparison comparison = Comparison.NONE;

	Part settled = new Part(List.of(), 0, List.of());

	final List<Vanished> vanished = new ArrayList<>();

	final List<CoverageRow> moreCoverage = new ArrayList<>();

	final List<InputFacts> moreInputs = new ArrayList<>();

	boolean organizer = true;

	String language;

	StoryResults(String language) {
		this.language = language;
	}

	/** The story as it is before anybody has decided. */
	static StoryResults undecided(String language) {
		return told(language, null);
	}

	/** The story after the foreign orders were decided. */
	static StoryResults decided(String language) {
		return told(language, new Decision(Decision.Choice.NOT_OURS, "家族全員に聞いた", false));
	}

	private static StoryResults told(String language, @Nullable Decision decision) {
		StoryResults story = new StoryResults(language);
		String[] items = { "2,480ジェム", "+500 Gems", "=スターパス", "冒険者パック", "4,900ジェム" };
		long[] sums = { 9800, 12000, 4800, 9800, 12200 };
		for (int i = 0; i < items.length; i++) {
			story.add(foreign("MK7Q2X9A0" + i, items[i], sums[i], "2026-10-0" + (i + 2) + "T13:2" + i + ":09Z"),
					decision);
		}
		story.add(closedCard(), null);
		story.add(ordinary("MH4T8W2C91", "クラウド 50GB", 130, "2026-10-12"), null);
		story.add(ordinary("MH4T8W2C92", "@読み放題", 980, "2026-10-20"), null);
		story.mails.add(forged("確認の顧客注文", decision));
		story.notRead
			.add(new SetAside(new Place(3, "Takeout.zip!/Mail/All.mbox", "byte 40960"), Sentence.of("not-read.how")));
		return story;
	}

	/** An order of another family member's account and card, with a receipt mail. */
	static ExaminedOrder familyOrder(String number, long yen) {
		return new ExaminedOrder(number, new OrderNumber(number), null,
				PurchaseTime.at(Instant.parse("2026-10-20T03:00:00Z")), "hanako@example.jp", "花子", List.of("着せ替え"),
				Money.of(String.valueOf(yen), "JPY"), null, List.of(PaymentMethod.of("Mastercard", "5678")),
				ReceiptState.NO, Payer.OURS,
				List.of(Finding.of(FindingCode.NO_RECEIPT, number,
						Sentence.of("why.NO_RECEIPT", LocalDate.of(2026, 10, 20), Money.of("980", "JPY"),
								"hanako@example.jp"))),
				Set.of(),
				List.of(Sentence.of("evidence.charge", "2026-10-22", "ＡＰＰＬＥ　ＣＯＭ　ＢＩＬＬ", "1480 JPY", "meisai.csv, row 9"),
						Sentence.of("evidence.row", "Apple.zip!/Store Transaction History.csv, row 99"),
						Sentence.of("evidence.perhaps", "Takeout.zip!/Mail/All.mbox, byte 77", "<p7@email.example>"),
						Sentence.of("evidence.not-on-statement", PaymentMethod.of("JCB", "1234"),
								LocalDate.of(2026, 9, 1), LocalDate.of(2026, 10, 31)),
						Sentence.of("evidence.other-script", "Hanako Yamada")));
	}

	/** An order of which some came back, on no statement. */
	static ExaminedOrder refundedOrder(String number, long yen, long refunded, Set<Note> notes) {
		ExaminedOrder order = familyOrder(number, yen);
		return new ExaminedOrder(number, order.number(), null, order.purchased(), order.account(), order.member(),
				order.items(), order.amount(), Money.of(String.valueOf(refunded), "JPY"), order.payments(),
				order.receipt(), order.payer(), order.findings(), notes, order.evidence().subList(1, 2));
	}

	/** An order that two cards paid, on no statement. */
	static ExaminedOrder splitOrder(String number, long yen) {
		ExaminedOrder order = familyOrder(number, yen);
		return new ExaminedOrder(number, order.number(), null, order.purchased(), order.account(), order.member(),
				order.items(), order.amount(), null,
				List.of(PaymentMethod.of("Mastercard", "5678"), PaymentMethod.of("Visa", "9999")), order.receipt(),
				order.payer(), order.findings(), Set.of(), order.evidence().subList(1, 2));
	}

	/** A line of a card statement that no order explains. */
	static ExaminedOrder charge(String shop, long yen) {
		String key = "charge:" + shop;
		LocalDate day = LocalDate.of(2026, 10, 8);
		Money sum = Money.of(String.valueOf(yen), "JPY");
		return new ExaminedOrder(key, null, null, PurchaseTime.on(day), null, null, List.of(shop), sum, null,
				List.of(PaymentMethod.of("Mastercard", "5678")), ReceiptState.NOT_NEEDED, Payer.OURS,
				List.of(Finding.of(FindingCode.CHARGE_WITHOUT_ORDER, key,
						Sentence.of("why.CHARGE_WITHOUT_ORDER", day, sum, shop))),
				Set.of(),
				List.of(Sentence.of("evidence.charge", "2026-10-08", shop, yen + " JPY", "meisai.csv, row 7")));
	}

	void add(ExaminedOrder order, @Nullable Decision decision) {
		ReportedOrder reported = new ReportedOrder(order, SinceLast.NEW, false, order.isFlagged() ? decision : null);
		this.orders.add(0, reported);
		if (order.isFlagged()) {
			this.flagged.add(reported);
		}
	}

	static ExaminedOrder foreign(String number, String item, long yen, String at) {
		PaymentMethod visa = PaymentMethod.of("Visa", "9999");
		Sentence register = Sentence.of("register.only",
				Sentence.of("card.closed.digits", "JCB", "1234", LocalDate.of(2026, 3, 31)));
		return new ExaminedOrder(number, new OrderNumber(number),
				"14480987" + number.substring(6).replaceAll("\\D", "5"), PurchaseTime.at(Instant.parse(at)),
				"taro@example.jp", "太郎", List.of("星の冒険", item), Money.of(String.valueOf(yen), "JPY"), null,
				List.of(PaymentMethod.of("Visa", "9999")), ReceiptState.NO, Payer.NOT_OURS,
				List.of(Finding.of(FindingCode.UNKNOWN_CARD, number, Sentence.of("why.UNKNOWN_CARD", visa, register)),
						Finding.of(FindingCode.FOREIGN_FAMILY, number,
								Sentence.of("why.FOREIGN_FAMILY", "taro@example.jp", visa))),
				EnumSet.of(Note.FAMILY_PURCHASE),
				List.of(Sentence.of("evidence.row", "Apple.zip!/Store Transaction History.csv, row 12"),
						Sentence.of("evidence.mail", "Takeout.zip!/Mail/All.mbox, byte 40960", "<a1@email.example>")));
	}

	private static ExaminedOrder closedCard() {
		PaymentMethod jcb = PaymentMethod.of("JCB", "1234");
		Sentence why = Sentence.of("why.CLOSED_CARD", jcb, LocalDate.of(2026, 5, 3),
				Sentence.of("card.closed.digits", "家計のJCB", "1234", LocalDate.of(2026, 3, 31)));
		return new ExaminedOrder("MP3V5N1D77", new OrderNumber("MP3V5N1D77"), null,
				PurchaseTime.at(Instant.parse("2026-05-03T01:00:00Z")), "taro@example.jp", "太郎", List.of("辞書"),
				Money.of("2500", "JPY"), null, List.of(PaymentMethod.of("JCB", "1234")), ReceiptState.YES, Payer.OURS,
				List.of(Finding.of(FindingCode.CLOSED_CARD, "MP3V5N1D77", why)), Set.of(), List.of());
	}

	static ExaminedOrder ordinary(String number, String item, long yen, String day) {
		return new ExaminedOrder(number, new OrderNumber(number), null, PurchaseTime.on(LocalDate.parse(day)),
				"hanako@example.jp", "花子", List.of(item), Money.of(String.valueOf(yen), "JPY"), null,
				List.of(new PaymentMethod("Mastercard", "0427", true)), ReceiptState.YES, Payer.OURS, List.of(),
				EnumSet.of(Note.HISTORY_NOT_COVERED), List.of());
	}

	static SuspiciousMail forged(String subject, @Nullable Decision decision) {
		Receipt mail = new Receipt(new Place(3, "Takeout.zip!/Mail/All.mbox", "byte 8192"), "<1@aplle.example>", "ab12",
				"cd34", MailKind.RECEIPT, Verdict.COUNTERFEIT, List.of(Sentence.of("mails.how")),
				"Apple <no_reply@aplle.example>", subject, Instant.parse("2026-10-09T22:11:00Z"), "", false, null, null,
				List.of("taro@example.jp"), List.of(), null, null, List.of(), "JPY", null, null,
				Money.of("2700", "JPY"), Receipt.PaymentState.NOT_JUDGED, List.of(), null, null);
		return new SuspiciousMail("mail:ab12", mail, "suspicious-mails-2026-10/1.eml", SinceLast.NEW, decision);
	}

	@Override
	public AuditFacts facts() {
		Part nothing = new Part(List.of(), 0, List.of());
		MoneyLine money = new MoneyLine(new Part(List.of(Money.of("2500", "JPY")), 1, List.of()),
				new Part(List.of(Money.of("48600", "JPY")), 5, List.of()), nothing, nothing, nothing, this.settled,
				this.waiting);
		return new AuditFacts(household(this.organizer), this.language, "2026-10", LocalDate.of(2026, 10, 1),
				LocalDate.of(2026, 10, 31), AS_OF, "0.1.0", this.orders.size(), 3, this.flagged.size(),
				this.flagged.size(), this.mails.size(), this.mails.size(), 0, this.comparison, money,
				List.of(Money.of("52210", "JPY")), List.of(), List.of(), new TreeMap<>(Map.of("month", "2026-10")));
	}

	private static Household household(boolean organizer) {
		return new Household("山田 太郎", "ja", ZoneId.of("Asia/Tokyo"), "JPY", List.of("山田 太郎"), "東京都新宿区西新宿1-2-3", null,
				List.of(new Account("taro@example.jp", "10655968", List.of(), "太郎", organizer, null, true, Ours.YES),
						new Account("hanako@example.jp", null, List.of(), "花子", false, null, null, Ours.YES)),
				List.of(JCB, MASTERCARD), List.of(), Limits.DEFAULTS);
	}

	private static final RegisteredMethod JCB = new RegisteredMethod("家計のJCB", "JCB", "1234", List.of(), List.of(),
			"太郎", null, LocalDate.of(2026, 3, 31), Ours.YES, 12);

	private static final RegisteredMethod MASTERCARD = new RegisteredMethod("家計のMastercard", "Mastercard", "5678",
			List.of(), List.of("0427"), "花子", null, null, Ours.YES, 13);

	@Override
	public void flagged(Consumer<ReportedOrder> consumer) {
		this.flagged.forEach(consumer);
	}

	@Override
	public void orders(Consumer<ReportedOrder> consumer) {
		this.orders.forEach(consumer);
	}

	@Override
	public void suspiciousMails(Consumer<SuspiciousMail> consumer) {
		this.mails.forEach(consumer);
	}

	@Override
	public void vanished(Consumer<Vanished> consumer) {
		this.vanished.forEach(consumer);
	}

	@Override
	public void keptDecisions(Consumer<KeptDecision> consumer) {
	}

	@Override
	public List<MethodSpending> paymentMethods() {
		List<MethodSpending> methods = new ArrayList<>(
				List.of(spending("Visa 9999", null, MethodSpending.Status.UNKNOWN, 5, 48600, Map.of("2026-10", 48600L)),
						spending("Mastercard 5678", MASTERCARD, MethodSpending.Status.OPEN, 1, 980,
								Map.of("2026-10", 980L)),
						spending("JCB 1234", JCB, MethodSpending.Status.CLOSED, 1, 2500, Map.of("2026-05", 2500L)),
						spending("Mastercard 0427 (Apple Pay)", MASTERCARD, MethodSpending.Status.OPEN, 9, 7770,
								Map.of("2026-05", 1110L, "2026-07", 2110L, "2026-10", 4550L))));
		methods.addAll(this.undecided);
		return methods;
	}

	/** A payment method of the register that nobody has decided yet. */
	static MethodSpending undecidedMethod() {
		return new MethodSpending("Amex 3007", "Amex 3007", JCB, MethodSpending.Status.UNDECIDED, 2,
				BigDecimal.valueOf(1960), "JPY", PurchaseTime.on(LocalDate.of(2026, 8, 1)),
				PurchaseTime.on(LocalDate.of(2026, 9, 1)), new TreeMap<>(), "読み放題", null);
	}

	static MethodSpending spending(String shown, @Nullable RegisteredMethod registered, MethodSpending.Status status,
			long orders, long total, Map<String, Long> months) {
		SortedMap<YearMonth, BigDecimal> spent = new TreeMap<>();
		months.forEach((month, sum) -> spent.put(YearMonth.parse(month), BigDecimal.valueOf(sum)));
		return new MethodSpending(shown, shown, registered, status, orders, BigDecimal.valueOf(total), "JPY",
				PurchaseTime.at(Instant.parse("2026-05-01T01:00:00Z")),
				PurchaseTime.at(Instant.parse("2026-10-06T13:24:09Z")), spent, null, null);
	}

	@Override
	public List<CoverageRow> coverage() {
		TreeMap<YearMonth, Long> months = new TreeMap<>();
		for (YearMonth month = YearMonth.of(2025, 11); month
			.isBefore(YearMonth.of(2026, 11)); month = month.plusMonths(1)) {
			months.put(month, (long) month.getMonthValue() % 4);
		}
		List<CoverageRow> rows = new ArrayList<>(List.of(new CoverageRow("taro@example.jp", "apple-export", months),
				new CoverageRow("taro@example.jp", "mail", months.tailMap(YearMonth.of(2026, 5))),
				new CoverageRow("", "statement", months.tailMap(YearMonth.of(2026, 8)))));
		rows.addAll(this.moreCoverage);
		return rows;
	}

	@Override
	public void notRead(Consumer<SetAside> consumer) {
		this.notRead.forEach(consumer);
	}

	@Override
	public List<InputFacts> inputs() {
		List<InputFacts> inputs = new ArrayList<>(List.of(
				new InputFacts("Apple.zip", null, 40960, "9f86d081884c7d659a2feaa0c55ad015", "input.read", 0, 0, 0, 0,
						0, new TreeMap<>(), List.of(), List.of()),
				new InputFacts("Apple.zip!/Store Transaction History.csv", "apple-transactions", 8192, "", "input.read",
						17, 15, 1, 1, 0, new TreeMap<>(), List.of(),
						List.of(Money.of("23400", "JPY"), Money.of("1.99", "USD")))));
		inputs.addAll(this.moreInputs);
		return inputs;
	}

}
