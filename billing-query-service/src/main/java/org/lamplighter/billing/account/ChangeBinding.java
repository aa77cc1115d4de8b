package org.lamplighter.billing.account;

import java.time.InstantSource;
import java.util.List;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.aggregate.RejectedException;
import org.lamplighter.kit.aggregate.Rejection;
import org.lamplighter.kit.aggregate.Stored;
import org.lamplighter.kit.personal.PersonalDataCipher;

/** Gives a binding up, or makes its account the one that the customer sees first. */
public final class ChangeBinding {

    private final Aggregates<Account> accounts;
    private final PersonalDataCipher cipher;
    private final List<BindingEnds> listeners;
    private final InstantSource clock;

    ChangeBinding(
            Aggregates<Account> accounts, PersonalDataCipher cipher, List<BindingEnds> listeners, InstantSource clock) {
        this.accounts = accounts;
        this.cipher = cipher;
        this.listeners = List.copyOf(listeners);
        this.clock = clock;
    }

    /**
     * Gives it up, with what hangs on it; the other services are told.
     *
     * @throws RejectedException not found, when there is no such account or it is not bound to them
     */
    public void giveUp(String subject, String number) {
        Account bound = accounts.find(number)
                .map(Stored::state)
                .filter(account -> account.bindingOf(subject).isPresent())
                .orElseThrow(() -> new RejectedException(Rejection.notFound()));
        listeners.forEach(listener -> listener.ends(bound.number(), subject));
        accounts.change(number, account -> account.unbound(subject, cipher, clock.instant()));
    }

    /**
     * Makes it the default.
     *
     * @throws RejectedException not found, when there is no such account or it is not bound to them
     */
    public void choose(String subject, String number) {
        requireAccount(number);
        accounts.change(number, account -> account.chosen(subject, clock.instant()));
    }

    private void requireAccount(String number) {
        if (accounts.find(number).isEmpty()) {
            throw new RejectedException(Rejection.notFound());
        }
    }
}
