package org.lamplighter.billing.usage.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.account.Account;
import org.lamplighter.billing.consent.DataScope;
import org.lamplighter.billing.consent.SharedData;
import org.lamplighter.billing.usage.Step;
import org.lamplighter.kit.caller.Audience;
import org.lamplighter.kit.caller.Caller;
import org.lamplighter.kit.caller.Opens;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Third parties see the use that customers let them see. */
@RestController
@Tag(name = "Shared data", description = "What customers let a third party see")
final class SharedUsage {

    private final SharedData shared;
    private final UsageAnswers answers;

    SharedUsage(SharedData shared, UsageAnswers answers) {
        this.shared = shared;
        this.answers = answers;
    }

    @GetMapping("/api/share/v1/accounts/{accountNumber}/usage")
    @Opens(to = Audience.SHARE, scopes = "data:read", owning = "accounts whose customer consented")
    @Operation(
            summary = "What an account used",
            description =
                    "As its customer sees it. By month with usage:monthly, by every step with usage:interval. Each look"
                            + " is logged and shown to the customer.")
    UsageView usage(
            Caller caller,
            @PathVariable String accountNumber,
            @Parameter(description = "15min, hour, day or month") @RequestParam(defaultValue = "month") String by,
            @Parameter(description = "First day") @RequestParam LocalDate from,
            @Parameter(description = "Day after the last") @RequestParam LocalDate to,
            @RequestParam(required = false) @Nullable LocalDateTime cursor,
            @RequestParam(defaultValue = "1000") int limit) {
        Step step = UsageAnswers.step(by);
        Days days = new Days(from, to);
        List<DataScope> scopes = step == Step.MONTH
                ? List.of(DataScope.USAGE_MONTHLY, DataScope.USAGE_INTERVAL)
                : List.of(DataScope.USAGE_INTERVAL);
        Account account = open(caller, accountNumber, scopes, "usage by " + step.word() + " " + days);
        return answers.page(account, step, days, cursor, limit);
    }

    @GetMapping(path = "/api/share/v1/accounts/{accountNumber}/green-button", produces = "application/atom+xml")
    @Opens(to = Audience.SHARE, scopes = "data:read", owning = "accounts whose customer consented")
    @Operation(summary = "The intervals as a Green Button file", description = "With usage:interval. Logged.")
    void greenButton(
            Caller caller,
            @PathVariable String accountNumber,
            @Parameter(description = "First day") @RequestParam LocalDate from,
            @Parameter(description = "Day after the last") @RequestParam LocalDate to,
            HttpServletResponse response)
            throws IOException {
        Days days = new Days(from, to);
        Account account = open(caller, accountNumber, List.of(DataScope.USAGE_INTERVAL), "green button " + days);
        answers.greenButton(account, days, response);
    }

    private Account open(Caller caller, String accountNumber, List<DataScope> scopes, String detail) {
        return shared.open(caller.identity(), caller.requirePartnerId(), accountNumber, scopes, detail);
    }
}
