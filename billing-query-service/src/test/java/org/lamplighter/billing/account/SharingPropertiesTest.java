package org.lamplighter.billing.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lamplighter.billing.rating.CustomerClass;
import org.lamplighter.billing.rating.PriceOption;
import org.lamplighter.billing.rating.Terms;
import org.lamplighter.contracts.intake.SiteClass;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.personal.AccountNumber;
import org.lamplighter.kit.personal.PersonName;
import org.lamplighter.kit.personal.PersonalDataCipher;
import org.lamplighter.kit.personal.PhoneNumber;
import org.lamplighter.kit.personal.PostalAddress;

/** Whatever people do in whatever order: who may look is told by what was done, and by nothing that was ended. */
class SharingPropertiesTest {

    private static final Instant BEGIN = Instant.parse("2026-11-22T04:00:00Z");
    private static final Duration VALID = Duration.ofHours(24);
    private static final List<String> PEOPLE = List.of("an", "bo", "chen", "ding");
    private static final PersonalDataCipher CIPHER =
            new PersonalDataCipher("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");

    /** What somebody does; {@code which} is the code or share of the so-manieth invitation. */
    record Step(Deed deed, String who, int which, int hoursLater) {}

    enum Deed {
        BIND,
        UNBIND,
        INVITE,
        TAKE_UP,
        END,
        GIVE_UP
    }

    /** The story as a log: an invitation and what became of it. */
    private static final class Told {
        final String by;
        final Instant expires;
        String viewer = "";
        boolean ended;

        Told(String by, Instant expires) {
            this.by = by;
            this.expires = expires;
        }

        boolean lets(String who) {
            return !ended && viewer.equals(who);
        }
    }

    @Provide
    Arbitrary<List<Step>> stories() {
        return Combinators.combine(
                        Arbitraries.of(Deed.class),
                        Arbitraries.of(PEOPLE),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(0, 13))
                .as(Step::new)
                .list()
                .ofMaxSize(40);
    }

    @Property
    void nobodyLooksWhoWasNotLetInOrWhoseShareHasEnded(@ForAll("stories") List<Step> story) {
        Account account = account();
        Set<String> owners = new HashSet<>();
        List<Told> told = new ArrayList<>();
        Instant now = BEGIN;
        for (Step step : story) {
            now = now.plus(Duration.ofHours(step.hoursLater()));
            account = apply(account, step, told.size(), now);
            tell(step, owners, told, now);
            for (String who : PEOPLE) {
                Optional<Access> expected = owners.contains(who)
                        ? Optional.of(Access.OWNER)
                        : told.stream().anyMatch(one -> one.lets(who)) ? Optional.of(Access.VIEWER) : Optional.empty();
                assertThat(account.accessOf(who)).as(who + " after " + step).isEqualTo(expected);
            }
            assertThat(account.published(CIPHER, now).boundSubjects()).containsExactlyInAnyOrderElementsOf(owners);
        }
    }

    private static Account apply(Account account, Step step, int invitations, Instant now) {
        Decision<Account> decision = switch (step.deed()) {
            case BIND -> account.bound(step.who(), CIPHER, now);
            case UNBIND -> account.unbound(step.who(), CIPHER, now);
            case INVITE ->
                Sharing.invited(
                        account,
                        new Share.Invitation(
                                "S" + invitations, step.who(), null, "hash" + invitations, now.plus(VALID)),
                        now);
            case TAKE_UP -> Sharing.takenUp(account, step.who(), "hash" + step.which(), now);
            case END -> Sharing.ended(account, step.who(), "S" + step.which());
            case GIVE_UP -> Sharing.givenUp(account, step.who());
        };
        return decision instanceof Decision.Changed<Account> changed ? changed.state() : account;
    }

    private static void tell(Step step, Set<String> owners, List<Told> told, Instant now) {
        String who = step.who();
        Optional<Told> named = step.which() < told.size() ? Optional.of(told.get(step.which())) : Optional.empty();
        switch (step.deed()) {
            case BIND -> {
                owners.add(who);
                told.stream().filter(one -> one.lets(who)).forEach(one -> one.ended = true);
            }
            case UNBIND -> {
                if (owners.remove(who)) {
                    told.stream().filter(one -> one.by.equals(who)).forEach(one -> one.ended = true);
                }
            }
            case INVITE -> {
                if (owners.contains(who)) {
                    told.add(new Told(who, now.plus(VALID)));
                }
            }
            case TAKE_UP ->
                named.filter(one -> !one.ended && one.viewer.isEmpty() && now.isBefore(one.expires))
                        .filter(one -> !owners.contains(who))
                        .ifPresent(one -> {
                            told.stream().filter(other -> other.lets(who)).forEach(other -> other.ended = true);
                            one.viewer = who;
                        });
            case END -> named.filter(one -> owners.contains(who)).ifPresent(one -> one.ended = true);
            case GIVE_UP -> told.stream().filter(one -> one.lets(who)).forEach(one -> one.ended = true);
        }
    }

    private static Account account() {
        return new Account(
                new AccountNumber("3201234567"),
                null,
                new PersonName("欧阳晓"),
                new PhoneNumber("13812345678"),
                new SupplyPoint(new PostalAddress("苏州市姑苏区平江路32号"), "320508", null, SiteClass.URBAN, null),
                new Terms("320000", CustomerClass.RESIDENTIAL, PriceOption.SINGLE_RATE, 3, false),
                false,
                null,
                null,
                null,
                List.of(),
                List.of());
    }
}
