package io.github.purchaseaudit.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import io.github.purchaseaudit.inventory.Member;
import io.github.purchaseaudit.order.SafeName;
import io.github.purchaseaudit.order.Sentence;

/** Makes sure that no input changed while it was read: a report is never a mixture. */
final class UnchangedInputs {

	private UnchangedInputs() {
	}

	static void check(List<Member> members) throws AuditFailedException {
		for (Member member : members) {
			if (member.isPlainFile() && isRead(member)) {
				check(member);
			}
		}
	}

	private static boolean isRead(Member member) {
		return switch (member.outcome()) {
			case CLAIMED, OPENED -> true;
			// a damaged archive whose members were read
			case UNREADABLE -> !member.modified().equals(Instant.EPOCH);
			default -> false;
		};
	}

	private static void check(Member member) throws AuditFailedException {
		Path path = member.file();
		try {
			if (Files.size(path) == member.size()
					&& Files.getLastModifiedTime(path).toMillis() == member.modified().toEpochMilli()) {
				return;
			}
		}
		catch (IOException ex) {
			throw new AuditFailedException(Sentence.of("failure.input-vanished", SafeName.of(path.toString())), ex);
		}
		throw new AuditFailedException(Sentence.of("failure.input-changed", SafeName.of(path.toString())), null);
	}

}
