package org.lamplighter.dispatch.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Figures of a period.
 *
 * @param from first day, China time
 * @param to last day
 * @param by what the groups are
 * @param groups one per area, feeder or crew, by code
 * @param repeats repeat-report bands by what was counted: transformer areas, feeders, crews, users (accounts)
 * @param stillOpen outages of the period that are not over, and so count in no index yet
 * @param otherWork work that is no repair, by kind; it counts in nothing else
 */
public record PeriodFigures(
        LocalDate from,
        LocalDate to,
        GroupBy by,
        List<Group> groups,
        Map<Repeated, List<Band>> repeats,
        int stillOpen,
        List<OtherWork> otherWork) {

    public PeriodFigures {
        groups = List.copyOf(groups);
        repeats = Map.copyOf(repeats);
        otherWork = List.copyOf(otherWork);
    }

    /** What repeat reports are counted by. */
    public enum Repeated {
        TRANSFORMER_AREA,
        FEEDER,
        CREW,
        USER
    }

    /**
     * One area, feeder or crew.
     *
     * @param code which
     * @param orders repairs opened in the period; without those withdrawn, and those of helping crews
     * @param stages how long each stage took
     * @param reliability of supply; a crew has none
     */
    public record Group(
            String code,
            int orders,
            Map<Stage, Spread> stages,
            @Nullable Reliability reliability) {

        public Group {
            stages = Map.copyOf(stages);
        }
    }
}
