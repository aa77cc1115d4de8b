package org.lamplighter.billing.arrears;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.rating.Money;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.billing.RestoreOrdered;
import org.lamplighter.contracts.billing.StopAnnounced;
import org.lamplighter.contracts.billing.StopCalledOff;
import org.lamplighter.contracts.billing.StopImminent;
import org.lamplighter.contracts.billing.StopOrdered;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.time.TimeConfiguration;

/** One account, its bills, a crew and messages that take their time; judges every order as it is given. */
final class Village {

    private final boolean prepaid;
    private final Deque<LocalDate> unpaid = new ArrayDeque<>();
    private final Deque<LocalDate> paid = new ArrayDeque<>();
    private final Deque<Event> toCrews = new ArrayDeque<>();
    private final Deque<Function<Course, Decision<Arrears>>> toBilling = new ArrayDeque<>();
    private final List<Order> orders = new ArrayList<>();
    private Instant now = Debts.NOON;
    private boolean guarded;
    private boolean supplied = true;
    private @Nullable Instant announcedFor;
    private @Nullable Instant lastNotice;
    private boolean approved;
    private Arrears arrears;

    /** What a crew has in hand. */
    private record Order(String id, boolean stop) {}

    Village(boolean prepaid) {
        this.prepaid = prepaid;
        this.arrears = Arrears.none(Debts.ACCOUNT, owing(), now);
    }

    boolean supplied() {
        return supplied;
    }

    boolean guarded() {
        return guarded;
    }

    boolean owesNothing() {
        return unpaid.isEmpty();
    }

    Stage stage() {
        return arrears.stage();
    }

    /** Ten yuan each; of a prepaid account it is taken from the credit at once. */
    void bill() {
        unpaid.add(LocalDate.ofInstant(now, TimeConfiguration.CHINA).plusDays(15));
    }

    void pay(int bills) {
        for (int i = 0; i < bills && !unpaid.isEmpty(); i++) {
            paid.push(unpaid.remove());
        }
    }

    /** The last bill that was paid was not: it is due again from its own day. */
    void bounce() {
        LocalDate due = paid.poll();
        if (due != null) {
            List<LocalDate> all = new ArrayList<>(unpaid);
            all.add(due);
            Collections.sort(all);
            unpaid.clear();
            unpaid.addAll(all);
        }
    }

    void guard(boolean mark) {
        guarded = mark;
    }

    void tick(Duration by) {
        now = now.plus(by);
        Instant lookAt = arrears.lookAt();
        if (lookAt != null && !lookAt.isAfter(now)) {
            look();
        }
    }

    void look() {
        apply(Course::looked);
    }

    void approve() {
        if (apply(course -> course.approved("desk:s"))) {
            approved = true;
        }
    }

    void refuse() {
        apply(course -> course.refused("desk:s", RefusalReason.DISPUTED));
    }

    /** The crew hears the oldest message that it has not heard. */
    void deliverToCrew() {
        switch (toCrews.poll()) {
            case StopOrdered order -> orders.add(new Order(order.requestId(), true));
            case RestoreOrdered order -> orders.add(new Order(order.requestId(), false));
            case StopCalledOff off ->
                orders.stream()
                        .filter(order -> order.id().equals(off.requestId()))
                        .findFirst()
                        .ifPresent(order -> giveUp(order, "CANCELLED"));
            case null, default -> {}
        }
    }

    void crewWorks() {
        if (!orders.isEmpty()) {
            Order order = orders.removeFirst();
            supplied = !order.stop();
            Instant at = now;
            toBilling.add(
                    course -> order.stop() ? course.stopDone(order.id(), at) : course.restoreDone(order.id(), at));
        }
    }

    void crewGivesUp() {
        if (!orders.isEmpty()) {
            giveUp(orders.getFirst(), "NO_ACCESS");
        }
    }

    private void giveUp(Order order, String reason) {
        orders.remove(order);
        toBilling.add(course ->
                order.stop() ? course.stopGivenUp(order.id(), reason) : course.restoreGivenUp(order.id(), reason));
    }

    void deliverAnswer(boolean againLater) {
        Function<Course, Decision<Arrears>> answer = toBilling.poll();
        if (answer != null) {
            apply(answer);
            if (againLater) {
                toBilling.add(answer);
            }
        }
    }

    /** Everything under way arrives, and time goes on until nothing happens any more. */
    void comeToRest() {
        for (int round = 0; round < 12; round++) {
            while (!toCrews.isEmpty() || !orders.isEmpty() || !toBilling.isEmpty()) {
                deliverToCrew();
                crewWorks();
                deliverAnswer(false);
            }
            tick(Course.HEAL);
        }
    }

    private boolean apply(Function<Course, Decision<Arrears>> action) {
        Course course = new Course(arrears, owing(), Debts.LIMITS, now);
        if (action.apply(course) instanceof Decision.Changed<Arrears> changed) {
            changed.events().forEach(this::heard);
            arrears = changed.state();
            return true;
        }
        return false;
    }

    private void heard(Event event) {
        switch (event) {
            case StopAnnounced notice -> announcedFor = notice.notBefore();
            case StopImminent notice -> {
                assertThat(Duration.between(now, notice.notBefore()))
                        .isGreaterThanOrEqualTo(Debts.LIMITS.finalNotice());
                lastNotice = notice.notBefore();
            }
            case StopOrdered order -> {
                judge();
                toCrews.add(order);
            }
            case StopCalledOff off -> {
                forget();
                toCrews.add(off);
            }
            case RestoreOrdered order -> {
                forget();
                toCrews.add(order);
            }
            default -> {}
        }
    }

    /** A stop is legal only so. */
    private void judge() {
        assertThat(guarded).as("protected").isFalse();
        assertThat(Debts.LIMITS.ground(owing(), now)).isEqualTo(Ground.TO_STOP);
        assertThat(lastNotice).isNotNull().isBetween(now.minus(Debts.LIMITS.finalNoticeHolds()), now);
        LocalTime time = now.atZone(TimeConfiguration.CHINA).toLocalTime();
        assertThat(time).isBetween(LocalTime.of(9, 0), LocalTime.of(17, 0));
        if (!prepaid) {
            assertThat(approved).as("approved by a person").isTrue();
            assertThat(announcedFor).isNotNull().isBeforeOrEqualTo(now);
        }
        forget();
    }

    private void forget() {
        approved = false;
        announcedFor = null;
        lastNotice = null;
    }

    private Owing owing() {
        Money balance = Money.of(Integer.toString((prepaid ? 25 : 0) - 10 * unpaid.size()));
        return prepaid
                ? Debts.prepaid(balance.toString(), guarded)
                : Debts.owing(balance.toString(), unpaid.peek(), guarded);
    }
}
