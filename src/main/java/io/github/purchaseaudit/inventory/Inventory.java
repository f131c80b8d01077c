package io.github.purchaseaudit.inventory;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

import io.github.purchaseaudit.order.Sentence;
import io.github.purchaseaudit.order.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * Lists all files and archive members below the inputs, and says of each which format
 * will read it, or why none does. The order and the numbers of the members depend on
 * names alone, not on the order in which inputs are given or folders listed.
 */
public final class Inventory {

	/** The custom document property of the workbooks that this program writes. */
	public static final String OWN_PROPERTY = "purchase-audit";

	private static final NameRules NAMES = new NameRules(ReadingLimits.properties("names.properties"));

	private static final List<String> TABLES = List.of(".csv", ".tsv", ".xls", ".xlsx");

	/** Mailboxes can be huge: they are hashed in the one pass that reads them. */
	private static final String HASHED_LATER = "mbox";

	private final List<Format> formats;

	private final List<Member> members = new ArrayList<>();

	private Inventory(List<Format> formats) {
		this.formats = formats;
	}

	/**
	 * Takes stock of the inputs.
	 * @param inputs files and folders, which are searched at any depth
	 * @param formats in the order in which they are asked
	 * @param excluded what is no input although it lies below one, such as the reports
	 * @throws IOException when an input itself cannot be found
	 */
	public static List<Member> take(List<Path> inputs, List<Format> formats, Predicate<Path> excluded)
			throws IOException {
		Inventory inventory = new Inventory(formats);
		for (InputFiles.Found found : InputFiles.below(inputs, excluded)) {
			inventory.add(found);
		}
		return List.copyOf(inventory.members);
	}

	private void add(InputFiles.Found found) {
		Sentence reason = found.reason();
		if (reason != null) {
			Outcome outcome = found.lost() ? Outcome.UNREADABLE : Outcome.IGNORED;
			list(new Facts(found.file(), found.name(), 0, Instant.EPOCH), null, outcome, reason, "");
			return;
		}
		Instant modified = Instant.EPOCH;
		long size = 0;
		try {
			modified = Files.getLastModifiedTime(found.file()).toInstant();
			size = Files.size(found.file());
			file(new Facts(found.file(), found.name(), size, modified));
		}
		catch (IOException ex) {
			list(new Facts(found.file(), found.name(), size, modified), null, Outcome.UNREADABLE, Losses.reason(ex),
					"");
		}
	}

	private void file(Facts facts) throws IOException {
		Optional<Sentence> ignored = NAMES.ignored(facts.name);
		if (ignored.isPresent()) {
			list(facts, null, Outcome.IGNORED, ignored.get(), Sha256.of(facts.file));
			return;
		}
		if (SavedMail.isNamed(facts.name) && SavedMail.is(facts.name, Sha256.of(facts.file))) {
			list(facts, null, Outcome.IGNORED, Sentence.of("inventory.ignored.own-mail"), Sha256.of(facts.file));
			return;
		}
		byte[] head;
		try (InputStream in = Files.newInputStream(facts.file)) {
			head = in.readNBytes(Sample.LENGTH);
		}
		Kind kind = Kind.of(head);
		if (kind.isArchive()) {
			archive(facts, kind);
			return;
		}
		Member unknown = member(facts, null, Outcome.UNCLAIMED, null, "");
		Member known = recognise(unknown, new Sample(unknown.baseName(), head, new FileContent(unknown)));
		String sha256 = HASHED_LATER.equals(known.format()) ? "" : Sha256.of(facts.file);
		list(facts, known.format(), known.outcome(), known.reason(), sha256);
	}

	private void archive(Facts facts, Kind kind) throws IOException {
		int index = this.members.size();
		list(facts, null, Outcome.OPENED, null, Sha256.of(facts.file));
		ArchiveMembers inside = new ArchiveMembers(facts);
		new ArchiveWalk(ReadingLimits.DEFAULT, inside).walk(facts.file, kind, facts.name);
		if (inside.damage != null) {
			Member archive = this.members.get(index);
			this.members.set(index, new Member(archive.id(), archive.file(), archive.name(), archive.baseName(), null,
					Outcome.UNREADABLE, inside.damage, archive.size(), archive.modified(), archive.sha256()));
		}
	}

	private Member recognise(Member member, Sample sample) throws IOException {
		if (OwnReport.is(sample)) {
			return outcome(member, null, Outcome.IGNORED, Sentence.of("inventory.ignored.own-report"));
		}
		if (NAMES.isNotUnderstood(member.name())
				&& this.formats.stream().noneMatch((format) -> format.knowsAllColumns(sample))) {
			return outcome(member, null, Outcome.NOT_UNDERSTOOD, Sentence.of("inventory.not-understood"));
		}
		Optional<Format> known = format(sample).or(() -> sample.below().flatMap(this::format));
		if (known.isPresent()) {
			return outcome(member, known.get().id(), Outcome.CLAIMED, null);
		}
		if (sample.damage() != null) {
			return outcome(member, null, Outcome.UNREADABLE, sample.damage());
		}
		if (isPageInsteadOfTable(sample)) {
			return outcome(member, null, Outcome.UNREADABLE, Sentence.of("inventory.lost.page"));
		}
		return member;
	}

	private Optional<Format> format(Sample sample) {
		return this.formats.stream().filter((format) -> format.identify(sample)).findFirst();
	}

	/** What a download leaves when the sign-in had ended. */
	private static boolean isPageInsteadOfTable(Sample sample) {
		String begin = sample.unmarked().strip().toLowerCase(Locale.ROOT);
		String name = sample.name().toLowerCase(Locale.ROOT);
		return TABLES.stream().anyMatch(name::endsWith)
				&& (begin.startsWith("<!doctype html") || begin.startsWith("<html"));
	}

	private static Member outcome(Member member, @Nullable String format, Outcome outcome, @Nullable Sentence reason) {
		return new Member(member.id(), member.file(), member.name(), member.baseName(), format, outcome, reason,
				member.size(), member.modified(), member.sha256());
	}

	private void list(Facts facts, @Nullable String format, Outcome outcome, @Nullable Sentence reason, String sha256) {
		this.members.add(member(facts, format, outcome, reason, sha256));
	}

	private Member member(Facts facts, @Nullable String format, Outcome outcome, @Nullable Sentence reason,
			String sha256) {
		return new Member(this.members.size() + 1, facts.file, facts.name, NameRules.baseName(facts.name), format,
				outcome, reason, facts.size, facts.modified, sha256);
	}

	/** What is known of a file or member before it is looked into. */
	private record Facts(Path file, String name, long size, Instant modified) {

		Facts inside(String member, long memberSize) {
			return new Facts(this.file, member, memberSize, this.modified);
		}

	}

	/** Lists the members of one archive while the walk goes through it. */
	private final class ArchiveMembers implements ArchiveWalk.Visitor {

		private final Facts archive;

		private @Nullable Sentence damage;

		ArchiveMembers(Facts archive) {
			this.archive = archive;
		}

		@Override
		public boolean enters(String name, long size) {
			Optional<Sentence> ignored = NAMES.ignored(name);
			ignored.ifPresent((reason) -> list(this.archive.inside(name, size), null, Outcome.IGNORED, reason, ""));
			return ignored.isEmpty();
		}

		@Override
		public void opened(String name, long size) {
			list(this.archive.inside(name, size), null, Outcome.OPENED, null, "");
		}

		@Override
		public void member(String name, long size, Kind kind, InputStream content) throws IOException {
			Facts facts = this.archive.inside(name, size);
			Member unknown = Inventory.this.member(facts, null, Outcome.UNCLAIMED, null, "");
			CutStream readable = new CutStream(content);
			Member known = recognise(unknown, sample(unknown, kind, readable));
			if (known.outcome() != Outcome.CLAIMED) {
				readable.tellLoss();
			}
			list(facts, known.format(), known.outcome(), known.reason(), "");
		}

		private Sample sample(Member member, Kind kind, InputStream content) throws IOException {
			boolean tooLarge = member.size() > ReadingLimits.DEFAULT.bytesInMemory();
			if (!kind.isWhole() || (tooLarge && !Sample.isWorkbookName(member.baseName()))) {
				return new Sample(member.baseName(), content.readNBytes(Sample.LENGTH),
						new ArchivedContent(member, null));
			}
			byte[] bytes = Xlsx.bytes(new OpenedContent(new FileContent(member), new BufferedInputStream(content)));
			byte[] head = Arrays.copyOf(bytes, Math.min(bytes.length, Sample.LENGTH));
			return new Sample(member.baseName(), head, new HeldContent(member, bytes));
		}

		@Override
		public void lost(String name, Sentence reason) {
			if (name.equals(this.archive.name)) {
				this.damage = (this.damage != null) ? this.damage : reason;
			}
			else {
				markLost(this.archive.inside(name, -1), reason);
			}
		}

		/** A member may have been listed as opened before the loss was met. */
		private void markLost(Facts facts, Sentence reason) {
			for (int i = Inventory.this.members.size() - 1; i >= 0; i--) {
				Member member = Inventory.this.members.get(i);
				if (member.name().equals(facts.name)) {
					Inventory.this.members.set(i, outcome(member, null, Outcome.UNREADABLE, reason));
					return;
				}
				if (member.name().equals(this.archive.name)) {
					break;
				}
			}
			list(facts, null, Outcome.UNREADABLE, reason, "");
		}

	}

}
