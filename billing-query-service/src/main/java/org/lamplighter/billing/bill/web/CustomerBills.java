package org.lamplighter.billing.bill.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.account.OwnAccounts;
import org.lamplighter.billing.bill.Bill;
import org.lamplighter.billing.bill.FollowTiers;
import org.lamplighter.billing.bill.ReadBills;
import org.lamplighter.kit.caller.Audience;
import org.lamplighter.kit.caller.Caller;
import org.lamplighter.kit.caller.Opens;
import org.lamplighter.kit.personal.AccountNumber;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Customers read their bills. */
@RestController
@Tag(name = "Bills", description = "Bills of the accounts bound to the customer who is logged in")
final class CustomerBills {

    private static final int MOST_A_PAGE = 36;

    private final OwnAccounts own;
    private final ReadBills bills;
    private final FollowTiers tiers;
    private final BillWords words;

    CustomerBills(OwnAccounts own, ReadBills bills, FollowTiers tiers, BillWords words) {
        this.own = own;
        this.bills = bills;
        this.tiers = tiers;
        this.words = words;
    }

    /**
     * Bills, newest first.
     *
     * @param dataAsOf up to when readings are in
     * @param nextReadingOn when the meter is read next
     */
    record BillPage(
            List<BillSummary> items,
            @Nullable String next,
            @Nullable OffsetDateTime dataAsOf,
            @Nullable LocalDate nextReadingOn) {}

    @GetMapping("/api/customer/v1/accounts/{accountNumber}/bills")
    @Opens(to = Audience.CUSTOMER, owning = "accounts bound to the caller or shared with them")
    @Operation(summary = "Bills by month, newest first")
    BillPage list(
            Caller caller,
            @PathVariable String accountNumber,
            @RequestParam(required = false) @Nullable YearMonth cursor,
            @RequestParam(defaultValue = "12") int limit) {
        AccountNumber account =
                own.visible(caller.subject(), accountNumber).state().number();
        int size = Math.clamp(limit, 1, MOST_A_PAGE);
        List<Bill> found = bills.newest(account, cursor, size + 1);
        List<Bill> page = found.subList(0, Math.min(size, found.size()));
        Bill newest = page.isEmpty() || cursor != null ? null : page.getFirst();
        return new BillPage(
                page.stream().map(BillSummary::of).toList(),
                found.size() > size ? page.getLast().month().toString() : null,
                newest == null ? null : BillView.dataAsOf(newest),
                newest == null ? null : newest.nextReadingOn());
    }

    @GetMapping("/api/customer/v1/accounts/{accountNumber}/bills/{month}")
    @Opens(to = Audience.CUSTOMER, owning = "accounts bound to the caller or shared with them")
    @Operation(
            summary = "The bill of a month with its lines and what they are made from",
            description =
                    "A month such as 2026-10. A month whose reading is not in yet answers with state NOT_PUBLISHED.")
    BillView one(Caller caller, @PathVariable String accountNumber, @PathVariable YearMonth month, Locale locale) {
        AccountNumber account =
                own.visible(caller.subject(), accountNumber).state().number();
        return words.say(accountNumber, bills.of(account, month), locale);
    }

    @GetMapping("/api/customer/v1/accounts/{accountNumber}/tier-usage")
    @Opens(to = Audience.CUSTOMER, owning = "accounts bound to the caller or shared with them")
    @Operation(summary = "How far the tiers of a year are used, and what the next kWh costs")
    TierUsageView tierUsage(
            Caller caller, @PathVariable String accountNumber, @RequestParam(required = false) @Nullable Integer year) {
        return TierUsageView.of(
                accountNumber,
                tiers.of(own.visible(caller.subject(), accountNumber).state(), year));
    }
}
