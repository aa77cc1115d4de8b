package org.lamplighter.billing.usage.web;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import org.lamplighter.kit.time.TimeConfiguration;

/** Times of the utility's clock with their offset. */
final class Times {

    private Times() {}

    static OffsetDateTime of(LocalDateTime local) {
        return local.atZone(TimeConfiguration.CHINA).toOffsetDateTime();
    }
}
