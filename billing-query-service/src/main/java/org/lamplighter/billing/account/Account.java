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
import org.lamplighter.contracts.billing.CustomerKind;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.aggregate.Rejection;
import org.lamplighter.kit.personal.AccountNumber;
import org.lamplighter.kit.personal.PersonName;
import org.lamplighter.kit.personal.PersonalDataCipher;
import org.lamplighter.kit.personal.PhoneNumber;

/**
 * An account (用电户): who holds it, where its power is taken, on what terms, which customers it is bound to, and who else of
 * the household may look at it.
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
 * @param stoppedFor why else its supply is stopped, if it is: for theft or breach of contract, as dispatch tells
 * @param bindings the customers it is bound to, in the order they came
 * @param shares who may look, or is invited to, in the order they were invited
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
        @Nullable StoppedFor stoppedFor,
        List<Binding> bindings,
        List<Share> shares) {

    /** A household shares an account; nobody has so many in it. */
    static final int MOST_BINDINGS = 20;

    public Account {
        bindings = List.copyOf(bindings);
        shares =
                shares == null ? List.of() : List.copyOf(shares); // Accounts stored before there were shares have none.
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
                stoppedFor,
                bindings,
                shares);
        return next.equals(this) ? Decision.unchanged() : Decision.changed(next, next.published(cipher, at));
    }

    private @Nullable Protection markedBy(@Nullable Protection records) {
        boolean known = records == null || (protection != null && protection.reason() == records.reason());
        return known ? protection : records;
    }

    /** Its supply is not to be stopped automatically from now on, or may be again; the other services are told. */
    Decision<Account> marked(@Nullable Protection mark, PersonalDataCipher cipher, Instant at) {
        if (Objects.equals(mark, protection)) {
            return Decision.unchanged();
        }
        Account next = with(mark, stoppedSince, stoppedFor);
        return Decision.changed(next, next.published(cipher, at));
    }

    /** Its supply was stopped for theft or breach, or given back. Who has to know heard it from whom this was heard. */
    Decision<Account> stoppedFor(@Nullable StoppedFor why) {
        return Objects.equals(why, stoppedFor)
                ? Decision.unchanged()
                : Decision.changed(with(protection, stoppedSince, why));
    }

    /** Its supply was stopped for unpaid bills, or given back; the other services are told. */
    Decision<Account> supplied(@Nullable Instant stopped, PersonalDataCipher cipher, Instant at) {
        if (Objects.equals(stopped, stoppedSince)) {
            return Decision.unchanged();
        }
        Account next = with(protection, stopped, stoppedFor);
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
        Account next = with(more, Sharing.withoutViewer(shares, subject));
        return Decision.changed(next, next.published(cipher, at));
    }

    /** What they shared ends with their own binding, which carried it. */
    Decision<Account> unbound(String subject, PersonalDataCipher cipher, Instant at) {
        List<Binding> rest = bindings.stream()
                .filter(binding -> !binding.subject().equals(subject))
                .toList();
        if (rest.size() == bindings.size()) {
            return Decision.rejected(Rejection.notFound());
        }
        Account next =
                with(rest, Sharing.without(shares, share -> share.invitedBy().equals(subject)));
        return Decision.changed(next, next.published(cipher, at));
    }

    /** This customer wants to see it first. Nobody else needs to know. */
    Decision<Account> chosen(String subject, Instant at) {
        if (bindingOf(subject).isEmpty()) {
            return Decision.rejected(Rejection.notFound());
        }
        List<Binding> marked = bindings.stream()
                .map(binding -> binding.subject().equals(subject) ? binding.chosen(at) : binding)
                .toList();
        return Decision.changed(with(marked, shares));
    }

    /** How far it is this customer's; not at all when empty. */
    public Optional<Access> accessOf(String subject) {
        return bindingOf(subject)
                .map(binding -> Access.OWNER)
                .or(() -> viewerOf(subject).map(viewer -> Access.VIEWER));
    }

    public Optional<Share.Viewer> viewerOf(String subject) {
        return Sharing.viewer(shares, subject);
    }

    Account sharedAs(List<Share> other) {
        return with(bindings, other);
    }

    private Account with(List<Binding> bound, List<Share> shared) {
        return new Account(
                number,
                customerNumber,
                holderName,
                phone,
                supply,
                terms,
                prepaid,
                protection,
                stoppedSince,
                stoppedFor,
                bound,
                shared);
    }

    private Account with(@Nullable Protection mark, @Nullable Instant stopped, @Nullable StoppedFor why) {
        return new Account(
                number,
                customerNumber,
                holderName,
                phone,
                supply,
                terms,
                prepaid,
                mark,
                stopped,
                why,
                bindings,
                shares);
    }

    private CustomerKind kind() {
        return switch (terms.customerClass()) {
            case RESIDENTIAL -> CustomerKind.RESIDENTIAL;
            case COMMERCIAL_ONE_PART -> CustomerKind.OTHER;
            case COMMERCIAL_TWO_PART -> CustomerKind.LARGE;
        };
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
                stoppedSince,
                kind(),
                protection != null);
    }
}
