package io.github.purchaseaudit.job;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

import io.github.purchaseaudit.inventory.Inventory;
import io.github.purchaseaudit.inventory.Member;
import io.github.purchaseaudit.inventory.Outcome;
import io.github.purchaseaudit.ledger.Ledger;
import io.github.purchaseaudit.ledger.Members;
import io.github.purchaseaudit.ledger.SetAsideRecords;

import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Finds out what each input is, and which format will read it. */
final class TakeInventory implements Tasklet {

	private final AuditRequest request;

	private final Ledger ledger;

	private final ReadingFormats formats;

	TakeInventory(AuditRequest request, Ledger ledger, ReadingFormats formats) {
		this.request = request;
		this.ledger = ledger;
		this.formats = formats;
	}

	@Override
	public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws Exception {
		List<Member> members = Inventory.take(this.request.inputs(), this.formats.all(), excluded());
		if (members.stream().noneMatch(TakeInventory::matters)) {
			throw new NothingRecognisedException(members.stream().map(Member::name).toList());
		}
		new Members(this.ledger.dataSource()).replace(members);
		new SetAsideRecords(this.ledger.dataSource()).replaceUnreadable(members);
		contribution.incrementWriteCount(members.size());
		return RepeatStatus.FINISHED;
	}

	private static boolean matters(Member member) {
		return member.outcome() == Outcome.CLAIMED || member.outcome() == Outcome.UNREADABLE;
	}

	/** The reports folder and the register are never inputs. */
	private Predicate<Path> excluded() {
		Path register = this.request.householdFile().toAbsolutePath().normalize();
		return (path) -> this.request.isInReports(path) || path.toAbsolutePath().normalize().equals(register);
	}

}
