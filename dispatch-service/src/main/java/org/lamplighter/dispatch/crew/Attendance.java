package org.lamplighter.dispatch.crew;

import org.jspecify.annotations.Nullable;

/**
 * What a crew said of its being there.
 *
 * @param mark whether it began or ended, whichever it said of the later time
 * @param whereabouts where it was, if it is at work and has told
 */
public record Attendance(@Nullable DutyMark mark, @Nullable Whereabouts whereabouts) {

    public static final Attendance NONE = new Attendance(null, null);
}
