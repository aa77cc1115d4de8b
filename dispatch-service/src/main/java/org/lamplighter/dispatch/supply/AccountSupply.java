package org.lamplighter.dispatch.supply;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.Event;
import org.lamplighter.dispatch.network.AccountSite;
import org.lamplighter.dispatch.paging.ListKey;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.aggregate.Ids;
import org.lamplighter.kit.aggregate.Rejection;

/**
 * All that was stopped at an account and given back, and what is under way. It is there once a stop was ordered or done.
 *
 * <p>Outages are facts that crews told; they are of any kind. Courses are stops for theft or breach, which are decided here; those for
 * arrears are billing's. Both lie in one document, so that an account is never stopped twice at once.
 *
 * @param accountNumber ten digits
 * @param areaCode the service area
 * @param transformerArea the transformer area that feeds it, if known
 * @param switchings what crews switched
 * @param courses stops for theft or breach, oldest first; at most {@link #MOST_KEPT}
 * @param open whether it is dark, or a stop under way
 * @param darkSince since when it is dark, if it is
 * @param darkFor why
 * @param dueAt when the clock has something to do, if it has
 * @param listKey where it stands in lists
 */
public record AccountSupply(
        String accountNumber,
        String areaCode,
        @Nullable String transformerArea,
        Switchings switchings,
        List<StopCourse> courses,
        boolean open,
        @Nullable Instant darkSince,
        @Nullable CommercialKind darkFor,
        @Nullable Instant dueAt,
        String listKey) {

    static final int MOST_KEPT = 10;

    public AccountSupply {
        courses = List.copyOf(courses);
    }

    /** Of an account of which nothing was stopped so far. */
    static AccountSupply of(AccountSite site, Instant now) {
        return new AccountSupply(
                site.accountNumber(),
                site.areaCode(),
                site.transformerArea(),
                Switchings.NONE,
                List.of(),
                false,
                null,
                null,
                null,
                ListKey.of(now, site.accountNumber()));
    }

    private AccountSupply with(Switchings switched, List<StopCourse> stops) {
        Optional<CommercialOutage> dark = switched.now();
        return new AccountSupply(
                accountNumber,
                areaCode,
                transformerArea,
                switched,
                stops.subList(Math.max(0, stops.size() - MOST_KEPT), stops.size()),
                dark.isPresent() || stops.stream().anyMatch(stop -> !stop.isOver()),
                dark.map(CommercialOutage::stoppedAt).orElse(null),
                dark.map(CommercialOutage::kind).orElse(null),
                stops.stream()
                        .flatMap(stop -> stop.due().stream())
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                listKey);
    }

    /** The stop that is under way, if one is. */
    public Optional<StopCourse> underWay() {
        return courses.stream().filter(stop -> !stop.isOver()).findFirst();
    }

    /** The id of the next stop. */
    String nextCourseId() {
        String last =
                courses.isEmpty() ? accountNumber : courses.getLast().facts().courseId();
        return Ids.derived("S", last, "stop");
    }

    /** A supervisor orders a stop. */
    Decision<AccountSupply> order(CourseFacts wanted, String supervisor, Instant now, StopRules rules) {
        if (underWay().isPresent()) {
            return Decision.rejected(Rejection.conflict("stop-under-way"));
        }
        if (darkSince != null) {
            return Decision.rejected(Rejection.conflict("supply-stopped-already"));
        }
        Decision<StopCourse> ordered = StopCourse.ordered(wanted, supervisor, now, rules);
        return follow(ordered, stop -> {
            List<StopCourse> more = new ArrayList<>(courses);
            more.add(stop);
            return more;
        });
    }

    /** Something is decided about the stop that is under way. */
    Decision<AccountSupply> decide(Function<StopCourse, Decision<StopCourse>> decision) {
        return underWay()
                .map(stop -> follow(decision.apply(stop), next -> replaced(stop, next)))
                .orElseGet(() -> Decision.rejected(Rejection.conflict("no-stop-under-way")));
    }

    private Decision<AccountSupply> follow(
            Decision<StopCourse> decision, Function<StopCourse, List<StopCourse>> stops) {
        return switch (decision) {
            case Decision.Changed<StopCourse> changed ->
                Decision.changed(with(switchings, stops.apply(changed.state())), changed.events());
            case Decision.Unchanged<StopCourse> _ -> Decision.unchanged();
            case Decision.Rejected<StopCourse> rejected -> Decision.rejected(rejected.rejection());
        };
    }

    /** Whatever stops there are hear something; those that it does not concern stay. */
    Decision<AccountSupply> hear(Function<StopCourse, Decision<StopCourse>> news) {
        return heard(switchings, news);
    }

    /** A crew switched something, and the stops hear of it. */
    Decision<AccountSupply> switched(Switchings.Switching told, Function<StopCourse, Decision<StopCourse>> news) {
        return heard(switchings.with(told), news);
    }

    private Decision<AccountSupply> heard(Switchings next, Function<StopCourse, Decision<StopCourse>> news) {
        List<StopCourse> stops = new ArrayList<>();
        List<Event> events = new ArrayList<>();
        for (StopCourse stop : courses) {
            if (news.apply(stop) instanceof Decision.Changed<StopCourse> changed) {
                stops.add(changed.state());
                events.addAll(changed.events());
            } else {
                stops.add(stop);
            }
        }
        return next.equals(switchings) && stops.equals(courses)
                ? Decision.unchanged()
                : Decision.changed(with(next, stops), events);
    }

    private List<StopCourse> replaced(StopCourse before, StopCourse after) {
        return courses.stream().map(stop -> stop.equals(before) ? after : stop).toList();
    }

    /** The stop that crews were asked for by this request, or asked to take back. */
    Optional<StopCourse> askedBy(String requestId) {
        return courses.stream()
                .filter(stop -> stop.facts().courseId().equals(requestId) || stop.asksBack(requestId))
                .findFirst();
    }
}
