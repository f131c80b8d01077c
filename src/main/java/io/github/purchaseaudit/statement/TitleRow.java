package io.github.purchaseaudit.statement;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import io.github.purchaseaudit.inventory.Row;

/**
 * A row above or between the lines of a statement: {@code 氏名　様,4980-03**-****-****,カード名},
 * {@code カード名称,ＪＣＢ一般カード} or {@code 未確定明細}.
 */
record TitleRow(List<String> cells) {

	/** The end of a number, as people note it beside the name: {@code JCB ****-1234}. */
	private static final Pattern END_OF_NUMBER = Pattern.compile("[*＊•●xX]{2,12}[- ]?[0-9]{4}(?![0-9])");

	/** What such an end belongs to where the card is paid from. */
	private static final List<String> BANK_ACCOUNT = Words.list("bank-account");

	TitleRow(Row row) {
		this(row.cells().stream().map(String::strip).toList());
	}

	/** Whether the row shows a card by its number. */
	boolean isNumbered() {
		return number().isPresent();
	}

	private OptionalInt number() {
		return IntStream.range(0, this.cells.size())
			.filter((i) -> Card.numbered(this.cells.get(i)).isPresent())
			.findFirst();
	}

	/** The card that the row names. */
	Optional<Card> card() {
		OptionalInt number = number();
		if (number.isPresent()) {
			int at = number.getAsInt();
			return Card.numbered(this.cells.get(at)).map((card) -> card.named(name(at)));
		}
		boolean labelled = this.cells.size() > 1 && Field.CARD.in(List.of(Words.heading(this.cells.get(0)))) == 0;
		return labelled ? Optional.of(Card.of(this.cells.get(1))) : endOfNumber();
	}

	private Optional<Card> endOfNumber() {
		boolean ofAccount = this.cells.stream().map(Words::fold).anyMatch(TitleRow::isOfBankAccount);
		return this.cells.stream()
			.filter((cell) -> !ofAccount && END_OF_NUMBER.matcher(cell).find())
			.findFirst()
			.map(Card::of);
	}

	private static boolean isOfBankAccount(String folded) {
		return BANK_ACCOUNT.stream().anyMatch(folded::contains);
	}

	/** The name behind the number, else the one in front of it. */
	private Card name(int number) {
		return IntStream.concat(IntStream.range(number + 1, this.cells.size()), IntStream.range(0, number))
			.mapToObj(this.cells::get)
			.filter((cell) -> !cell.isEmpty() && !cell.endsWith("様"))
			.filter((cell) -> Field.CARD.in(List.of(Words.heading(cell))) < 0)
			.map(Card::of)
			.findFirst()
			.orElse(Card.UNKNOWN);
	}

	/** Whether the lines below are settled; nothing when the row does not say. */
	Optional<Boolean> unsettled() {
		return this.cells.stream().flatMap((cell) -> Settling.below(cell).stream()).findFirst();
	}

}
