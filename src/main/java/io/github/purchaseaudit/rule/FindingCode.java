package io.github.purchaseaudit.rule;

/** The codes of all findings, in the order of the report, with their severity. */
public enum FindingCode {

	UNKNOWN_CARD(Severity.HIGH), APPLE_PAY_UNCONFIRMED(Severity.MEDIUM), CLOSED_CARD(Severity.HIGH),
	NO_PAYMENT_METHOD(Severity.HIGH), PAYMENT_MISMATCH(Severity.HIGH), UNKNOWN_ACCOUNT(Severity.HIGH),
	FOREIGN_FAMILY(Severity.HIGH), NOT_IN_HISTORY(Severity.HIGH), PURCHASE_MAIL_ONLY(Severity.HIGH),
	NO_RECEIPT(Severity.MEDIUM), RECEIPT_WITHOUT_PAYMENT(Severity.MEDIUM), AMOUNT_MISMATCH(Severity.MEDIUM),
	UNKNOWN_DEVICE(Severity.MEDIUM), BURST(Severity.MEDIUM), PAID_TWICE(Severity.MEDIUM),
	FOREIGN_CURRENCY(Severity.MEDIUM), CHARGE_WITHOUT_ORDER(Severity.HIGH), COUNTERFEIT_MAIL(Severity.HIGH),
	DOUBTFUL_MAIL(Severity.MEDIUM);

	private final Severity severity;

	FindingCode(Severity severity) {
		this.severity = severity;
	}

	public Severity severity() {
		return this.severity;
	}

}
