package org.lamplighter.billing.bill.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.account.Account;
import org.lamplighter.billing.bill.Bill;
import org.lamplighter.billing.bill.ReadBills;
import org.lamplighter.billing.consent.DataScope;
import org.lamplighter.billing.consent.SharedData;
import org.lamplighter.kit.caller.Audience;
import org.lamplighter.kit.caller.Caller;
import org.lamplighter.kit.caller.Opens;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Third parties see the bills that customers let them see. */
@RestController
@Tag(name = "Shared data", description = "What customers let a third party see")
final class SharedBills {

    private static final int MOST_A_PAGE = 36;

    private final SharedData shared;
    private final ReadBills bills;

    SharedBills(SharedData shared, ReadBills bills) {
        this.shared = shared;
        this.bills = bills;
    }

    /** Bills, newest first. */
    record SharedBillPage(List<BillSummary> items, @Nullable String next) {}

    @GetMapping("/api/share/v1/accounts/{accountNumber}/bills")
    @Opens(to = Audience.SHARE, scopes = "data:read", owning = "accounts whose customer consented")
    @Operation(
            summary = "An account's bills by month, newest first",
            description =
                    "With bills: energy and amount, no name and no address. Each look is logged and shown to the customer.")
    SharedBillPage list(
            Caller caller,
            @PathVariable String accountNumber,
            @RequestParam(required = false) @Nullable YearMonth cursor,
            @RequestParam(defaultValue = "12") int limit) {
        Account account = shared.open(
                caller.identity(), caller.requirePartnerId(), accountNumber, List.of(DataScope.BILLS), "bills");
        int size = Math.clamp(limit, 1, MOST_A_PAGE);
        List<Bill> found = bills.newest(account.number(), cursor, size + 1);
        List<Bill> page = found.subList(0, Math.min(size, found.size()));
        return new SharedBillPage(
                page.stream().map(BillSummary::of).toList(),
                found.size() > size ? page.getLast().month().toString() : null);
    }
}
