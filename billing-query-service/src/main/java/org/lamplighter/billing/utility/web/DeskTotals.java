package org.lamplighter.billing.utility.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.utility.AreaTotal;
import org.lamplighter.billing.utility.ComparedBill;
import org.lamplighter.billing.utility.CountDifferences;
import org.lamplighter.billing.utility.MonthTotals;
import org.lamplighter.kit.aggregate.RejectedException;
import org.lamplighter.kit.aggregate.Rejection;
import org.lamplighter.kit.caller.Audience;
import org.lamplighter.kit.caller.Caller;
import org.lamplighter.kit.caller.Opens;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Editors have a month counted; editors and supervisors read what was found. */
@RestController
@Tag(name = "Comparison", description = "The utility's bills beside our own rating")
final class DeskTotals {

    private final CountDifferences count;

    DeskTotals(CountDifferences count) {
        this.count = count;
    }

    /**
     * How a month's bills agree.
     *
     * @param countedAt when the count that tells the totals began: what came later is not in them; absent before the first
     * @param items by area and kind
     * @param counting the count under way, if there is one
     */
    record TotalsView(
            YearMonth month,
            @Nullable Instant countedAt,
            List<TotalView> items,
            @Nullable Counting counting) {

        static TotalsView of(MonthTotals month, Predicate<String> areas) {
            MonthTotals.Counted counted = month.counted();
            MonthTotals.Count count = month.count();
            return new TotalsView(
                    month.month(),
                    counted == null ? null : counted.begunAt(),
                    counted == null
                            ? List.of()
                            : counted.totals().stream()
                                    .filter(total -> areas.test(total.areaCode()))
                                    .sorted(Comparator.comparing(AreaTotal::areaCode)
                                            .thenComparing(AreaTotal::kind))
                                    .map(TotalView::of)
                                    .toList(),
                    count == null ? null : new Counting(count.begunAt(), count.looked()));
        }
    }

    /** Bills of one area and kind; amounts in yuan. */
    record TotalView(
            String areaCode,
            ComparedBill.Kind kind,
            int bills,
            String utilityTotal,
            String ownTotal,
            String difference) {

        static TotalView of(AreaTotal total) {
            return new TotalView(
                    total.areaCode(),
                    total.kind(),
                    total.bills(),
                    total.utility().toString(),
                    total.own().toString(),
                    total.utility().minus(total.own()).toString());
        }
    }

    /** A count under way, and how many accounts it has looked at. */
    record Counting(Instant begunAt, int accounts) {}

    @PostMapping("/api/desk/v1/bill-comparisons/{month}/totals")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Opens(to = Audience.DESK, roles = "editor", owning = "accounts of every area")
    @Operation(
            summary = "Count a month",
            description =
                    "Beside everything else; GET tells how far it is. One under way goes on. What was found before is"
                            + " told until the new count is complete.")
    TotalsView begin(@PathVariable YearMonth month) {
        return TotalsView.of(count.begin(month), area -> true);
    }

    @GetMapping("/api/desk/v1/bill-comparisons/{month}/totals")
    @Opens(
            to = Audience.DESK,
            roles = {"editor", "supervisor"},
            owning = "every area for editors, their own areas for supervisors")
    @Operation(
            summary = "How many bills of a month agree, by area and kind, and what they come to",
            description = "As counted last; 404 for a month that was never counted.")
    TotalsView totals(
            Caller caller, @PathVariable YearMonth month, @RequestParam(required = false) @Nullable String area) {
        Predicate<String> areas = ComparedAreas.of(caller, area);
        return count.of(month)
                .map(totals -> TotalsView.of(totals, areas))
                .orElseThrow(() -> new RejectedException(Rejection.notFound()));
    }
}
