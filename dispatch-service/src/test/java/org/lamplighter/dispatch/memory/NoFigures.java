package org.lamplighter.dispatch.memory;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.lamplighter.dispatch.workorder.Figures;
import org.lamplighter.dispatch.workorder.Phase;

/** Nobody watches. */
public final class NoFigures implements Figures {

    @Override
    public void moved(@Nullable Phase from, Phase to) {}

    @Override
    public void assignedAfter(Duration sinceOpened) {}

    @Override
    public void planning(String areaCode, Runnable plan) {
        plan.run();
    }
}
