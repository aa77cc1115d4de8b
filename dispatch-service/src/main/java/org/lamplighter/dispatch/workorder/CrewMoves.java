package org.lamplighter.dispatch.workorder;

import org.jspecify.annotations.Nullable;

/** What follows when commands moved an order: figures, and the loads of the crews that have or had it. */
public final class CrewMoves {

    private final ReleaseCrew releaseCrew;
    private final LoadCrew loadCrew;
    private final Figures figures;

    public CrewMoves(ReleaseCrew releaseCrew, LoadCrew loadCrew, Figures figures) {
        this.releaseCrew = releaseCrew;
        this.loadCrew = loadCrew;
        this.figures = figures;
    }

    /** An order before and after. */
    public record Move(WorkOrder from, WorkOrder to) {

        private @Nullable String before() {
            return from.holder().map(Assignment::crewId).orElse(null);
        }

        private @Nullable String after() {
            return to.holder().map(Assignment::crewId).orElse(null);
        }
    }

    /** It is written; {@code null} when nothing was. */
    public void made(@Nullable Move move) {
        if (move == null) {
            return;
        }
        if (move.from().phase() != move.to().phase()) {
            figures.moved(move.from().phase(), move.to().phase());
        }
        String before = move.before();
        String after = move.after();
        String workOrderId = move.to().facts().workOrderId();
        if (after != null && !after.equals(before)) {
            loadCrew.loaded(after, workOrderId);
        }
        if (before != null && !before.equals(after)) {
            releaseCrew.released(before, workOrderId);
        }
    }
}
