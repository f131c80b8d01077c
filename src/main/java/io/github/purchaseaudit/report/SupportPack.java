package io.github.purchaseaudit.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * Makes what one attaches when writing to Apple or to a card issuer, from the workbook
 * that a person reviewed: only what was decided, and nothing of the household beyond it.
 */
public final class SupportPack {

	private SupportPack() {
	}

	/**
	 * Writes {@code apple-support-<period>.xlsx}: the orders decided {@code Not ours} or
	 * {@code Ask Apple}, and a call sheet about them.
	 * @param folder where the pack goes
	 * @param language of the pack; null for the workbook's own
	 * @return the pack; nothing when no such order is decided yet
	 * @throws IOException when the workbook cannot be read or the pack not be written
	 */
	public static Optional<Path> forApple(Path workbook, Path folder, @Nullable String language) throws IOException {
		ReviewedAudit audit = ReviewedAudit.read(workbook, language);
		if (audit.claimed().isEmpty()) {
			return Optional.empty();
		}
		Sheets sheets = sheets(audit);
		CallFacts call = new CallFacts(audit.facts().household(), audit.facts().asOf());
		audit.claimed().forEach(call::add);
		Path target = folder.resolve("apple-support-" + audit.facts().period() + ".xlsx");
		String title = sheets.texts().text("support.apple.title");
		try (Book book = new Book(paper(sheets, title, "sheet.call"), sheets.texts(), currencies(audit))) {
			new CallSheet(sheets, call, List.of()).addTo(book);
			book.add(new AppleOrdersSheet(sheets).table(audit.claimed()));
			write(book, target);
		}
		return Optional.of(target);
	}

	/**
	 * Writes {@code issuer-<card>-<period>.xlsx}: the orders and charges of one card that
	 * were decided {@code Not ours} or {@code Ask Apple}, and what the issuer will ask.
	 * @param card the card's name in the register, or as the report shows it
	 * @return the pack; nothing when no such order of that card is decided yet
	 */
	public static Optional<Path> forIssuer(Path workbook, String card, Path folder, @Nullable String language)
			throws IOException {
		ReviewedAudit audit = ReviewedAudit.read(workbook, language);
		IssuerCard ofCard = IssuerCard.read(workbook, card);
		ReviewedAudit claims = new ReviewedAudit(audit.facts(), audit.claimed().stream().filter(ofCard::paid).toList());
		if (claims.claimed().isEmpty()) {
			return Optional.empty();
		}
		Sheets sheets = sheets(claims);
		Path target = folder.resolve("issuer-" + fileName(card) + "-" + audit.facts().period() + ".xlsx");
		String title = sheets.texts().text("support.issuer.title", card);
		IssuerSheets issuer = new IssuerSheets(sheets, title);
		try (Book book = new Book(paper(sheets, title, "support.sheet.questions"), sheets.texts(), currencies(audit))) {
			book.add(issuer.charges(claims.claimed()));
			book.add(issuer.questions(ofCard.repeating(workbook, claims.claimed())));
			write(book, target);
		}
		return Optional.of(target);
	}

	private static Sheets sheets(ReviewedAudit audit) {
		Texts texts = Texts.of(audit.facts().language(), audit.facts().household().zone());
		return new Sheets(texts, audit.facts(), new OrderLinks());
	}

	private static Paper paper(Sheets sheets, String title, String linkSheet) {
		AuditFacts facts = sheets.facts();
		return new Paper(title, "", facts.period(), facts.asOf(), sheets.scope(),
				facts.version() + " " + facts.period(), sheets.texts().text("page"),
				sheets.texts().text("support.link", sheets.texts().text(linkSheet)), sheets.texts().text(linkSheet));
	}

	private static SortedSet<String> currencies(ReviewedAudit audit) {
		SortedSet<String> currencies = new TreeSet<>();
		currencies.add(audit.facts().household().currency());
		audit.claimed().forEach((reported) -> {
			if (reported.order().amount() != null) {
				currencies.add(reported.order().amount().currency());
			}
		});
		return currencies;
	}

	/** The card's name without what a file name cannot hold. */
	private static String fileName(String card) {
		return Normalizer.normalize(card, Normalizer.Form.NFKC)
			.strip()
			.replaceAll("[\\s\\p{Cntrl}/\\\\:*?\"<>|.]+", "-");
	}

	private static void write(Book book, Path target) throws IOException {
		Files.createDirectories(target.toAbsolutePath().getParent());
		try (OutputStream out = OwnerOnly.create(target)) {
			book.write(out);
		}
	}

}
