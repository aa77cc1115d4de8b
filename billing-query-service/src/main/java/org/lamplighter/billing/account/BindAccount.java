package org.lamplighter.billing.account;

import java.time.InstantSource;
import java.util.function.Function;
import org.lamplighter.billing.identification.CheckIdentity;
import org.lamplighter.billing.identification.Claim;
import org.lamplighter.billing.identification.Matter;
import org.lamplighter.billing.identification.Proof;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.aggregate.Stored;
import org.lamplighter.kit.idempotency.Answer;
import org.lamplighter.kit.idempotency.IdempotentRequest;
import org.lamplighter.kit.personal.AccountNumber;
import org.lamplighter.kit.personal.PersonalDataCipher;

/** Binds an account to a customer who proves that it is theirs. Binding it again changes nothing. */
public final class BindAccount {

    private final Aggregates<Account> accounts;
    private final CheckIdentity identity;
    private final PersonalDataCipher cipher;
    private final InstantSource clock;

    BindAccount(Aggregates<Account> accounts, CheckIdentity identity, PersonalDataCipher cipher, InstantSource clock) {
        this.accounts = accounts;
        this.identity = identity;
        this.cipher = cipher;
        this.clock = clock;
    }

    /**
     * Binds.
     *
     * @throws org.lamplighter.kit.aggregate.RejectedException {@code identity-not-proven}, whatever was wrong;
     *     {@code proof-insufficient} and {@code proof-item-unsupported} as {@link CheckIdentity} says
     * @throws org.lamplighter.billing.identification.TriesExhaustedException after too many wrong tries
     */
    public Answer bind(
            IdempotentRequest request,
            String subject,
            AccountNumber number,
            Proof proof,
            Function<Stored<Account>, Answer> answer) {
        identity.check(
                new Claim("customer:" + subject, true, Matter.ACCOUNT_BINDING, number, proof),
                () -> accounts.find(number.value())
                        .filter(account -> account.state().isProvenBy(proof))
                        .isPresent());
        return accounts.change(
                number.value(), request, account -> account.bound(subject, cipher, clock.instant()), answer);
    }
}
