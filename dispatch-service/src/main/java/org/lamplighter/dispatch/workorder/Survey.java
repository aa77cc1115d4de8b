package org.lamplighter.dispatch.workorder;

import java.time.Instant;

/** What a crew found, and when. */
public record Survey(Instant at, String crewId, Findings findings) {}
