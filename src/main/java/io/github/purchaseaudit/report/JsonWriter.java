package io.github.purchaseaudit.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

import io.github.purchaseaudit.household.OwnerOnly;
import io.github.purchaseaudit.order.Money;
import io.github.purchaseaudit.order.OrderNumber;
import io.github.purchaseaudit.order.PaymentMethod;
import io.github.purchaseaudit.order.PurchaseTime;
import io.github.purchaseaudit.order.Receipt;
import io.github.purchaseaudit.order.Sentence;
import io.github.purchaseaudit.order.SetAside;
import io.github.purchaseaudit.rule.ExaminedOrder;
import io.github.purchaseaudit.rule.Finding;
import org.jspecify.annotations.Nullable;

/**
 * Writes the rows of the workbook as JSON for scripts: codes and words are the same in
 * every language, sentences are in the report's. The form is described by
 * {@code findings.schema.json}.
 */
public final class JsonWriter {

	private static final String FORMAT = "purchase-audit/1";

	private final AuditFacts facts;

	private final Texts texts;

	private final Words words;

	private final JsonOutput json;

	private JsonWriter(AuditFacts facts, JsonOutput json) {
		this.facts = facts;
		this.texts = Texts.of(facts.language(), facts.household().zone());
		this.words = new Words(this.texts, facts);
		this.json = json;
	}

	/** Writes to exactly this path, readable by its owner only. */
	public static void write(AuditResults results, Path target) throws IOException {
		try (JsonOutput json = new JsonOutput(OwnerOnly.create(target))) {
			new JsonWriter(results.facts(), json).write(results);
		}
	}

	private void write(AuditResults results) throws IOException {
		this.json.beginObject();
		facts();
		this.json.beginList("flaggedOrders");
		Streaming.each(results::flagged, this::order);
		this.json.endList();
		this.json.beginList("suspiciousMails");
		Streaming.each(results::suspiciousMails, this::mail);
		this.json.endList();
		this.json.beginList("allOrders");
		Streaming.each(results::orders, this::order);
		this.json.endList();
		this.json.beginList("vanishedFindings");
		Streaming.each(results::vanished, this::vanished);
		this.json.endList();
		this.json.beginList("paymentMethods");
		Streaming.each(results.paymentMethods()::forEach, this::method);
		this.json.endList();
		this.json.beginList("coverage");
		Streaming.each(results.coverage()::forEach, this::coverage);
		this.json.endList();
		this.json.beginList("notRead");
		Streaming.each(results::notRead, this::notRead);
		this.json.endList();
		this.json.beginList("inputs");
		Streaming.each(results.inputs()::forEach, this::input);
		this.json.endList();
		this.json.endObject();
	}

	private void facts() throws IOException {
		this.json.value("format", FORMAT);
		this.json.value("version", this.facts.version());
		this.json.value("language", this.facts.language());
		this.json.value("period", this.facts.period());
		this.json.value("from", this.facts.from());
		this.json.value("until", this.facts.until());
		this.json.value("asOf", this.facts.asOf());
		this.json.value("timeZone", this.texts.zone().getId());
		this.json.value("orders", this.facts.orders());
		this.json.value("contextOrders", this.facts.contextOrders());
		this.json.value("flagged", this.facts.flagged());
		this.json.value("newlyFlagged", this.facts.newlyFlagged());
		this.json.value("suspiciousMailCount", this.facts.suspiciousMails());
		this.json.value("notJudged", this.facts.notJudged());
		this.json.list("warnings", sentences(this.facts.warnings()));
		sums("sums", this.facts.sums());
		this.json.beginObject("money");
		part("ours", this.facts.money().ours());
		part("notOurs", this.facts.money().notOurs());
		part("balance", this.facts.money().balance());
		part("notJudged", this.facts.money().notJudged());
		part("free", this.facts.money().free());
		part("settled", this.facts.money().settled());
		this.json.endObject();
	}

	private void part(String name, AuditFacts.Part part) throws IOException {
		this.json.beginObject(name);
		this.json.value("orders", part.orders());
		sums("sums", part.sums());
		sums("refunded", part.refunded());
		this.json.endObject();
	}

	private void sums(String name, List<Money> sums) throws IOException {
		this.json.beginObject(name);
		for (Money sum : sums) {
			this.json.value(sum.currency(), number(sum.amount()));
		}
		this.json.endObject();
	}

	/** Never in exponential form. */
	private static Number number(BigDecimal amount) {
		return (amount.scale() < 0) ? amount.setScale(0) : amount;
	}

	private void order(ReportedOrder reported) throws IOException {
		ExaminedOrder order = reported.order();
		this.json.beginEntry();
		this.json.value("key", order.key());
		this.json.beginList("findings");
		for (Finding finding : order.findings()) {
			finding(finding);
		}
		this.json.endList();
		this.json.list("notes", order.notes().stream().sorted().map(Enum::name).toList());
		this.json.value("orderNumber", order.number());
		this.json.value("documentNumber", order.document());
		this.json.value("purchased", time(order.purchased()));
		this.json.value("account", order.account());
		this.json.value("member", order.member());
		this.json.list("items", order.items());
		this.json.value("amount", (order.amount() != null) ? number(order.amount().amount()) : null);
		this.json.value("currency", (order.amount() != null) ? order.amount().currency() : null);
		this.json.value("refunded", (order.refunded() != null) ? number(order.refunded().amount()) : null);
		this.json.list("paymentMethods", order.payments().stream().map(PaymentMethod::toString).toList());
		this.json.value("payer", order.payer());
		this.json.value("receipt", order.receipt());
		this.json.list("evidence", sentences(order.evidence()));
		this.json.value("daysLeft", this.words.daysLeft(order));
		this.json.value("sinceLastAudit", this.words.sinceLast(reported));
		this.json.value("carriedOver", reported.carriedOver());
		decision(reported.decision());
		this.json.endObject();
	}

	private void finding(Finding finding) throws IOException {
		this.json.beginObject();
		this.json.value("code", finding.code().name());
		this.json.value("severity", finding.severity());
		this.json.value("why", this.texts.write(finding.why()));
		this.json.endObject();
	}

	private void decision(@Nullable Decision decision) throws IOException {
		this.json.value("decision", (decision != null) ? decision.choice() : null);
		this.json.value("comment", this.words.comment(decision));
		this.json.value("changedSinceDecided", decision != null && decision.changed());
	}

	/** The instant with the zone's offset, or the day. */
	private @Nullable String time(@Nullable PurchaseTime time) {
		if (time == null) {
			return null;
		}
		return time.hasTimeOfDay()
				? time.startIn(this.texts.zone()).atZone(this.texts.zone()).toOffsetDateTime().toString()
				: time.dayIn(this.texts.zone()).toString();
	}

	private List<String> sentences(List<Sentence> sentences) {
		return sentences.stream().map(this.texts::write).toList();
	}

	private void mail(SuspiciousMail suspicious) throws IOException {
		Receipt mail = suspicious.mail();
		this.json.beginEntry();
		this.json.value("key", suspicious.key());
		this.json.value("verdict", mail.verdict().name());
		this.json.value("sent", (mail.sent() != null) ? time(PurchaseTime.at(mail.sent())) : null);
		this.json.value("from", mail.from());
		this.json.value("subject", mail.subject());
		this.json.list("orderNumbers", mail.orders().stream().map(OrderNumber::value).toList());
		this.json.list("why", sentences(mail.reasons()));
		this.json.value("saved", suspicious.saved());
		this.json.value("file", mail.place().file());
		this.json.value("where", mail.place().where());
		this.json.value("messageId", mail.messageId());
		this.json.value("sha256", mail.sha256());
		this.json.value("sinceLastAudit", suspicious.since());
		decision(suspicious.decision());
		this.json.endObject();
	}

	private void vanished(Vanished vanished) throws IOException {
		this.json.beginEntry();
		this.json.value("key", vanished.subject());
		this.json.value("code", vanished.code().name());
		this.json.value("day", vanished.day());
		this.json.value("sinceLastAudit", vanished.since());
		this.json.endObject();
	}

	private void method(MethodSpending method) throws IOException {
		this.json.beginEntry();
		this.json.value("key", method.key());
		this.json.value("paymentMethod", method.shown());
		this.json.value("registered", (method.registered() != null) ? method.registered().name() : null);
		this.json.value("status", method.status());
		this.json.value("orders", method.orders());
		this.json.value("total", number(method.total()));
		this.json.value("currency", method.currency());
		this.json.value("firstSeen", time(method.firstSeen()));
		this.json.value("lastSeen", time(method.lastSeen()));
		this.json.beginObject("months");
		for (Map.Entry<YearMonth, BigDecimal> month : method.months().entrySet()) {
			this.json.value(month.getKey().toString(), number(month.getValue()));
		}
		this.json.endObject();
		decision(method.decision());
		this.json.endObject();
	}

	private void coverage(CoverageRow row) throws IOException {
		this.json.beginEntry();
		this.json.value("account", row.account());
		this.json.value("source", row.source());
		this.json.beginObject("months");
		for (Map.Entry<YearMonth, Long> month : row.months().entrySet()) {
			this.json.value(month.getKey().toString(), month.getValue());
		}
		this.json.endObject();
		this.json.endObject();
	}

	private void notRead(SetAside record) throws IOException {
		this.json.beginEntry();
		this.json.value("file", record.place().file());
		this.json.value("where", record.place().where());
		this.json.value("reason", this.texts.write(record.reason()));
		this.json.endObject();
	}

	private void input(InputFacts input) throws IOException {
		this.json.beginEntry();
		this.json.value("name", input.name());
		this.json.value("format", input.format());
		this.json.value("size", (input.size() >= 0) ? input.size() : null);
		this.json.value("sha256", input.sha256());
		this.json.value("outcome", input.outcome());
		this.json.value("read", input.read());
		this.json.value("used", input.used());
		this.json.value("duplicates", input.duplicates());
		this.json.value("setAside", input.setAside());
		this.json.beginObject("passedOver");
		for (Map.Entry<String, Long> passed : input.passedOver().entrySet()) {
			this.json.value(passed.getKey(), passed.getValue());
		}
		this.json.endObject();
		sums("sums", input.sums());
		this.json.endObject();
	}

}
