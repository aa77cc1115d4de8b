package org.lamplighter.billing.utility.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.utility.CompareBills;
import org.lamplighter.billing.utility.Comparison;
import org.lamplighter.kit.caller.Audience;
import org.lamplighter.kit.caller.Caller;
import org.lamplighter.kit.caller.Opens;
import org.lamplighter.kit.personal.AccountNumber;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Editors and supervisors see where the utility's bills and our rating part. */
@RestController
@Tag(name = "Comparison", description = "The utility's bills beside our own rating")
final class DeskComparisons {

    private static final int MOST_A_PAGE = 1000;
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final CompareBills compare;

    DeskComparisons(CompareBills compare) {
        this.compare = compare;
    }

    /**
     * Some accounts of a month.
     *
     * @param compared bills of the utility that were looked at, in the areas that are seen
     * @param items those that our rating does not come to
     * @param next cursor of the accounts after them; a page may be empty and yet have one
     */
    record ComparisonPage(
            YearMonth month,
            int compared,
            List<DifferenceView> items,
            @Nullable String next) {}

    @GetMapping("/api/desk/v1/bill-comparisons/{month}")
    @Opens(
            to = Audience.DESK,
            roles = {"editor", "supervisor"},
            owning = "accounts of every area for editors, of their own areas for supervisors")
    @Operation(
            summary = "The utility's bills of a month that our rating does not come to",
            description =
                    "By account, of one area or all that the caller sees. limit is how many accounts are looked at,"
                            + " in whatever area; follow next until it is absent.")
    ComparisonPage compare(
            Caller caller,
            @PathVariable YearMonth month,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "200") int limit) {
        Comparison found = compare.compare(
                month,
                ComparedAreas.of(caller, area),
                cursor == null ? null : new AccountNumber(cursor),
                Math.clamp(limit, 1, MOST_A_PAGE));
        return new ComparisonPage(
                month,
                found.bills().size(),
                found.differences().map(DifferenceView::of).toList(),
                found.next() == null ? null : found.next().value());
    }

    @GetMapping("/api/desk/v1/bill-comparisons/{month}/differences.csv")
    @Opens(
            to = Audience.DESK,
            roles = {"editor", "supervisor"},
            owning = "accounts of every area for editors, of their own areas for supervisors")
    @Operation(summary = "All of them as a table", description = "CSV, UTF-8, as it is compared: of any length..")
    ResponseEntity<StreamingResponseBody> table(
            Caller caller, @PathVariable YearMonth month, @RequestParam(required = false) @Nullable String area) {
        Predicate<String> areas = ComparedAreas.of(caller, area);
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"differences-" + month + ".csv\"")
                .body(out -> {
                    Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                    text.write(DifferenceView.COLUMNS);
                    AccountNumber after = null;
                    do {
                        Comparison some = compare.compare(month, areas, after, MOST_A_PAGE);
                        for (DifferenceView difference :
                                some.differences().map(DifferenceView::of).toList()) {
                            text.write(difference.row());
                        }
                        text.flush();
                        after = some.next();
                    } while (after != null);
                });
    }
}
