package org.lamplighter.contracts.utility;

import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.EventType;
import org.lamplighter.contracts.Topics;

/**
 * The utility's metering has a reading (抄表示数). The key is the account's number. Fields are those of the reading table, as texts; a
 * meter's multiplier is in them already.
 *
 * @param accountNumber ten digits
 * @param meterNumber the meter; absent where the account has one for ever
 * @param readAt ISO-8601 date or time with offset
 * @param registerKwh the register of all energy
 * @param sharpKwh the register of sharp hours, if there is one
 * @param peakKwh the register of peak hours, if there is one
 * @param flatKwh the register of flat hours, if there is one
 * @param valleyKwh the register of valley hours, if there is one
 * @param reactiveKvarh the register of reactive energy, if there is one
 * @param demandKw the highest demand since the reading before, if the meter tells it
 * @param quality ACTUAL or ESTIMATED; ACTUAL when absent
 * @param kind REGULAR or METER_EXCHANGE; REGULAR when absent
 */
@EventType(value = "lamplighter.utility.reading-recorded.v1", topic = Topics.UTILITY_READINGS)
public record ReadingRecorded(
        String accountNumber,
        @Nullable String meterNumber,
        String readAt,
        String registerKwh,
        @Nullable String sharpKwh,
        @Nullable String peakKwh,
        @Nullable String flatKwh,
        @Nullable String valleyKwh,
        @Nullable String reactiveKvarh,
        @Nullable String demandKw,
        @Nullable String quality,
        @Nullable String kind)
        implements Event {}
