package org.lamplighter.dispatch.workorder;

import java.time.Instant;

/**
 * What a dispatcher answered.
 *
 * @param at when
 * @param dispatcher the dispatcher's subject
 * @param granted whether it comes
 * @param note what comes and when, or why not
 */
public record HelpAnswer(Instant at, String dispatcher, boolean granted, String note) {}
