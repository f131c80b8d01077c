package io.github.purchaseaudit.job;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.github.purchaseaudit.household.OwnerOnly;
import io.github.purchaseaudit.inventory.Archives;
import io.github.purchaseaudit.inventory.Content;
import io.github.purchaseaudit.inventory.Member;
import io.github.purchaseaudit.inventory.MemberReader;
import io.github.purchaseaudit.mail.MailOriginals;
import io.github.purchaseaudit.order.Receipt;
import io.github.purchaseaudit.order.Sentence;
import io.github.purchaseaudit.report.SuspiciousMail;

/**
 * Saves forged mails byte for byte, to be forwarded as an attachment. A file is named
 * after the day and the digest of the mail, so that saving twice changes nothing.
 */
final class SavedOriginals implements MemberReader {

	private static final int DIGITS = 12;

	private final Path reports;

	private final String folder;

	private final ZoneId zone;

	private final Map<Integer, Member> members;

	private final Map<Integer, List<Receipt>> mails = new LinkedHashMap<>();

	SavedOriginals(Path reports, String period, ZoneId zone, List<Member> members) {
		this.reports = reports;
		this.folder = "suspicious-mails-" + period;
		this.zone = zone;
		this.members = members.stream()
			.collect(Collectors.toMap(Member::id, Function.identity(), (one, other) -> one, LinkedHashMap::new));
	}

	/**
	 * Notes a mail to save, and says where it will lie, relative to the reports folder.
	 */
	String add(SuspiciousMail suspicious) {
		Receipt mail = suspicious.mail();
		this.mails.computeIfAbsent(mail.place().member(), (member) -> new ArrayList<>()).add(mail);
		return this.folder + "/" + name(mail);
	}

	private String name(Receipt mail) {
		String day = (mail.sent() != null) ? LocalDate.ofInstant(mail.sent(), this.zone) + "-" : "";
		Member member = this.members.get(mail.place().member());
		return day + mail.sha256().substring(0, DIGITS)
				+ MailOriginals.ending((member != null) ? member.format() : null);
	}

	/** Saves what was noted. */
	void save() throws IOException {
		if (this.mails.isEmpty()) {
			return;
		}
		OwnerOnly.createFolder(this.reports.resolve(this.folder));
		Map<Path, List<Member>> files = new LinkedHashMap<>();
		this.members.values()
			.stream()
			.filter((member) -> this.mails.containsKey(member.id()))
			.forEach((member) -> files.computeIfAbsent(member.file(), (file) -> new ArrayList<>()).add(member));
		files.forEach((file, wanted) -> Archives.read(file, wanted, this));
	}

	@Override
	public void read(Member member, Content content) throws IOException {
		for (Receipt mail : this.mails.getOrDefault(member.id(), List.of())) {
			Path file = this.reports.resolve(this.folder).resolve(name(mail));
			if (Files.notExists(file)) {
				try (OutputStream out = OwnerOnly.create(file)) {
					MailOriginals.copyOriginal(content, mail.place().where(), out);
				}
			}
		}
	}

	/** What could not be read stands on the sheet "Not read" since the mail step. */
	@Override
	public void lost(Member member, Sentence reason) {
		this.mails.remove(member.id());
	}

}
