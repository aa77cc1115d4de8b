package org.lamplighter.billing.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.identification.Proof;
import org.lamplighter.billing.rating.Terms;
import org.lamplighter.contracts.billing.AccountPublished;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.aggregate.Rejection;
import org.lamplighter.kit.personal.AccountNumber;
import org.lamplighter.kit.personal.PersonName;
import org.lamplighter.kit.personal.PersonalDataCipher;
import org.lamplighter.kit.personal.PhoneNumber;

/**
 * An account (用电户): who holds it, where its power is taken, on what terms, and which customers it is bound to.
 *
 * @param number its number (户号)
 * @param customerNumber the customer (客户编号) whose supply point it is, where one customer has several
 * @param holderName name of the holder
 * @param phone number on file
 * @param supply where its power is taken
 * @param terms what decides its price
 * @param prepaid whether power is paid before it is used (智能交费)
 * @param protection why its supply is never stopped automatically, if so
 * @param stoppedSince since when its supply is stopped for unpaid bills, if it is
 * @param bindings the customers it is bound to, in the order they came
 */
public record Account(
        AccountNumber number,
        @Nullable String customerNumber,
        PersonName holderName,
        PhoneNumber phone,
        SupplyPoint supply,
        Terms terms,
        boolean prepaid,
        @Nullable Protection protection,
        @Nullable Instant stoppedSince,
        List<Binding> bindings) {

    /** A household shares an account; nobody has so many in it. */
    static final int MOST_BINDINGS = 20;

    public Account {
        bindings = List.copyOf(bindings);
    }

    public Optional<Binding> bindingOf(String subject) {
        return bindings.stream().filter(b -> b.subject().equals(subject)).findFirst();
    }

    boolean isProvenBy(Proof proof) {
        return proof.fits(holderName, phone);
    }

    /** As the utility's own records have it now; bindings stay, and so does a mark that the records do not speak of. */
    Decision<Account> reloaded(Account records, PersonalDataCipher cipher, Instant at) {
        Account next = new Account(
                number,
                records.customerNumber,
                records.holderName,
                records.phone,
                records.supply,
                records.terms,
                records.prepaid,
                markedBy(records.protection),
                stoppedSince,
                bindings);
        return next.equals(this) ? Decision.unchanged() : Decision.changed(next, next.published(cipher, at));
    }

    private @Nullable Protection markedBy(@Nullable Protection records) {
        boolean known = records == null || (protection != null && protection.reason() == records.reason());
        return known ? protection : records;
    }

    /** Its supply is not to be stopped automatically from now on, or may be again. The other services need not know. */
    Decision<Account> marked(@Nullable Protection mark) {
        return Objects.equals(mark, protection) ? Decision.unchanged() : Decision.changed(with(mark));
    }

    /** Its supply was stopped for unpaid bills, or given back; the other services are told. */
    Decision<Account> supplied(@Nullable Instant stopped, PersonalDataCipher cipher, Instant at) {
        if (Objects.equals(stopped, stoppedSince)) {
            return Decision.unchanged();
        }
        Account next = new Account(
                number, customerNumber, holderName, phone, supply, terms, prepaid, protection, stopped, bindings);
        return Decision.changed(next, next.published(cipher, at));
    }

    Decision<Account> bound(String subject, PersonalDataCipher cipher, Instant at) {
        if (bindingOf(subject).isPresent()) {
            return Decision.unchanged();
        }
        if (bindings.size() >= MOST_BINDINGS) {
            return Decision.rejected(Rejection.conflict("bindings-exhausted", MOST_BINDINGS));
        }
        List<Binding> more = new ArrayList<>(bindings);
        more.add(new Binding(subject, at, null));
        Account next = with(more);
        return Decision.changed(next, next.published(cipher, at));
    }

    Decision<Account> unbound(String subject, PersonalDataCipher cipher, Instant at) {
        List<Binding> rest = bindings.stream()
                .filter(binding -> !binding.subject().equals(subject))
                .toList();
        if (rest.size() == bindings.size()) {
            return Decision.rejected(Rejection.notFound());
        }
        Account next = with(rest);
        return Decision.changed(next, next.published(cipher, at));
    }

    /** This customer wants to see it first. Nobody else needs to know. */
    Decision<Account> chosen(String subject, Instant at) {
        if (bindingOf(subject).isEmpty()) {
            return Decision.rejected(Rejection.notFound());
        }
        return Decision.changed(with(bindings.stream()
                .map(binding -> binding.subject().equals(subject) ? binding.chosen(at) : binding)
                .toList()));
    }

    private Account with(List<Binding> other) {
        return new Account(
                number, customerNumber, holderName, phone, supply, terms, prepaid, protection, stoppedSince, other);
    }

    private Account with(@Nullable Protection mark) {
        return new Account(
                number, customerNumber, holderName, phone, supply, terms, prepaid, mark, stoppedSince, bindings);
    }

    /** What the other services are told; personal data travels sealed. */
    AccountPublished published(PersonalDataCipher cipher, Instant at) {
        Position position = supply.position();
        return new AccountPublished(
                number.value(),
                cipher.seal(holderName),
                cipher.seal(phone),
                cipher.seal(supply.address()),
                supply.areaCode(),
                supply.transformerArea(),
                supply.siteClass(),
                position == null ? null : position.latitude(),
                position == null ? null : position.longitude(),
                bindings.stream().map(Binding::subject).toList(),
                at,
                stoppedSince);
    }
}
