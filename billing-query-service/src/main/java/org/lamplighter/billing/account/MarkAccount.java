package org.lamplighter.billing.account;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.audit.AuditLog;
import org.lamplighter.billing.audit.Disclosure;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.aggregate.RejectedException;
import org.lamplighter.kit.aggregate.Rejection;
import org.lamplighter.kit.aggregate.Stored;
import org.lamplighter.kit.idempotency.Answer;
import org.lamplighter.kit.idempotency.IdempotentRequest;
import org.lamplighter.kit.personal.AccountNumber;
import org.lamplighter.kit.personal.PersonalDataCipher;

/** A person marks an account as protected from being stopped automatically, or takes the mark away. Leaves an audit row. */
public final class MarkAccount {

    private final Aggregates<Account> accounts;
    private final AuditLog audit;
    private final List<AccountChanged> listeners;
    private final PersonalDataCipher cipher;
    private final InstantSource clock;

    MarkAccount(
            Aggregates<Account> accounts,
            AuditLog audit,
            List<AccountChanged> listeners,
            PersonalDataCipher cipher,
            InstantSource clock) {
        this.accounts = accounts;
        this.audit = audit;
        this.listeners = List.copyOf(listeners);
        this.cipher = cipher;
        this.clock = clock;
    }

    /**
     * Marks.
     *
     * @param reason why; none takes the mark away
     * @throws RejectedException not found, when there is no such account or it lies in another area
     */
    public Answer mark(
            IdempotentRequest request,
            String actor,
            Set<String> areas,
            String number,
            @Nullable ProtectionReason reason,
            Function<Stored<Account>, Answer> answer) {
        AccountNumber account = accounts.find(number)
                .map(Stored::state)
                .filter(found -> areas.contains(found.supply().areaCode()))
                .map(Account::number)
                .orElseThrow(() -> new RejectedException(Rejection.notFound()));
        audit.write(new Disclosure(
                actor, "desk", "account.protection", number, reason == null ? "taken away" : reason.name()));
        Answer given = accounts.change(number, request, present -> marked(present, reason, actor), answer);
        listeners.forEach(listener -> listener.changed(account));
        return given;
    }

    private Decision<Account> marked(Account present, @Nullable ProtectionReason reason, String actor) {
        Instant now = clock.instant();
        return present.marked(reason == null ? null : new Protection(reason, actor, now), cipher, now);
    }
}
