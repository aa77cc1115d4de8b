package org.lamplighter.billing.arrears;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.billing.ArrearsReminded;
import org.lamplighter.contracts.billing.CreditRanLow;
import org.lamplighter.contracts.billing.RestoreOrdered;
import org.lamplighter.contracts.billing.StopAnnounced;
import org.lamplighter.contracts.billing.StopCalledOff;
import org.lamplighter.contracts.billing.StopImminent;
import org.lamplighter.contracts.billing.StopOrdered;
import org.lamplighter.contracts.billing.SupplyRestoredAfterArrears;
import org.lamplighter.contracts.billing.SupplyStoppedForArrears;

/** What one decision tells the others. */
final class News {

    private final String account;
    private final Owing owing;
    private final Instant now;
    private final List<Event> events = new ArrayList<>();

    News(String account, Owing owing, Instant now) {
        this.account = account;
        this.owing = owing;
        this.now = now;
    }

    List<Event> events() {
        return List.copyOf(events);
    }

    void reminded() {
        events.add(
                owing.prepaid()
                        ? new CreditRanLow(account, owing.balance().toString(), now)
                        : new ArrearsReminded(account, owed(), Objects.requireNonNull(owing.oldestDue()), now));
    }

    void announced(Instant stopAt) {
        events.add(new StopAnnounced(account, owed(), stopAt, now));
    }

    void imminent(Instant stopAt) {
        events.add(new StopImminent(account, owed(), stopAt, now));
    }

    void stopOrdered(String requestId, Instant doneBy) {
        String since = owing.prepaid() ? "prepaid credit used up" : "oldest bill due " + owing.oldestDue();
        events.add(new StopOrdered(account, requestId, List.of("owed " + owed() + " yuan", since), now, doneBy, now));
    }

    void calledOff(@Nullable String requestId, String reason) {
        events.add(new StopCalledOff(account, requestId, reason, now));
    }

    void stopped(Instant at) {
        events.add(new SupplyStoppedForArrears(account, at));
    }

    void restoreOrdered(String requestId, String reason, Instant doneBy) {
        events.add(new RestoreOrdered(account, requestId, reason, now, doneBy, now));
    }

    void restored(Instant at) {
        events.add(new SupplyRestoredAfterArrears(account, at));
    }

    private String owed() {
        return owing.owed().toString();
    }
}
