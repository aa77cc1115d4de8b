package org.lamplighter.dispatch.figures;

import org.lamplighter.dispatch.workorder.Step;

/** What is timed of an order, each for the first time it happened. */
public enum Stage {
    /** From its opening to the first crew that was told. */
    ASSIGN(Step.Kind.ASSIGNED),
    /** From the first crew that was told to the first that took it on. */
    ACCEPT(Step.Kind.ACCEPTED),
    /** From its opening to the first crew on site. */
    ARRIVE(Step.Kind.ARRIVED),
    /** From its opening to supply being back. */
    RESTORE(Step.Kind.RESTORED);

    private final Step.Kind ends;

    Stage(Step.Kind ends) {
        this.ends = ends;
    }

    Step.Kind ends() {
        return ends;
    }
}
