package io.github.purchaseaudit.mail.trust;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import io.github.purchaseaudit.mail.message.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Whose Authentication-Results are believed: the provider that the household names, else
 * the one whose id stands on nearly every received mail of the archive, else a known
 * provider's header where only that provider's own Received headers stand above it. A
 * forged header stands below those, below a stranger's failure, or names somebody else.
 */
public final class MailProvider {

	private static final int FEWEST = 3;

	/** No provider hands a mail on within itself so often. */
	private static final int MOST_ABOVE = 50;

	private final @Nullable String named;

	private final Map<String, Integer> seen = new HashMap<>();

	private int received;

	private int judged;

	/**
	 * The provider of one archive.
	 * @param named as household.yml names it, or null to learn it
	 */
	public MailProvider(@Nullable String named) {
		this.named = (named == null || named.isBlank()) ? null
				: named.strip().toLowerCase(Locale.ROOT).replaceFirst("^[*]?[.]", "");
	}

	/** Takes one received mail of the archive into account. */
	public void learn(@Nullable String topmostResults) {
		this.received++;
		if (topmostResults != null) {
			this.judged++;
			this.seen.merge(site(AuthResults.parse(topmostResults).authserv()), 1, Integer::sum);
		}
	}

	private static String site(String authserv) {
		return ProviderForm.writing(authserv)
			.map(ProviderForm::name)
			.orElseGet(() -> authserv.replaceFirst("^[^.\\d]*+\\d[^.]*+[.](?=[^.]+[.])", ""));
	}

	/** The id on nearly every received mail, if there is one. */
	private Optional<String> learned() {
		return this.seen.entrySet()
			.stream()
			.filter((entry) -> entry.getValue() >= FEWEST && entry.getValue() * 10 >= this.judged * 8
					&& entry.getValue() * 10 >= this.received * 6)
			.map(Map.Entry::getKey)
			.findFirst();
	}

	/**
	 * What the provider found about a mail. Providers that write one header for each
	 * method, each under its own id, are merged by method; otherwise only the topmost
	 * header counts, with the next where it tells nothing of the sender, but of ARC. A
	 * pass that stands below a stranger's failure was in the mail when the stranger got
	 * it, and anybody may have written it.
	 */
	Finding finding(Headers headers) {
		AuthResults first = null;
		List<AuthResults.Result> results = new ArrayList<>();
		AuthResults stranger = null;
		List<Headers.Field> above = new ArrayList<>();
		for (Headers.Field field : headers.fields()) {
			if (field.name().equals("received") && above.size() < MOST_ABOVE) {
				above.add(field);
			}
			if (first != null && !field.name().equals("authentication-results") && !field.name().startsWith("x-")) {
				break;
			}
			if (field.name().equals("authentication-results")) {
				AuthResults written = AuthResults.parse(field.value());
				if (first == null && !isTrusted(written.authserv(), above)) {
					stranger = (stranger != null) ? stranger : written;
				}
				else if (first == null || isSibling(first, written) || isContinued(first, results, written)) {
					first = (first != null) ? first : written;
					results.addAll(written.without(results));
				}
			}
		}
		Finding finding = new Finding((first != null) ? first.authserv() : null, results, stranger);
		return finding.isRefuted() ? new Finding(null, List.of(), stranger) : finding;
	}

	private static boolean isSibling(AuthResults first, AuthResults other) {
		return !first.authserv().equals(other.authserv())
				&& ProviderForm.writing(first.authserv()).filter((form) -> form.writes(other.authserv())).isPresent();
	}

	private static boolean isContinued(AuthResults first, List<AuthResults.Result> results, AuthResults next) {
		return first.authserv().equals(next.authserv()) && !results.isEmpty()
				&& results.stream().noneMatch(AuthResults.Result::isOnSender);
	}

	private boolean isTrusted(String authserv, List<Headers.Field> above) {
		if (this.named != null) {
			Optional<ProviderForm> form = ProviderForm.called(this.named);
			return Senders.isIn(authserv, this.named) || form.filter((one) -> one.writes(authserv)).isPresent();
		}
		Optional<String> learned = learned();
		if (learned.isPresent()) {
			return site(authserv).equals(learned.get());
		}
		return ProviderForm.writing(authserv)
			.filter((form) -> above.size() < MOST_ABOVE
					&& above.stream().allMatch((field) -> form.received(field.value())))
			.isPresent();
	}

	/**
	 * What the user's own provider wrote about one mail.
	 *
	 * @param authserv the provider's id, empty where it writes none; null when it wrote
	 * nothing
	 * @param results several of one method where the mail bears several signatures
	 * @param stranger the topmost header of somebody who is not trusted
	 */
	record Finding(@Nullable String authserv, List<AuthResults.Result> results, @Nullable AuthResults stranger) {

		boolean isWritten() {
			return !this.results.isEmpty();
		}

		/** Whether a check passed for the domain of the sender that a person sees. */
		boolean passes(String domain) {
			AuthResults.Result dmarc = dmarc().orElse(null);
			if (dmarc != null && !dmarc.value().equals("none") && !dmarc.value().startsWith("bestguess")) {
				return dmarc.value().equals("pass")
						&& (dmarc.domain().isEmpty() || Senders.family(dmarc.domain()).equals(Senders.family(domain)));
			}
			return this.results.stream().anyMatch((result) -> isAligned(result, domain));
		}

		private Optional<AuthResults.Result> dmarc() {
			return this.results.stream().filter((result) -> result.method().equals("dmarc")).findFirst();
		}

		private static boolean isAligned(AuthResults.Result result, String domain) {
			return (result.method().equals("dkim") || result.method().equals("spf")) && result.value().equals("pass")
					&& !result.domain().isEmpty() && Senders.family(result.domain()).equals(Senders.family(domain));
		}

		boolean failsDmarc() {
			return dmarc().filter((dmarc) -> dmarc.value().equals("fail") || dmarc.value().equals("permerror"))
				.isPresent();
		}

		/** Whether somebody above says that the sender is not who he claims to be. */
		boolean isRefuted() {
			return strangerFails() && !failsDmarc() && this.stranger != null
					&& this.stranger.results()
						.stream()
						.noneMatch((result) -> result.method().equals("dmarc") && result.value().equals("pass"));
		}

		/** Whether a header of somebody unknown says that a check failed. */
		boolean strangerFails() {
			return this.stranger != null && this.stranger.results()
				.stream()
				.anyMatch((result) -> (result.method().equals("dmarc") || result.method().equals("dkim"))
						&& result.value().equals("fail"));
		}

	}

}
