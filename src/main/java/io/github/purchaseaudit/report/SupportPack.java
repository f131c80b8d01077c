package io.github.purchaseaudit.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

import io.github.purchaseaudit.household.OwnerOnly;
import io.github.purchaseaudit.order.Money;
import io.github.purchaseaudit.order.Nfkc;
import io.github.purchaseaudit.report.review.EditedWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * Makes what one attaches when writing to Apple or to a card issuer, from the workbook
 * that a person reviewed: only what was decided, and nothing of the household beyond it.
 * The workbook alone is enough; the ledger may be gone, or hold another audit.
 */
public final class SupportPack {

	private final Path workbook;

	private final ReviewedAudit audit;

	private final List<IssuerCard> cards;

	private SupportPack(Path workbook, ReviewedAudit audit, List<IssuerCard> cards) {
		this.workbook = workbook;
		this.audit = audit;
		this.cards = cards;
	}

	/**
	 * What was written.
	 *
	 * @param orders how many orders and charges it holds
	 * @param kept an earlier pack that was not as this one, such as with answers filled
	 * in; null when there was none
	 */
	public record Packed(Path file, long orders, @Nullable Path kept) {
	}

	/**
	 * Reads the workbook.
	 * @param language of the pack; null for the workbook's own
	 * @throws IncompleteWorkbookException when a sheet or column is gone from it
	 * @throws IOException when it cannot be read
	 */
	public static SupportPack read(Path workbook, @Nullable String language) throws IOException {
		List<ReviewedMethod> methods = ReviewedMethod.all(workbook);
		return new SupportPack(workbook, ReviewedAudit.read(workbook, language, methods), IssuerCard.among(methods));
	}

	/** Whether no order is decided {@code Not ours} or {@code Ask Apple} yet. */
	public boolean isEmpty() {
		return this.audit.claimed().isEmpty();
	}

	/** What is decided and stands in no pack, in the pack's language. */
	public List<String> remarks() {
		return this.audit.facts().warnings().stream().map(texts()::write).toList();
	}

	/** The texts of the pack's language. */
	public Texts texts() {
		return Texts.of(this.audit.facts().language(), this.audit.facts().household().zone());
	}

	/** The texts of the workbook's own language, in which its sheets are named. */
	public Texts workbookTexts() {
		return Texts.of(this.audit.writtenIn(), this.audit.facts().household().zone());
	}

	/** The names of the cards that the workbook knows. */
	public List<String> cards() {
		return this.cards.stream().map(IssuerCard::name).toList();
	}

	/**
	 * Writes {@code apple-support-<period>.xlsx}: the orders decided {@code Not ours} or
	 * {@code Ask Apple}, and a call sheet about them.
	 * @param folder where the pack goes
	 * @throws java.nio.file.FileSystemException when an earlier pack cannot be replaced,
	 * such as while it is open in Excel on Windows
	 */
	public Packed forApple(Path folder) throws IOException {
		Sheets sheets = sheets(this.audit);
		CallFacts call = new CallFacts(this.audit.facts().household(), this.audit.facts().asOf());
		this.audit.claimed().forEach(call::add);
		String title = sheets.texts().text("support.apple.title");
		try (Book book = new Book(paper(sheets, title, "sheet.call"), sheets.texts(), currencies(this.audit))) {
			new CallSheet(sheets, call, List.of()).addTo(book);
			book.add(new AppleOrdersSheet(sheets).table(this.audit.claimed()));
			return write(book, folder, "apple-support", this.audit.claimed().size());
		}
	}

	/**
	 * Writes {@code issuer-<card>-<period>.xlsx}: the orders and charges of one card that
	 * were decided {@code Not ours} or {@code Ask Apple}, and what the issuer will ask.
	 * @param card one of {@link #cards()}, or a card as the report shows it
	 * @return the pack; nothing when no such order of that card is decided yet
	 * @throws IllegalArgumentException when there is no such card
	 */
	public Optional<Packed> forIssuer(String card, Path folder) throws IOException {
		IssuerCard ofCard = IssuerCard.named(card, this.cards)
			.orElseThrow(() -> new IllegalArgumentException("No card " + card));
		ReviewedAudit claims = this.audit.only(ofCard::paid);
		if (claims.claimed().isEmpty()) {
			return Optional.empty();
		}
		Sheets sheets = sheets(claims);
		String title = sheets.texts().text("support.issuer.title", ofCard.name());
		IssuerSheets issuer = new IssuerSheets(sheets, ofCard);
		try (Book book = new Book(paper(sheets, title, "support.sheet.questions"), sheets.texts(),
				currencies(claims))) {
			book.add(issuer.charges(claims.claimed()));
			book.add(issuer.questions(OwnSubscriptions.of(this.workbook, ofCard, this.audit)),
					sheets.texts().text("support.sheet.charges"));
			return Optional.of(write(book, folder, "issuer-" + fileName(ofCard.name()), claims.claimed().size()));
		}
	}

	/** Whether there is a card of this name. */
	public boolean knows(String card) {
		return IssuerCard.named(card, this.cards).isPresent();
	}

	private static Sheets sheets(ReviewedAudit audit) {
		Texts texts = Texts.of(audit.facts().language(), audit.facts().household().zone());
		return new Sheets(texts, audit.facts(), new OrderLinks());
	}

	private static Paper paper(Sheets sheets, String title, String linkSheet) {
		AuditFacts facts = sheets.facts();
		return new Paper(title, "", facts.period(), facts.asOf(), sheets.scope(),
				facts.version() + " " + facts.period(), sheets.texts().text("page"),
				sheets.texts().text("sheet.link", sheets.texts().text(linkSheet)), sheets.texts().text(linkSheet));
	}

	private static NavigableSet<String> currencies(ReviewedAudit audit) {
		NavigableSet<String> currencies = new TreeSet<>();
		currencies.add(audit.facts().household().currency());
		audit.facts().sums().stream().map(Money::currency).forEach(currencies::add);
		return currencies;
	}

	/** The card's name without what a file name cannot hold. */
	private static String fileName(String card) {
		return Nfkc.of(card).strip().replaceAll("[\\s\\p{Cntrl}/\\\\:*?\"<>|.]+", "-");
	}

	private Packed write(Book book, Path folder, String name, long orders) throws IOException {
		Files.createDirectories(folder);
		Path target = folder.resolve(name + "-" + this.audit.facts().period() + ".xlsx");
		Path written = WholeFile.temporary(target);
		try {
			try (OutputStream out = OwnerOnly.create(written)) {
				book.write(out);
			}
			WholeFile.force(written);
			Path kept = EditedWorkbook.keep(target, written, null, this.audit.facts().household().zone()).orElse(null);
			return new Packed(WholeFile.move(written, target), orders, kept);
		}
		finally {
			Files.deleteIfExists(written);
		}
	}

}
