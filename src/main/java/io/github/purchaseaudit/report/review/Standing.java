package io.github.purchaseaudit.report.review;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import io.github.purchaseaudit.report.Decision.Choice;
import io.github.purchaseaudit.rule.FindingCode;
import org.jspecify.annotations.Nullable;

/**
 * What is decided about one subject after the workbooks so far, the oldest first.
 *
 * @param choiceFile the latest workbook that bears the choice
 * @param ownFile the latest workbook that bears the person's own words
 * @param codes the findings on the row when choice or words last changed
 * @param facts what the row showed beside them then
 * @param decidedIn the workbook in which they last changed
 */
record Standing(@Nullable Choice choice, String choiceFile, Comment comment, String ownFile,
		@Nullable Set<FindingCode> codes, @Nullable DecidedFacts facts, @Nullable ReviewedWorkbook decidedIn) {

	static final Standing NOTHING = new Standing(null, "", new Comment("", List.of()), "", null, null, null);

	/**
	 * What stands after a later workbook's row. An empty cell says nothing, so that a
	 * workbook written before a decision does not undo it, unless a person emptied it;
	 * any other word in Decision takes the decision back too.
	 */
	Standing then(ReviewedRow row, ReviewedWorkbook workbook) {
		Comment written = Comment.of(row.comment());
		String own = joined(row.otherWord(), written.own());
		Choice nextChoice = choiceAfter(row, written, workbook);
		String nextOwn = (own.isBlank() && !isCommentTakenBack(row, written, workbook)) ? this.comment.own() : own;
		boolean sameChoice = nextChoice == this.choice;
		boolean sameOwn = nextOwn.equals(this.comment.own());
		Comment merged = new Comment(nextOwn, List.of());
		for (Overridden entry : written.overridden()) {
			merged = merged.and(entry, nextChoice);
		}
		merged = withOverridden(merged, nextChoice);
		boolean same = sameChoice && sameOwn && this.decidedIn != null;
		return new Standing(nextChoice, (row.choice() != null) ? workbook.file() : this.choiceFile, merged,
				own.isBlank() ? this.ownFile : workbook.file(), same ? this.codes : row.codes(),
				same ? this.facts : row.facts(), same ? this.decidedIn : workbook);
	}

	private static String joined(String word, String comment) {
		return (word.isEmpty() || comment.isEmpty()) ? word + comment : word + "\n" + comment;
	}

	private @Nullable Choice choiceAfter(ReviewedRow row, Comment written, ReviewedWorkbook workbook) {
		if (row.choice() != null) {
			return row.choice();
		}
		boolean takenBack = !row.otherWord().isEmpty() || written.isOverridden(this.choice) || isEmptied(row, workbook);
		return takenBack ? null : this.choice;
	}

	private boolean isCommentTakenBack(ReviewedRow row, Comment written, ReviewedWorkbook workbook) {
		return written.isOverridden(this.comment.own())
				|| (!this.ownFile.equals(workbook.file()) && workbook.written().knew(row.subject(), lastChanged()));
	}

	/** Where a subject has two rows in one workbook, the other one still says it. */
	private boolean isEmptied(ReviewedRow row, ReviewedWorkbook workbook) {
		return !this.choiceFile.equals(workbook.file()) && workbook.written().takesBack(row.subject(), lastChanged());
	}

	private @Nullable Instant lastChanged() {
		return (this.decidedIn != null) ? this.decidedIn.modified() : null;
	}

	private Comment withOverridden(Comment later, @Nullable Choice nextChoice) {
		Comment merged = later;
		if (this.choiceFile.equals(this.ownFile)) {
			merged = merged.and(new Overridden(this.ownFile, this.choice, this.comment.own()), nextChoice);
		}
		else {
			merged = merged.and(new Overridden(this.choiceFile, this.choice, ""), nextChoice)
				.and(new Overridden(this.ownFile, null, this.comment.own()), nextChoice);
		}
		for (Overridden entry : this.comment.overridden()) {
			merged = merged.and(entry, nextChoice);
		}
		return merged;
	}

}
