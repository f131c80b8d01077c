package io.github.purchaseaudit.order;

/**
 * What Apple's order numbers look like where no label is close enough to tell, as parts
 * of patterns over text in upper case.
 */
public final class OrderShape {

	/** Of Apple's media services: M and nine letters and digits, one digit at least. */
	public static final String MEDIA = "M(?=[A-Z]{0,8}[0-9])[A-Z0-9]{9}";

	/** Of free downloads: R, two digits and eleven letters and digits. */
	public static final String FREE = "R[0-9]{2}[A-Z0-9]{11}";

	/** Of the Apple Store. */
	public static final String HARDWARE = "W[0-9]{9,10}";

	private OrderShape() {
	}

}
