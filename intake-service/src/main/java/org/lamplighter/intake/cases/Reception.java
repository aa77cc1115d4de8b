package org.lamplighter.intake.cases;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.intake.SiteClass;
import org.lamplighter.contracts.intake.Symptom;
import org.lamplighter.contracts.intake.Urgency;
import org.lamplighter.intake.accounts.KnownAccount;
import org.lamplighter.intake.accounts.KnownAccounts;
import org.lamplighter.kit.aggregate.Rejection;
import org.lamplighter.kit.personal.PersonName;
import org.lamplighter.kit.personal.PhoneNumber;
import org.lamplighter.kit.personal.PostalAddress;

/** Makes a report out of what was handed in and what is known of the account. */
public final class Reception {

    private final KnownAccounts accounts;
    private final SiteClass unknownSite;
    private final Clock clock;

    /**
     * A reception.
     *
     * @param unknownSite class of a site of which no account is known
     */
    public Reception(KnownAccounts accounts, SiteClass unknownSite, Clock clock) {
        this.accounts = accounts;
        this.unknownSite = unknownSite;
        this.clock = clock;
    }

    /** What became of a draft. */
    sealed interface Outcome {}

    record Taken(Report report, Site site) implements Outcome {}

    record Refused(Rejection rejection) implements Outcome {}

    Outcome take(Draft draft, Party by) {
        Optional<KnownAccount> account = Optional.ofNullable(draft.account()).flatMap(accounts::find);
        Optional<Rejection> refusal = refusal(draft, account.orElse(null), by);
        return refusal.isPresent() ? new Refused(refusal.get()) : taken(draft, account.orElse(null), by);
    }

    private static Optional<Rejection> refusal(Draft draft, @Nullable KnownAccount account, Party by) {
        if (by instanceof Party.Customer customer && (account == null || !account.isBoundTo(customer.subject()))) {
            return Optional.of(Rejection.notFound());
        }
        if (draft.account() != null && account == null) {
            return Optional.of(Rejection.invalid("account-unknown"));
        }
        String area = account == null ? draft.area() : account.areaCode();
        if (area == null || (account == null && draft.address() == null)) {
            return Optional.of(Rejection.invalid("site-missing"));
        }
        if (account == null && (draft.contactName() == null || draft.contactPhone() == null)) {
            return Optional.of(Rejection.invalid("contact-missing"));
        }
        if (by instanceof Party.DeskUser user && !user.areas().contains(area)) {
            return Optional.of(Rejection.forbidden("area-outside-scope"));
        }
        return Optional.empty();
    }

    private Taken taken(Draft draft, @Nullable KnownAccount account, Party by) {
        PersonName name = draft.contactName();
        PhoneNumber phone = draft.contactPhone();
        PostalAddress address = draft.address();
        Report report = new Report(
                clock.instant(),
                by.channel(),
                by.filesForPartner(),
                customer(by, account),
                draft.account(),
                account == null ? Objects.requireNonNull(draft.area()) : account.areaCode(),
                account == null ? null : account.transformerArea(),
                account == null ? unknownSite : account.siteClass(),
                name != null ? name : Objects.requireNonNull(account).holder(),
                phone != null ? phone : Objects.requireNonNull(account).phone(),
                address != null ? address : Objects.requireNonNull(account).address(),
                draft.symptom(),
                draft.extent(),
                draft.selfCheck(),
                urgency(draft),
                draft.description(),
                draft.language());
        Site site = account == null ? Site.UNKNOWN : new Site(account.latitude(), account.longitude());
        return new Taken(report, site);
    }

    /** Who reads the case in the app: the one who filed it, or the first to whom the account is bound. */
    private static @Nullable String customer(Party by, @Nullable KnownAccount account) {
        if (by instanceof Party.Customer customer) {
            return customer.subject();
        }
        return account == null || account.boundSubjects().isEmpty()
                ? null
                : account.boundSubjects().getFirst();
    }

    /** Urgent is what has or may cause injury (service rules, "Handling"). */
    private static Urgency urgency(Draft draft) {
        return draft.hazard() || draft.symptom() == Symptom.SPARKING ? Urgency.URGENT : Urgency.ORDINARY;
    }
}
