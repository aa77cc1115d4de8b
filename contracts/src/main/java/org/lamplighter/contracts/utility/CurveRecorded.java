package org.lamplighter.contracts.utility;

import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.EventType;
import org.lamplighter.contracts.Topics;

/**
 * The utility's metering tells an account's load curve of a day (日负荷曲线), or more of it, or corrects it. The key is the account's number. Fields are those of the curve table, as texts.
 *
 * @param accountNumber ten digits
 * @param date the day
 * @param kwh 96, 48 or 24 energies in kWh, separated by blanks; - where none is known
 * @param quality ACTUAL unless said, ESTIMATED or QUESTIONABLE
 */
@EventType(value = "lamplighter.utility.curve-recorded.v1", topic = Topics.UTILITY_CURVES)
public record CurveRecorded(
        String accountNumber,
        String date,
        String kwh,
        @Nullable String quality) implements Event {}
