package org.lamplighter.billing.usage;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.lamplighter.kit.time.TimeConfiguration;

/**
 * An interval of delivered energy below zero, which no meter that is in order tells. It is not kept.
 *
 * @param start when it begins
 * @param kilowattHours what was told, below zero
 */
public record NegativeInterval(Instant start, BigDecimal kilowattHours) {

    /** By the utility's clock. */
    public LocalDateTime at() {
        return LocalDateTime.ofInstant(start, TimeConfiguration.CHINA);
    }

    /** The day it lies in. */
    public LocalDate day() {
        return at().toLocalDate();
    }
}
