package org.lamplighter.contracts.utility;

import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.EventType;
import org.lamplighter.contracts.Topics;

/**
 * The utility's billing issued a bill (电费账单), or corrected it. The key is the account's number. Fields are those of the bill table, as texts.
 *
 * @param accountNumber ten digits
 * @param month the month, for example 2026-10
 * @param totalYuan what is to be paid
 * @param usedKwh energy billed, if told
 * @param dueOn last day to pay without a late fee, if told
 */
@EventType(value = "lamplighter.utility.bill-recorded.v1", topic = Topics.UTILITY_BILLS)
public record BillRecorded(
        String accountNumber,
        String month,
        String totalYuan,
        @Nullable String usedKwh,
        @Nullable String dueOn) implements Event {}
