package io.github.purchaseaudit.ledger;

import java.io.IOException;
import java.nio.file.Path;

/** Another audit is working in the same reports folder. */
public class LedgerInUseException extends IOException {

	private static final long serialVersionUID = 1L;

	LedgerInUseException(Path reports, Throwable cause) {
		super(reports.toString(), cause);
	}

}
