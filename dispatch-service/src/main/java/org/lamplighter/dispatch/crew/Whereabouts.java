package org.lamplighter.dispatch.crew;

import java.time.Instant;
import org.lamplighter.dispatch.geo.Position;

/** Where a crew was at a time, by its phone. Only the newest is kept, until the crew ends its work. */
public record Whereabouts(Position position, Instant at) {}
