package org.lamplighter.dispatch.supply;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account was without supply because a crew stopped it (营销类停电). It is that customer's affair: nobody else is told, and it is no
 * interruption of the network.
 *
 * @param outageId its id, that of the stop beginning with {@code OC-}
 * @param kind why
 * @param stoppedAt since when, by the crew's clock
 * @param givenBackAt until when, if it is over
 */
public record CommercialOutage(
        String outageId,
        CommercialKind kind,
        Instant stoppedAt,
        @Nullable Instant givenBackAt) {}
