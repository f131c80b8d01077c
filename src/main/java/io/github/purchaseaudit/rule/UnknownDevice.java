package io.github.purchaseaudit.rule;

import java.util.List;
import java.util.Optional;

import io.github.purchaseaudit.order.Sentence;

/**
 * UNKNOWN_DEVICE: a receipt names a device that is not in the register.
 * <p>
 * Judged only if the register lists devices. Width, case and the kind of quotes do not
 * matter. If balance on the account was spent, nobody else will ask for the money back,
 * and the finding is urgent.
 * <p>
 * Example: the receipt says "iPhone 12 von Unbekannt", the register lists 太郎のiPhone.
 */
final class UnknownDevice implements Rule {

	@Override
	public Optional<Finding> examine(Case order) {
		List<String> devices = order.devices(Standing.FOREIGN);
		if (devices.isEmpty()) {
			return Optional.empty();
		}
		Severity severity = order.payments().hasStoreCredit() ? Severity.HIGH : Severity.MEDIUM;
		return Optional.of(new Finding(FindingCode.UNKNOWN_DEVICE, severity, order.key(),
				Sentence.of("why.UNKNOWN_DEVICE", Wording.list(devices))));
	}

}
