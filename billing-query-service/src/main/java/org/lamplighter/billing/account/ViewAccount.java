package org.lamplighter.billing.account;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import org.lamplighter.billing.audit.AuditLog;
import org.lamplighter.billing.audit.Disclosure;
import org.lamplighter.billing.identification.CountTries;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.aggregate.RejectedException;
import org.lamplighter.kit.aggregate.Rejection;
import org.lamplighter.kit.aggregate.Stored;
import org.lamplighter.kit.idempotency.Answer;
import org.lamplighter.kit.idempotency.IdempotentRequest;
import org.lamplighter.kit.personal.AccountNumber;
import org.lamplighter.kit.personal.PersonalDataCipher;

/** Somebody takes up an invitation to look at an account, or looks no more. */
public final class ViewAccount {

    private final OwnAccounts own;
    private final Aggregates<Account> accounts;
    private final CountTries tries;
    private final PersonalDataCipher cipher;
    private final AuditLog audit;
    private final InstantSource clock;

    ViewAccount(
            OwnAccounts own,
            Aggregates<Account> accounts,
            CountTries tries,
            PersonalDataCipher cipher,
            AuditLog audit,
            InstantSource clock) {
        this.own = own;
        this.accounts = accounts;
        this.tries = tries;
        this.cipher = cipher;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Takes it up. The code is used up by it.
     *
     * @throws RejectedException {@code invitation-not-valid}, whatever is wrong
     * @throws org.lamplighter.billing.identification.TriesExhaustedException after too many wrong tries
     */
    public Answer takeUp(
            IdempotentRequest request,
            String subject,
            AccountNumber number,
            String code,
            Function<Stored<Account>, Answer> answer) {
        String caller = "customer:" + subject;
        String hash = new InvitationCode(code).hash(number, cipher);
        boolean right = tries.isRight(
                List.of(tries.ofCaller(caller), tries.ofCallerAt(caller, number), tries.ofInvitationsTo(number)),
                () -> accounts.find(number.value())
                        .filter(account -> Sharing.admits(account.state(), subject, hash, clock.instant()))
                        .isPresent());
        if (!right) {
            throw new RejectedException(Rejection.invalid("invitation-not-valid"));
        }
        audit.write(new Disclosure(caller, "customer", "account.view", number.value(), "invitation"));
        return accounts.change(
                number.value(), request, account -> Sharing.takenUp(account, subject, hash, clock.instant()), answer);
    }

    /**
     * Looks no more.
     *
     * @throws RejectedException not found, when they may not look anyway
     */
    public void giveUp(String subject, String number) {
        own.visible(subject, number);
        accounts.change(number, account -> Sharing.givenUp(account, subject));
    }
}
