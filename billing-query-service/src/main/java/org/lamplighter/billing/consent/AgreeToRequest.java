package org.lamplighter.billing.consent;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lamplighter.billing.account.OwnAccounts;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.aggregate.RejectedException;
import org.lamplighter.kit.aggregate.Rejection;
import org.lamplighter.kit.idempotency.Answer;
import org.lamplighter.kit.idempotency.IdempotentRequest;
import org.lamplighter.kit.personal.PersonalDataCipher;

/**
 * A customer agrees to what a third party asked for by redirect. The grant is written before the consents it names: a request under a used
 * key with another body stops at it, and a repetition of one that was cut off makes the consents that are missing.
 */
public final class AgreeToRequest {

    private static final Answer KEPT = new Answer(200, Map.of(), "");

    private final OwnAccounts own;
    private final GiveConsent consents;
    private final Aggregates<ConsentGrant> grants;
    private final PersonalDataCipher cipher;
    private final CodeTerms terms;

    AgreeToRequest(
            OwnAccounts own,
            GiveConsent consents,
            Aggregates<ConsentGrant> grants,
            PersonalDataCipher cipher,
            CodeTerms terms) {
        this.own = own;
        this.consents = consents;
        this.grants = grants;
        this.cipher = cipher;
        this.terms = terms;
    }

    /**
     * How long a code is of use.
     *
     * @param valid from when it was made
     */
    record CodeTerms(Duration valid, InstantSource clock) {}

    /**
     * Gives the consents.
     *
     * @param subject the customer
     * @param numbers accounts that are bound to them, at least one
     * @param until the last day
     * @return where the browser goes, with a code of use once
     * @throws RejectedException not found, when an account is not theirs; {@code accounts-missing}; and as {@link GiveConsent#give} says
     */
    public String agree(
            IdempotentRequest request, ConsentRequest asked, String subject, List<String> numbers, LocalDate until) {
        List<ConsentWish> wishes = numbers.stream()
                .distinct()
                .map(number -> own.one(subject, number).state().number())
                .map(account ->
                        new ConsentWish(account, subject, asked.recipient().id(), asked.scopes(), until))
                .toList();
        ConsentCode code = ConsentCode.of(request, cipher);
        grants.create(code.grantId(), request, () -> granted(request, asked, wishes), grant -> KEPT);
        wishes.forEach(wish -> consents.give(request, wish, consent -> KEPT));
        return asked.agreed(code);
    }

    private Decision<ConsentGrant> granted(IdempotentRequest request, ConsentRequest asked, List<ConsentWish> wishes) {
        if (wishes.isEmpty()) {
            return Decision.rejected(Rejection.invalid("accounts-missing"));
        }
        Optional<Rejection> refusal =
                wishes.stream().flatMap(wish -> consents.refusal(wish).stream()).findFirst();
        return refusal.map(Decision::<ConsentGrant>rejected)
                .orElseGet(() -> Decision.changed(new ConsentGrant(
                        asked.recipient().id(),
                        wishes.stream()
                                .map(wish -> GiveConsent.idOf(request, wish.account()))
                                .toList(),
                        terms.clock().instant().plus(terms.valid()),
                        null)));
    }
}
