package org.lamplighter.dispatch.outage;

import java.time.Instant;
import java.util.List;

/**
 * That something announced was changed, and what it was before.
 *
 * @param at when that was made public
 * @param by the dispatcher's subject
 * @param reason why
 * @param decidedAt when it was decided
 * @param fromBefore when supply was to be interrupted
 * @param untilBefore when it was to be back
 * @param transformerAreasBefore what was to be without supply
 * @param inTime whether it was public as early as the rules ask
 */
public record PlanChange(
        Instant at,
        String by,
        String reason,
        Instant decidedAt,
        Instant fromBefore,
        Instant untilBefore,
        List<String> transformerAreasBefore,
        boolean inTime) {

    public PlanChange {
        transformerAreasBefore = List.copyOf(transformerAreasBefore);
    }
}
