package org.lamplighter.billing.utility.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.bill.Bill;
import org.lamplighter.billing.utility.CompareBills;
import org.lamplighter.billing.utility.Comparison;
import org.lamplighter.billing.utility.Difference;
import org.lamplighter.kit.caller.Audience;
import org.lamplighter.kit.caller.Opens;
import org.lamplighter.kit.personal.AccountNumber;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Editors see where the utility's bills and our rating part. */
@RestController
@Tag(name = "Comparison", description = "The utility's bills beside our own rating")
final class DeskComparisons {

    private static final int MOST_A_PAGE = 1000;

    private final CompareBills compare;

    DeskComparisons(CompareBills compare) {
        this.compare = compare;
    }

    /**
     * Some accounts of a month.
     *
     * @param compared bills of the utility that were looked at
     * @param items those that our rating does not come to
     * @param next cursor of the accounts after them; a page may be empty and yet have one
     */
    record ComparisonPage(
            YearMonth month,
            int compared,
            List<DifferenceView> items,
            @Nullable String next) {}

    /** One bill; amounts in yuan, what we do not have is left out. */
    record DifferenceView(
            String accountNumber,
            Difference.Kind kind,
            String utilityTotal,
            @Nullable String ownTotal,
            @Nullable String difference,
            @Nullable String utilityKwh,
            @Nullable String ownKwh) {

        static DifferenceView of(Difference difference) {
            Bill own = difference.rated();
            return new DifferenceView(
                    difference.account().value(),
                    difference.kind(),
                    difference.bill().total().toString(),
                    own == null ? null : own.total().toString(),
                    own == null
                            ? null
                            : difference.bill().total().minus(own.total()).toString(),
                    difference.bill().used() == null
                            ? null
                            : difference.bill().used().toString(),
                    own == null ? null : own.used().toString());
        }
    }

    @GetMapping("/api/desk/v1/bill-comparisons/{month}")
    @Opens(to = Audience.DESK, roles = "editor", owning = "accounts of every area")
    @Operation(
            summary = "The utility's bills of a month that our rating does not come to",
            description = "By account. limit is how many accounts are looked at; follow next until it is absent.")
    ComparisonPage compare(
            @PathVariable YearMonth month,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "200") int limit) {
        Comparison found = compare.compare(
                month, cursor == null ? null : new AccountNumber(cursor), Math.clamp(limit, 1, MOST_A_PAGE));
        return new ComparisonPage(
                month,
                found.compared(),
                found.differences().stream().map(DifferenceView::of).toList(),
                found.next() == null ? null : found.next().value());
    }
}
