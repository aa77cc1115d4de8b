package org.lamplighter.dispatch.assignment;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.lamplighter.dispatch.assignment.ChooseCrew.Found;
import org.lamplighter.dispatch.assignment.ChooseCrew.Nobody;
import org.lamplighter.dispatch.assignment.ChooseCrew.Result;
import org.lamplighter.dispatch.crew.CrewLoad;
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

    private List<CrewLoad> serving(OrderFacts facts) {
        if (facts.directives().openedTo().isEmpty()) {
            return crews.serving(facts.areaCode());
        }
        return Stream.concat(Stream.of(facts.areaCode()), facts.directives().openedTo().stream())
                .flatMap(area -> crews.serving(area).stream())
                .distinct()
                .toList();
    }

    Result book(OrderFacts facts) {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            Result result = choice.choose(facts, serving(facts), clock.instant());
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
