package io.github.purchaseaudit;

import io.github.purchaseaudit.cli.Console;
import io.github.purchaseaudit.cli.PurchaseAuditCommand;

/** Where the program starts. */
public final class PurchaseAudit {

	private PurchaseAudit() {
	}

	public static void main(String[] args) {
		System.exit(PurchaseAuditCommand.run(Console.ofProcess(), args));
	}

}
