package io.github.purchaseaudit;

/** Where the program starts. */
public final class PurchaseAudit {

	private PurchaseAudit() {
	}

	public static void main(String[] args) {
		System.exit(2);
	}

}
