package io.github.purchaseaudit.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import io.github.purchaseaudit.inventory.Content;
import io.github.purchaseaudit.inventory.Format;
import io.github.purchaseaudit.inventory.Sample;
import io.github.purchaseaudit.inventory.Sink;
import io.github.purchaseaudit.mail.receipt.HomeCurrencies;
import io.github.purchaseaudit.order.Evidence;
import io.github.purchaseaudit.order.Place;
import io.github.purchaseaudit.order.Receipt;
import io.github.purchaseaudit.order.Sentence;
import io.github.purchaseaudit.order.SetAside;
import io.github.purchaseaudit.report.Texts;
import org.jspecify.annotations.Nullable;

/** Everything that a mail format hands on, for looking at. */
final class Collected implements Sink {

	static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

	private static final List<Texts> TEXTS = List.of(Texts.of("en", TOKYO), Texts.of("ja", TOKYO));

	final List<Receipt> receipts = new ArrayList<>();

	final List<SetAside> setAside = new ArrayList<>();

	/** Family who live, or lived, elsewhere. */
	static final HomeCurrencies HOME = new HomeCurrencies("JPY",
			Map.of("ken@example.ca", "CAD", "li@example.cn", "CNY", "ola@example.no", "NOK"));

	final Map<String, Long> passedOver = new TreeMap<>();

	String format = "";

	/** Reads a file or text the way an audit does: by the first format that knows it. */
	static Collected from(String name, byte[] bytes) {
		return from(name, bytes, null);
	}

	static Collected from(String name, byte[] bytes, @Nullable String provider) {
		Collected collected = new Collected();
		Content content = new Bytes(name, bytes);
		String base = name.substring(name.lastIndexOf('/') + 1);
		byte[] head = java.util.Arrays.copyOf(bytes, Math.min(bytes.length, Sample.LENGTH));
		Sample sample = new Sample(base, head, content);
		Optional<Format> format = MailFormats.all(TOKYO, HOME, provider, Set.of("山田 太郎", "Hanako Yamada"))
			.stream()
			.filter((one) -> one.identify(sample))
			.findFirst();
		format.ifPresent((one) -> {
			collected.format = one.id();
			try {
				one.read(content, collected);
			}
			catch (IOException ex) {
				throw new IllegalStateException(ex);
			}
		});
		return collected;
	}

	static Collected from(String name, String mail) {
		return from(name, mail.getBytes(StandardCharsets.UTF_8));
	}

	static byte[] fixture(String name) {
		try (InputStream in = Objects.requireNonNull(Collected.class.getResourceAsStream(name), name)) {
			return in.readAllBytes();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static byte[] file(Path path) {
		try {
			return Files.readAllBytes(path);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	Receipt only() {
		if (this.receipts.size() != 1) {
			throw new AssertionError("Not one receipt: " + this.receipts + this.setAside + this.passedOver);
		}
		return this.receipts.get(0);
	}

	/** Each once, whatever was found in it. */
	long mails() {
		return this.receipts.stream().map(Receipt::place).distinct().count()
				+ this.setAside.stream().filter((one) -> !one.ofUsed()).count()
				+ this.passedOver.values().stream().mapToLong(Long::longValue).sum();
	}

	@Override
	public void use(Evidence record) {
		Receipt receipt = (Receipt) record;
		receipt.reasons().forEach(Collected::assertTold);
		this.receipts.add(receipt);
	}

	@Override
	public void setAside(String where, Sentence reason) {
		assertTold(reason);
		this.setAside.add(new SetAside(new Place(1, "mail", where), reason));
	}

	@Override
	public void setAsidePart(String where, Sentence reason) {
		assertTold(reason);
		this.setAside.add(new SetAside(new Place(1, "mail", where), reason, true));
	}

	/** Fails when a language has no words for it. */
	private static void assertTold(Sentence reason) {
		TEXTS.forEach((texts) -> texts.write(reason));
	}

	@Override
	public void passOver(String kind, long count) {
		this.passedOver.merge(kind, count, Long::sum);
	}

	/** Bytes as the content of a file. */
	record Bytes(String name, java.util.function.Supplier<InputStream> stream) implements Content {

		Bytes(String name, byte[] bytes) {
			this(name, () -> new ByteArrayInputStream(bytes));
		}

		@Override
		public Place place(String where) {
			return new Place(1, this.name, where);
		}

		@Override
		public InputStream open() {
			return this.stream.get();
		}

		@Override
		public Optional<Path> file() {
			return Optional.empty();
		}

	}

}
