package org.lamplighter.billing.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lamplighter.kit.aggregate.Decision;

/** A code stands for a grant: for one third party, for some minutes, once. */
class ConsentGrantTest {

    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(120);

    private final ConsentGrant grant = new ConsentGrant("energyview", List.of("DC-1", "DC-2"), LATER, null);

    @Test
    void itIsRedeemedByTheOneItIsMeantForUntilItRunsOut() {
        assertThat(grant.redeemed("energyview", LATER.minusMillis(1)))
                .isEqualTo(Decision.changed(
                        new ConsentGrant("energyview", List.of("DC-1", "DC-2"), LATER, LATER.minusMillis(1))));
    }

    @Test
    void whateverIsWrongIsRefusedAlike() {
        ConsentGrant used = new ConsentGrant("energyview", List.of("DC-1"), LATER, NOON);

        assertThat(List.of(
                        grant.redeemed("energyview", LATER),
                        grant.redeemed("gridadvice", NOON),
                        used.redeemed("energyview", NOON)))
                .containsOnly(Decision.rejected(ConsentGrant.NOT_VALID));
    }
}
