package org.lamplighter.dispatch.workorder;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step that a phone tells, maybe late, twice or before the one that it follows.
 *
 * @param commandId the phone's own id of it; the same id is the same command
 * @param crewId the crew
 * @param after the id of the command that must be dealt with first, if one must
 * @param at when it happened, by the phone
 * @param heardAt when it first came in
 * @param step what happened
 */
public record FieldCommand(
        String commandId, String crewId, @Nullable String after, Instant at, Instant heardAt, CrewStep step) {}
