package org.lamplighter.contracts.utility;

import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.EventType;
import org.lamplighter.contracts.Topics;

/**
 * What the books before said of an account on the day its ledger opened (期初余额): either credit, or one bill that was not paid. The key is the account's number. Fields are those of the table of opening balances, as texts.
 *
 * @param accountNumber ten digits
 * @param asOf ISO-8601 day at whose beginning it stood so
 * @param creditYuan money that was there
 * @param month the unpaid bill's month, for example 2026-09
 * @param principalYuan what is left of that bill, without late fees
 * @param dueOn last day to pay that bill without a late fee
 */
@EventType(value = "lamplighter.utility.opening-balance-recorded.v1", topic = Topics.UTILITY_PAYMENTS)
public record OpeningBalanceRecorded(
        String accountNumber,
        String asOf,
        @Nullable String creditYuan,
        @Nullable String month,
        @Nullable String principalYuan,
        @Nullable String dueOn)
        implements Event {}
