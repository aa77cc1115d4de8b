package org.lamplighter.billing.arrears;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Payments, payments that bounce, time, people and crews in any order, heard late, twice or, by the clock's own means, not at all. */
class ArrearsPropertiesTest {

    /** What may happen next. */
    enum Happening {
        BILL,
        PAY_ONE,
        PAY_ALL,
        PAY_UNHEARD,
        BOUNCE,
        BOUNCE_UNHEARD,
        AN_HOUR,
        HALF_AN_HOUR,
        A_DAY,
        A_WEEK,
        A_MONTH,
        APPROVE,
        REFUSE,
        GUARD,
        UNGUARD,
        CREW_HEARS,
        CREW_WORKS,
        CREW_GIVES_UP,
        ANSWER,
        ANSWER_TWICE
    }

    private static final Map<Happening, Consumer<Village>> EFFECTS = new EnumMap<>(Map.ofEntries(
            Map.entry(Happening.BILL, heard(Village::bill)),
            Map.entry(Happening.PAY_ONE, heard(village -> village.pay(1))),
            Map.entry(Happening.PAY_ALL, heard(village -> village.pay(Integer.MAX_VALUE))),
            Map.entry(Happening.PAY_UNHEARD, village -> village.pay(Integer.MAX_VALUE)),
            Map.entry(Happening.BOUNCE, heard(Village::bounce)),
            Map.entry(Happening.BOUNCE_UNHEARD, Village::bounce),
            Map.entry(Happening.AN_HOUR, village -> village.tick(Duration.ofHours(1))),
            Map.entry(Happening.HALF_AN_HOUR, village -> village.tick(Duration.ofMinutes(30))),
            Map.entry(Happening.A_DAY, village -> village.tick(Duration.ofDays(1))),
            Map.entry(Happening.A_WEEK, village -> village.tick(Duration.ofDays(7))),
            Map.entry(Happening.A_MONTH, village -> village.tick(Duration.ofDays(31))),
            Map.entry(Happening.APPROVE, Village::approve),
            Map.entry(Happening.REFUSE, Village::refuse),
            Map.entry(Happening.GUARD, heard(village -> village.guard(true))),
            Map.entry(Happening.UNGUARD, heard(village -> village.guard(false))),
            Map.entry(Happening.CREW_HEARS, Village::deliverToCrew),
            Map.entry(Happening.CREW_WORKS, Village::crewWorks),
            Map.entry(Happening.CREW_GIVES_UP, Village::crewGivesUp),
            Map.entry(Happening.ANSWER, village -> village.deliverAnswer(false)),
            Map.entry(Happening.ANSWER_TWICE, village -> village.deliverAnswer(true))));

    private static Consumer<Village> heard(Consumer<Village> change) {
        return change.andThen(Village::look);
    }

    @Property(tries = 3000)
    void whoeverHasPaidOrIsProtectedHasSupplyInTheEndAndEveryStopWasLegal(
            @ForAll boolean prepaid,
            @ForAll boolean paysInTheEnd,
            @ForAll @Size(max = 120) List<Happening> happenings) {
        Village village = new Village(prepaid);
        happenings.forEach(happening -> effect(happening).accept(village));
        if (paysInTheEnd) {
            village.pay(Integer.MAX_VALUE);
        }

        village.comeToRest();

        if (village.owesNothing() || village.guarded()) {
            assertThat(village.supplied()).isTrue();
        }
        assertThat(village.supplied()).isEqualTo(village.stage() != Stage.STOPPED);
    }

    /** So that the property above cannot hold by never coming anywhere. */
    @Test
    void theWholeArcIsReached() {
        Set<Stage> seen = new HashSet<>();
        Village village = new Village(false);
        Happening[] arc = {
            Happening.BILL,
            Happening.A_MONTH,
            Happening.A_MONTH,
            Happening.A_WEEK,
            Happening.APPROVE,
            Happening.A_WEEK,
            Happening.HALF_AN_HOUR,
            Happening.HALF_AN_HOUR,
            Happening.CREW_HEARS,
            Happening.CREW_WORKS,
            Happening.ANSWER,
            Happening.PAY_ALL,
            Happening.CREW_HEARS,
            Happening.CREW_GIVES_UP,
            Happening.ANSWER,
            Happening.AN_HOUR,
            Happening.CREW_HEARS,
            Happening.CREW_WORKS,
            Happening.ANSWER
        };
        for (Happening happening : arc) {
            effect(happening).accept(village);
            seen.add(village.stage());
        }

        assertThat(seen)
                .contains(
                        Stage.REMINDED,
                        Stage.FOR_APPROVAL,
                        Stage.NOTICED,
                        Stage.FINALLY_NOTICED,
                        Stage.STOPPING,
                        Stage.STOPPED,
                        Stage.RESTORING,
                        Stage.RESTORE_SET_BACK);
        assertThat(village.stage()).isEqualTo(Stage.CLEAR);
        assertThat(village.supplied()).isTrue();
    }

    @Test
    void aPaymentThatBouncesReopensTheArrearsOfItsOldBill() {
        Village village = new Village(false);
        for (Happening happening : new Happening[] {
            Happening.BILL, Happening.A_MONTH, Happening.PAY_ALL, Happening.A_MONTH, Happening.BOUNCE
        }) {
            effect(happening).accept(village);
        }
        assertThat(village.stage()).isEqualTo(Stage.REMINDED);

        effect(Happening.A_WEEK).accept(village);
        assertThat(village.stage()).as("late since its own due day").isEqualTo(Stage.FOR_APPROVAL);
    }

    private static Consumer<Village> effect(Happening happening) {
        Consumer<Village> effect = EFFECTS.get(happening);
        assertThat(effect).isNotNull();
        return effect == null ? village -> {} : effect;
    }
}
