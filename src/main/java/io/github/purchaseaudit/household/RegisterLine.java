package io.github.purchaseaudit.household;

import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Pattern;

import io.github.purchaseaudit.order.PaymentMethod;
import io.github.purchaseaudit.order.Secrets;

/**
 * A line for household.yml that registers as ours what a person decided is ours, ready to
 * be pasted at the end of its list.
 *
 * @param list the key of the list: {@code accounts}, {@code payment-methods} or
 * {@code devices}
 */
public record RegisterLine(String list, String line) {

	private static final Pattern PLAIN = Pattern
		.compile("[\\p{L}&&[^\\p{M}]][\\p{L}\\p{Nd}_@.-]*(?: [\\p{L}\\p{Nd}_@.-]+)*+");

	private static final Pattern NO_TEXT = Pattern.compile("null|true|false|yes|no|on|off|[yn]",
			Pattern.CASE_INSENSITIVE);

	/** The same for a list in brackets, where it stands behind a comma. */
	public String entry() {
		return this.line.strip().substring("- ".length());
	}

	/** The line of a payment method as the sources show it. */
	public static RegisterLine of(PaymentMethod method) {
		String digits = (method.last4() == null) ? "" : method.applePay()
				? ", apple-pay-last4: [\"" + method.last4() + "\"]" : ", last4: \"" + method.last4() + "\"";
		return new RegisterLine("payment-methods",
				"  - {name: " + value(method.toString()) + ", brand: " + value(method.brand()) + digits + "}");
	}

	/**
	 * The line of an Apple Account; nothing when there is no text.
	 * @param idOrNumber its address, or the number of the exports
	 */
	public static Optional<RegisterLine> account(String idOrNumber) {
		return line("accounts", "id", idOrNumber);
	}

	/** The line of a device, by the name that receipts show; nothing without a name. */
	public static Optional<RegisterLine> device(String name) {
		return line("devices", "name", name);
	}

	private static Optional<RegisterLine> line(String list, String key, String text) {
		return text.isBlank() ? Optional.empty()
				: Optional.of(new RegisterLine(list, "  - {" + key + ": " + value(text.strip()) + "}"));
	}

	private static String value(String text) {
		String safe = Secrets.hide(text);
		String cut = safe.substring(0, Math.min(Kind.LONGEST, safe.length())).strip();
		return (PLAIN.matcher(cut).matches() && !NO_TEXT.matcher(cut).matches()) ? cut : quoted(cut);
	}

	/**
	 * In double quotes. What would end them, or is not to be seen, stands as its number,
	 * so that no slip of the keyboard is suspected in the line either.
	 */
	private static String quoted(String text) {
		IntFunction<String> one = (c) -> switch (Character.getType(c)) {
			case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
					Character.UNASSIGNED, Character.PRIVATE_USE ->
				String.format((c > 0xFFFF) ? "\\U%08X" : "\\u%04X", c);
			case Character.SURROGATE -> "\uFFFD";
			default -> (c == '"' || c == '\\') ? String.format("\\u%04X", c) : Character.toString(c);
		};
		return "\"" + String.join("", text.codePoints().mapToObj(one).toList()) + "\"";
	}

}
