package io.github.purchaseaudit.household;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.github.purchaseaudit.order.PaymentMethod;
import io.github.purchaseaudit.order.Secrets;
import org.jspecify.annotations.Nullable;

/**
 * A household.yml to begin with: everything that the inputs show, with notes on what to
 * change. Nothing is taken to be ours, so that it works at once and accuses nobody.
 *
 * @param owner null when the inputs show no name
 */
public record HouseholdDraft(@Nullable String owner, ZoneId zone, String currency, List<Seen<SeenAccount>> accounts,
		List<Seen<PaymentMethod>> paymentMethods, List<Seen<String>> devices) {

	private static final Pattern PART = Pattern.compile("@([a-z-]+)@");

	private static final String UNDECIDED = ", ours: unknown}";

	public HouseholdDraft {
		accounts = List.copyOf(accounts);
		paymentMethods = tellingApart(paymentMethods);
		devices = List.copyOf(devices);
	}

	/**
	 * A brand alone would stand for all cards of that brand that are listed beside it.
	 */
	private static List<Seen<PaymentMethod>> tellingApart(List<Seen<PaymentMethod>> methods) {
		return methods.stream()
			.filter((seen) -> seen.what().last4() != null || methods.stream()
				.noneMatch((other) -> other.what().last4() != null && other.what().isBrand(seen.what().brand())))
			.toList();
	}

	/**
	 * Writes the draft to a new file.
	 * @throws java.nio.file.FileAlreadyExistsException when the file is there already
	 */
	public void write(Path file, String language) throws IOException {
		try (OutputStream out = OwnerOnly.createNew(file)) {
			out.write(text(language).getBytes(StandardCharsets.UTF_8));
		}
	}

	/** The draft with notes in a language, {@code ja} or {@code en}. */
	public String text(String language) {
		Properties words = words(language);
		String name = (this.owner != null) ? this.owner : words.getProperty("owner");
		String listedDevices = this.devices.isEmpty() ? words.getProperty("no-devices")
				: "devices:" + list(this.devices, words, HouseholdDraft::device);
		Map<String, String> parts = Map.of("zone", quoted(this.zone.getId()), "currency", this.currency, "owner",
				quoted(name), "accounts", list(this.accounts, words, HouseholdDraft::account), "payment-methods",
				list(this.paymentMethods, words, HouseholdDraft::paymentMethod), "devices", listedDevices);
		return PART.matcher(template(language))
			.replaceAll((part) -> Matcher.quoteReplacement(parts.getOrDefault(part.group(1), part.group())));
	}

	private static <T> String list(List<Seen<T>> all, Properties words, Function<T, String> entry) {
		if (all.isEmpty()) {
			return " []";
		}
		return all.stream()
			.map((seen) -> "\n  - " + entry.apply(seen.what()) + "   # " + howOften(seen, words))
			.collect(Collectors.joining());
	}

	private static String account(SeenAccount account) {
		String id = Objects.requireNonNullElse(account.address(), String.valueOf(account.number()));
		return "{id: " + quoted(id) + ((account.number() != null) ? ", number: " + quoted(account.number()) : "")
				+ UNDECIDED;
	}

	private static String paymentMethod(PaymentMethod method) {
		String digits = "";
		if (method.last4() != null) {
			digits = method.applePay() ? ", apple-pay-last4: [\"" + method.last4() + "\"]"
					: ", last4: \"" + method.last4() + '"';
		}
		return "{name: " + quoted(method.toString()) + ", brand: " + quoted(method.brand()) + digits + UNDECIDED;
	}

	private static String device(String name) {
		return "{name: " + quoted(name) + UNDECIDED;
	}

	private static String howOften(Seen<?> seen, Properties words) {
		String key = (seen.first() == null) ? "seen" : seen.first().equals(seen.last()) ? "seen-on" : "seen-between";
		return new MessageFormat(words.getProperty(key), Locale.ROOT)
			.format(new Object[] { Long.toString(seen.count()), seen.first(), seen.last() });
	}

	/** In double quotes, where YAML takes every text as it is. */
	private static String quoted(String text) {
		StringBuilder quoted = new StringBuilder("\"");
		String safe = Secrets.hide(text);
		safe.substring(0, Math.min(Kind.LONGEST, safe.length())).codePoints().forEach((c) -> {
			if (c == '"' || c == '\\') {
				quoted.append('\\').append((char) c);
			}
			else if (Character.isISOControl(c) || c == '\ufeff' || Character.getType(c) == Character.SURROGATE) {
				quoted.append('\ufffd');
			}
			else {
				quoted.appendCodePoint(c);
			}
		});
		return quoted.append('"').toString();
	}

	private static Properties words(String language) {
		Properties words = new Properties();
		try (Reader reader = reader("draft_" + language + ".properties")) {
			words.load(reader);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return words;
	}

	private static String template(String language) {
		try (InputStream in = open("draft_" + language + ".yml")) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Reader reader(String file) {
		return new InputStreamReader(open(file), StandardCharsets.UTF_8);
	}

	private static InputStream open(String file) {
		return Objects.requireNonNull(HouseholdDraft.class.getResourceAsStream(file), file);
	}

}
