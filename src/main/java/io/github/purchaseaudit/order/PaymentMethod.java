package io.github.purchaseaudit.order;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A payment method as a source shows it.
 *
 * @param brand in normal form ({@link Brand}), or the text itself, as it is written, when
 * it is no known brand; texts that differ in width, case or blanks are one brand
 * @param last4 the last four digits as text, null when not shown
 * @param applePay whether the source says Apple Pay, whose device number differs from the
 * card's
 */
public record PaymentMethod(String brand, @Nullable String last4, boolean applePay) {

	/** The brand of digits that stand alone, and of what is called a card alone. */
	static final String UNNAMED_CARD = "Card";

	private static final Pattern LAST_FOUR = Pattern.compile("[0-9]{4}");

	private static final Pattern SHOWN = Pattern.compile("^(.*?\\S)(?: ([0-9]{4}))?( \\(Apple Pay\\))?");

	public PaymentMethod {
		if (brand.isBlank()) {
			throw new IllegalArgumentException("A payment method has a brand or a text");
		}
		if (last4 != null && !LAST_FOUR.matcher(last4).matches()) {
			throw new IllegalArgumentException("Not the last four digits");
		}
	}

	public static PaymentMethod of(String brand, @Nullable String last4) {
		return new PaymentMethod(brand, last4, false);
	}

	/** A card of which a source shows the digits alone. */
	public static PaymentMethod ofDigits(String last4) {
		return of(UNNAMED_CARD, last4);
	}

	public boolean isStoreCredit() {
		return Brand.STORE_CREDIT.equals(this.brand);
	}

	public boolean isCarrier() {
		return Brand.CARRIER.equals(this.brand);
	}

	/** Whether the source shows a card and not its brand. */
	public boolean isUnnamedCard() {
		return UNNAMED_CARD.equals(this.brand);
	}

	/** Whether it is of that brand, however each is spelled. */
	public boolean isBrand(String other) {
		return Brand.isSame(this.brand, other);
	}

	/** The same method with its brand as another spells it. */
	public PaymentMethod spelled(String spelling) {
		return spelling.equals(this.brand) ? this : new PaymentMethod(spelling, this.last4, this.applePay);
	}

	/** What all spellings of the method have in common. */
	public String key() {
		return spelled(Brand.key(this.brand)).toString();
	}

	/**
	 * Whether both may be one method: the same brand, or one of them a card whose brand
	 * is not shown, and no digits that differ.
	 */
	public boolean agreesWith(PaymentMethod other) {
		boolean unnamed = (isUnnamedCard() || other.isUnnamedCard()) && !isStoreCredit() && !other.isStoreCredit();
		return (unnamed || isBrand(other.brand))
				&& (this.last4 == null || other.last4 == null || Objects.equals(this.last4, other.last4));
	}

	/** The method that the workbook shows so; nothing when the text is blank. */
	public static Optional<PaymentMethod> ofShown(String text) {
		Matcher parts = SHOWN.matcher(text.strip());
		return parts.matches() ? Optional.of(new PaymentMethod(parts.group(1), parts.group(2), parts.group(3) != null))
				: Optional.empty();
	}

	/** The spelling of the brand tells no two methods apart. */
	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof PaymentMethod method && isBrand(method.brand)
				&& Objects.equals(this.last4, method.last4) && this.applePay == method.applePay;
	}

	@Override
	public int hashCode() {
		return Objects.hash(Brand.key(this.brand), this.last4, this.applePay);
	}

	/** As the workbook shows it: {@code Visa 9999 (Apple Pay)}. */
	@Override
	public String toString() {
		return this.brand + ((this.last4 != null) ? " " + this.last4 : "") + (this.applePay ? " (Apple Pay)" : "");
	}

}
