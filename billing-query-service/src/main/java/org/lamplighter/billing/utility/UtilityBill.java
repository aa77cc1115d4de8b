package org.lamplighter.billing.utility;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.rating.KilowattHours;
import org.lamplighter.billing.rating.Money;

/**
 * A bill that the utility issued.
 *
 * @param total what is to be paid
 * @param used energy billed, if told
 * @param dueOn last day to pay it without a late fee, if told
 */
public record UtilityBill(
        Money total, @Nullable KilowattHours used, @Nullable LocalDate dueOn) {}
