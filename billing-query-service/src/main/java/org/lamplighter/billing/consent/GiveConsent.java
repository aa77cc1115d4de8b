package org.lamplighter.billing.consent;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.aggregate.Ids;
import org.lamplighter.kit.aggregate.Rejection;
import org.lamplighter.kit.aggregate.Stored;
import org.lamplighter.kit.idempotency.Answer;
import org.lamplighter.kit.idempotency.IdempotentRequest;
import org.lamplighter.kit.personal.AccountNumber;
import org.lamplighter.kit.time.TimeConfiguration;

/** Customers let registered third parties see an account's data. */
public final class GiveConsent {

    /** Consents of an account that hold at once. */
    static final int MOST = 20;

    private static final int MOST_YEARS = 3;

    private final Aggregates<DataConsent> consents;
    private final DataConsents found;
    private final Recipients recipients;
    private final InstantSource clock;

    GiveConsent(Aggregates<DataConsent> consents, DataConsents found, Recipients recipients, InstantSource clock) {
        this.consents = consents;
        this.found = found;
        this.recipients = recipients;
        this.clock = clock;
    }

    /**
     * Gives one.
     *
     * @throws org.lamplighter.kit.aggregate.RejectedException {@code recipient-unknown}, {@code data-scope-not-registered}, {@code
     *     consent-unclear} when it lacks scopes or its last day is not within three years from today, {@code consents-exhausted}
     */
    public Answer give(IdempotentRequest request, ConsentWish wish, Function<Stored<DataConsent>, Answer> answer) {
        String id = idOf(request, wish.account());
        return consents.create(
                id,
                request,
                () -> refusal(wish)
                        .map(Decision::<DataConsent>rejected)
                        .orElseGet(
                                () -> DataConsent.given(id, wish, recipients.name(wish.recipient()), clock.instant())),
                answer);
    }

    /** The last day that a consent may have which is given now. */
    public LocalDate latestDay() {
        return today().plusYears(MOST_YEARS);
    }

    /** One request may give consents for several accounts. */
    static String idOf(IdempotentRequest request, AccountNumber account) {
        return Ids.derived("DC", request.mark(), account.value());
    }

    /** What speaks against it now, if anything does. */
    Optional<Rejection> refusal(ConsentWish wish) {
        Optional<Recipient> recipient = recipients.find(wish.recipient());
        if (recipient.isEmpty()) {
            return Optional.of(Rejection.invalid("recipient-unknown"));
        }
        if (!recipient.get().scopes().containsAll(wish.scopes())) {
            return Optional.of(Rejection.invalid("data-scope-not-registered"));
        }
        LocalDate until = wish.until();
        if (wish.scopes().isEmpty() || until.isBefore(today()) || until.isAfter(latestDay())) {
            return Optional.of(Rejection.invalid("consent-unclear", MOST_YEARS));
        }
        return holding(wish.account()) >= MOST
                ? Optional.of(Rejection.conflict("consents-exhausted", MOST))
                : Optional.empty();
    }

    private long holding(AccountNumber account) {
        LocalDate today = today();
        return found.notRevoked(account).stream()
                .filter(consent -> consent.holds(today))
                .count();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), TimeConfiguration.CHINA);
    }
}
