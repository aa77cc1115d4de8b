package org.lamplighter.dispatch.assignment;

import java.time.Clock;
import org.lamplighter.dispatch.assignment.ChooseCrew.Found;
import org.lamplighter.dispatch.assignment.ChooseCrew.Nobody;
import org.lamplighter.dispatch.assignment.ChooseCrew.Result;
import org.lamplighter.dispatch.crew.Crews;
import org.lamplighter.dispatch.workorder.OrderFacts;
import org.lamplighter.kit.aggregate.ContendedException;

/**
 * Chooses a crew and takes the room for the order in the crew's document, provided that it still carries what the choice
 * went by. When someone else was faster it looks and chooses again.
 */
final class BookCrew {

    /** Each lost race is another order's success; this many in a row mean a storm, and trying again later helps. */
    private static final int MOST_ATTEMPTS = 50;

    private final Crews crews;
    private final CrewChoice choice;
    private final Clock clock;

    BookCrew(Crews crews, CrewChoice choice, Clock clock) {
        this.crews = crews;
        this.choice = choice;
        this.clock = clock;
    }

    Result book(OrderFacts facts) {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            Result result = choice.choose(facts, crews.serving(facts.areaCode()), clock.instant());
            switch (result) {
                case Nobody nobody -> {
                    return nobody;
                }
                case Found found
                when crews.reserve(found.load(), facts.workOrderId()) -> {
                    return found;
                }
                case Found ignored -> {
                    // Its load changed meanwhile.
                }
            }
        }
        throw new ContendedException("crews of area", facts.areaCode());
    }
}
