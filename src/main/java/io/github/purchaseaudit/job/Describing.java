package io.github.purchaseaudit.job;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.purchaseaudit.inventory.Archives;
import io.github.purchaseaudit.inventory.Content;
import io.github.purchaseaudit.inventory.FileShape;
import io.github.purchaseaudit.inventory.Format;
import io.github.purchaseaudit.inventory.Inventory;
import io.github.purchaseaudit.inventory.Member;
import io.github.purchaseaudit.inventory.MemberReader;
import io.github.purchaseaudit.inventory.Outcome;
import io.github.purchaseaudit.inventory.Sample;
import io.github.purchaseaudit.inventory.SheetFormats;
import io.github.purchaseaudit.inventory.Sink;
import io.github.purchaseaudit.inventory.TableFormat;
import io.github.purchaseaudit.job.Description.Answer;
import io.github.purchaseaudit.job.Description.Reader;
import io.github.purchaseaudit.order.Evidence;
import io.github.purchaseaudit.order.Sentence;

/** Looks at one file, or at all members of an archive, without keeping anything of it. */
public final class Describing implements MemberReader {

	private final List<Format> formats;

	private final Map<Integer, Description> described = new HashMap<>();

	private Describing(List<Format> formats) {
		this.formats = formats;
	}

	/** Describes a file and, when it is an archive, everything in it. */
	public static List<Description> describe(Path file, ZoneId zone, String currency) throws IOException {
		Describing describing = new Describing(ReadingFormats.of(zone, currency).all());
		List<Member> members = Inventory.take(List.of(file), describing.formats, (path) -> false);
		Map<Path, List<Member>> files = new HashMap<>();
		members.stream()
			.filter((member) -> member.outcome() != Outcome.OPENED)
			.forEach((member) -> files.computeIfAbsent(member.file(), (path) -> new ArrayList<>()).add(member));
		files.forEach((path, wanted) -> Archives.read(path, wanted, describing));
		return members.stream()
			.map((member) -> describing.described.getOrDefault(member.id(), withoutShape(member)))
			.toList();
	}

	private static Description withoutShape(Member member) {
		return new Description(member, null, List.of(), -1, 0, 0);
	}

	@Override
	public void read(Member member, Content content) throws IOException {
		FileShape shape = FileShape.of(member.baseName(), content, this.formats);
		byte[] head;
		try (InputStream in = content.open()) {
			head = in.readNBytes(Sample.LENGTH);
		}
		Sample sample = new Sample(member.baseName(), head, content);
		Counts counts = new Counts();
		List<Reader> readers = new ArrayList<>();
		boolean taken = false;
		for (Format format : this.formats) {
			boolean fits = format.identify(sample);
			if (fits && !taken) {
				counts.read(format, this.formats, content);
			}
			Answer answer = fits ? (taken ? Answer.COMES_LATER : Answer.READS) : Answer.NO;
			readers.add(new Reader(format.id(), answer,
					(format instanceof TableFormat table) ? table.columnsNamedIn(sample) : 0));
			taken |= fits;
		}
		this.described.put(member.id(),
				new Description(member, shape, readers, taken ? counts.used : -1, counts.setAside, counts.passedOver));
	}

	@Override
	public void lost(Member member, Sentence reason) {
		this.described.putIfAbsent(member.id(), withoutShape(member));
	}

	/** Counts what a format makes of a content, and keeps none of it. */
	private static final class Counts implements Sink {

		private long used;

		private long setAside;

		private long passedOver;

		void read(Format format, List<Format> formats, Content content) {
			try {
				SheetFormats.read(format, formats, content, this);
			}
			catch (IOException | RuntimeException | StackOverflowError ex) {
				this.setAside++;
			}
		}

		@Override
		public void use(Evidence record) {
			this.used++;
		}

		@Override
		public void setAside(String where, Sentence reason) {
			this.setAside++;
		}

		@Override
		public void passOver(String kind, long count) {
			this.passedOver += count;
		}

	}

}
