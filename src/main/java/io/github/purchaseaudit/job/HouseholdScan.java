package io.github.purchaseaudit.job;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

import io.github.purchaseaudit.household.HouseholdDraft;
import io.github.purchaseaudit.household.Sightings;
import io.github.purchaseaudit.inventory.Format;
import io.github.purchaseaudit.inventory.Inventory;
import io.github.purchaseaudit.inventory.Member;
import io.github.purchaseaudit.inventory.Outcome;
import io.github.purchaseaudit.ledger.Charges;
import io.github.purchaseaudit.ledger.Entry;
import io.github.purchaseaudit.ledger.EvidenceWriter;
import io.github.purchaseaudit.ledger.JoinedOrder;
import io.github.purchaseaudit.ledger.Joining;
import io.github.purchaseaudit.ledger.Ledger;
import io.github.purchaseaudit.ledger.Members;
import io.github.purchaseaudit.ledger.OrderReader;
import io.github.purchaseaudit.ledger.Totals;

import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * Looks through inputs for the accounts, payment methods and devices that they show, as
 * the audit would read them, but into a ledger of its own that is gone afterwards.
 */
public final class HouseholdScan {

	private final ZoneId zone;

	private final String currency;

	private final Progress progress;

	/**
	 * A scan for a household that has no register yet.
	 * @param currency ISO 4217 code of sums that show none
	 */
	public HouseholdScan(ZoneId zone, String currency, Progress progress) {
		this.zone = zone;
		this.currency = currency;
		this.progress = progress;
	}

	/**
	 * Scans the inputs.
	 * @param excluded what is no input although it lies below one
	 */
	public Result scan(List<Path> inputs, Predicate<Path> excluded) throws IOException, InterruptedException {
		try (PrivateFolder folder = PrivateFolder.create()) {
			LogFile log = LogFile.open(folder.path());
			try (Ledger ledger = Ledger.open(folder.path())) {
				return scan(inputs, excluded, ledger);
			}
			finally {
				log.close();
			}
		}
	}

	private Result scan(List<Path> inputs, Predicate<Path> excluded, Ledger ledger)
			throws IOException, InterruptedException {
		ReadingFormats formats = ReadingFormats.of(this.zone, this.currency);
		this.progress.begin("takeInventory");
		List<Member> members = Inventory.take(inputs, formats.all(), excluded);
		new Members(ledger.dataSource()).replace(members);
		this.progress.end("takeInventory");
		read("readHistory", formats.history(), formats.all(), members, ledger);
		read("readMail", formats.mail(), formats.all(), members, ledger);
		read("readStatements", formats.statements(), formats.all(), members, ledger);
		boolean recognised = members.stream().anyMatch((member) -> member.outcome() == Outcome.CLAIMED);
		long lost = new Totals(ledger.dataSource()).setAside()
				+ members.stream().filter((member) -> member.outcome() == Outcome.UNREADABLE).count();
		return new Result(sightings(ledger).draft(this.currency), recognised,
				members.stream().map(Member::name).toList(), lost);
	}

	private void read(String step, List<Format> formats, List<Format> all, List<Member> members, Ledger ledger)
			throws InterruptedException {
		this.progress.begin(step);
		Map<String, Format> byId = FileParsing.byId(all);
		EvidenceWriter writer = new EvidenceWriter(ledger.dataSource(), step, this.zone);
		for (List<Member> file : FileParsing.files(members, formats)) {
			FileParsing.parse(file, byId, (batch) -> write(batch, writer));
		}
		this.progress.end(step);
	}

	private void write(List<Entry> batch, EvidenceWriter writer) {
		writer.write(new Chunk<>(new ArrayList<>(batch)));
		this.progress.advance(batch.size());
	}

	private Sightings sightings(Ledger ledger) {
		new Joining(ledger.dataSource()).prepare();
		Sightings sightings = new Sightings(this.zone);
		OrderReader orders = new OrderReader(ledger);
		orders.open(new ExecutionContext());
		for (JoinedOrder joined = orders.read(); joined != null; joined = orders.read()) {
			sightings.note(Objects.requireNonNull(joined).order());
		}
		orders.close();
		new Charges(ledger.dataSource()).forEachRemaining(sightings::note);
		return sightings;
	}

	/**
	 * What a scan found.
	 *
	 * @param recognised whether any input is of a known format
	 * @param seen the names of all inputs
	 * @param lost how many records or files could not be read
	 */
	public record Result(HouseholdDraft draft, boolean recognised, List<String> seen, long lost) {
	}

}
