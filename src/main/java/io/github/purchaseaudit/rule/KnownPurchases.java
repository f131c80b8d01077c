package io.github.purchaseaudit.rule;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import io.github.purchaseaudit.order.OrderNumber;
import io.github.purchaseaudit.order.Receipt;

/** Finds what history rows and genuine receipts know of other purchases. */
public interface KnownPurchases {

	/** Whether a history row or a genuine receipt bears the number. */
	boolean hasOrder(OrderNumber order);

	/** Whether a history row or a genuine receipt bears the document number. */
	boolean hasDocument(String document);

	/** The mails that name the order, at most some hundreds of them. */
	List<Receipt> mails(OrderNumber order);

	/**
	 * What an account bought, by history rows and genuine receipts.
	 * @param account the one name of the account
	 * @param first the first day, included
	 * @param last the last day, included
	 */
	Collection<Purchase> purchases(String account, LocalDate first, LocalDate last);

	/**
	 * What was bought by history rows whose source names no account, as copies of Apple's
	 * pages do not.
	 * @param first the first day, included
	 * @param last the last day, included
	 */
	Collection<Purchase> purchasesWithoutAccount(LocalDate first, LocalDate last);

}
