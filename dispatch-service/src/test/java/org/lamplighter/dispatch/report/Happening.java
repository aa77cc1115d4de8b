package org.lamplighter.dispatch.report;

import java.util.List;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.lamplighter.dispatch.outage.Outage;

/** Something that happens. */
record Happening(String what, Consumer<UtilityInMemory> happens) {

    @Override
    public String toString() {
        return what;
    }

    /** Anything, in any order, on a feeder with so many transformer areas. */
    static Arbitrary<List<Happening>> on(int transformers) {
        Arbitrary<Integer> small = Arbitraries.integers().between(0, 11);
        // The same number is the same report, delivered again.
        Arbitrary<Happening> report = small.map(number -> new Happening(
                "report " + number,
                utility -> utility.report(
                        number,
                        1 + number % transformers,
                        number % 5 == 4,
                        number % 3 == 2 ? Outage.idFor("C-" + (number - transformers)) : null)));
        Arbitrary<Happening> deliver = small.map(which -> new Happening("deliver", it -> it.events.deliverOne(which)));
        Arbitrary<Happening> redeliver =
                small.map(many -> new Happening("redeliver " + many, it -> it.events.redeliver(many)));
        Arbitrary<Happening> step = Combinators.combine(
                        small,
                        Arbitraries.of(Phones.steps()),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false, false, false))
                .as((order, told, follows, lost) -> new Happening(
                        "step " + told + (follows ? " follows" : "") + (lost ? " lost" : ""),
                        it -> it.phones.step(order, told, follows, lost)));
        Arbitrary<Happening> sendAgain = Arbitraries.just(new Happening("send again", it -> it.phones.sendAgain()));
        Arbitrary<Happening> repeat =
                small.map(which -> new Happening("repeat " + which, it -> it.phones.repeat(which)));
        Arbitrary<Happening> reassign = Combinators.combine(small, Arbitraries.of("A", "B"))
                .as((order, crew) -> new Happening("reassign to " + crew, it -> it.reassign(order, crew)));
        Arbitrary<Happening> yes = small.map(number -> new Happening("yes " + number, it -> it.customers.yes(number)));
        Arbitrary<Happening> no = Combinators.combine(small, Arbitraries.of(false, false, true))
                .as((number, again) ->
                        new Happening("no " + number + (again ? " again" : ""), it -> it.customers.no(number, again)));
        Arbitrary<Happening> nobodyAnswers =
                Arbitraries.just(new Happening("nobody answers", UtilityInMemory::waitForAnswers));
        Arbitrary<Happening> sweep = Arbitraries.just(new Happening("sweep", UtilityInMemory::sweep));
        Arbitrary<Happening> die = Combinators.combine(
                        Arbitraries.integers().between(1, 6), Arbitraries.of(true, false))
                .as((write, after) ->
                        new Happening("die at " + write + " " + after, it -> it.fate.dieAt(write, after)));
        return Arbitraries.frequencyOf(
                        Tuple.of(4, report),
                        Tuple.of(8, step),
                        Tuple.of(1, sendAgain),
                        Tuple.of(1, repeat),
                        Tuple.of(2, reassign),
                        Tuple.of(6, deliver),
                        Tuple.of(1, redeliver),
                        Tuple.of(1, sweep),
                        Tuple.of(2, yes),
                        Tuple.of(2, no),
                        Tuple.of(1, nobodyAnswers),
                        Tuple.of(3, die))
                .list()
                .ofMinSize(5)
                .ofMaxSize(60);
    }
}
