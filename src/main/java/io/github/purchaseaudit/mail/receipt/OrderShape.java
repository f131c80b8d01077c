package io.github.purchaseaudit.mail.receipt;

/** What order numbers look like where no label is close enough to tell. */
final class OrderShape {

	/** Of Apple's media services: M and nine letters and digits, one digit at least. */
	static final String MEDIA = "M(?=[A-Z]{0,8}[0-9])[A-Z0-9]{9}";

	private OrderShape() {
	}

}
