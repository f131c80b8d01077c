package io.github.purchaseaudit.job;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import io.github.purchaseaudit.inventory.Format;
import io.github.purchaseaudit.ledger.Entry;
import io.github.purchaseaudit.ledger.Members;
import io.github.purchaseaudit.inventory.Member;
import org.jspecify.annotations.Nullable;

import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Hands on what the formats of one step read, file after file; parsing runs on a thread
 * of its own. After a stop, whole files stay and the file that was being read is read
 * again.
 */
final class EvidenceReader implements ItemStreamReader<Entry> {

	private static final String DONE = "files.done";

	private final String step;

	private final Members members;

	/** The formats whose files this step reads. */
	private final List<Format> own;

	private final List<Format> formats;

	private final Deque<Entry> ready = new ArrayDeque<>();

	private @Nullable Parsing parsing;

	private int done;

	EvidenceReader(String step, Members members, List<Format> own, List<Format> formats) {
		this.step = step;
		this.members = members;
		this.own = own;
		this.formats = formats;
	}

	@Override
	public void open(ExecutionContext context) {
		this.done = context.getInt(DONE, 0);
		this.ready.clear();
		List<List<Member>> files = FileParsing.files(this.members.all(), this.own);
		List<List<Member>> remaining = files.subList(this.done, files.size());
		if (!remaining.isEmpty()) {
			this.members.forget(this.step, remaining.stream().flatMap(List::stream).toList());
			this.parsing = Parsing.begin(remaining, this.formats);
		}
	}

	@Override
	public @Nullable Entry read() throws Exception {
		while (this.ready.isEmpty() && this.parsing != null) {
			List<Entry> batch = this.parsing.next();
			if (batch == Parsing.FILE_END) {
				this.done++;
			}
			else if (batch == Parsing.ALL_READ) {
				this.parsing = null;
			}
			this.ready.addAll(batch);
		}
		return this.ready.poll();
	}

	@Override
	public void update(ExecutionContext context) {
		context.putInt(DONE, this.done);
	}

	@Override
	public void close() {
		if (this.parsing != null) {
			this.parsing.close();
			this.parsing = null;
		}
	}

}
