package org.lamplighter.dispatch.workorder;

import java.time.Instant;

/** What the customer was promised: a crew on site by, supply back by. */
public record Promise(Instant arriveBy, Instant restoreBy) {}
