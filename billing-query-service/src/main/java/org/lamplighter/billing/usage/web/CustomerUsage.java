package org.lamplighter.billing.usage.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.account.Account;
import org.lamplighter.billing.account.OwnAccounts;
import org.lamplighter.kit.caller.Audience;
import org.lamplighter.kit.caller.Caller;
import org.lamplighter.kit.caller.Opens;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Customers see what they used, and take it with them. */
@RestController
@Tag(name = "Usage", description = "What the accounts bound to the customer used, by intervals")
final class CustomerUsage {

    private final OwnAccounts own;
    private final UsageAnswers answers;

    CustomerUsage(OwnAccounts own, UsageAnswers answers) {
        this.own = own;
        this.answers = answers;
    }

    @GetMapping("/api/customer/v1/accounts/{accountNumber}/usage")
    @Opens(to = Audience.CUSTOMER, owning = "accounts bound to the caller or shared with them")
    @Operation(
            summary = "What was used, by quarter hour, hour, day or month",
            description =
                    "With the tariff's peak and valley hours, an interval being of the period it begins in. Months"
                            + " of which no intervals are known are one item of basis READINGS each, from reading to reading; months"
                            + " asked for by month are told whole. What is missing is said: state, and gaps. Ten years at most,"
                            + " in pages.")
    UsageView usage(
            Caller caller,
            @PathVariable String accountNumber,
            @Parameter(description = "15min, hour, day or month") @RequestParam(defaultValue = "day") String by,
            @Parameter(description = "First day") @RequestParam LocalDate from,
            @Parameter(description = "Day after the last") @RequestParam LocalDate to,
            @RequestParam(required = false) @Nullable LocalDateTime cursor,
            @RequestParam(defaultValue = "1000") int limit) {
        Account account = own.visible(caller.subject(), accountNumber).state();
        return answers.page(account, UsageAnswers.step(by), new Days(from, to), cursor, limit);
    }

    @GetMapping(path = "/api/customer/v1/accounts/{accountNumber}/green-button", produces = "application/atom+xml")
    @Opens(to = Audience.CUSTOMER, owning = "accounts bound to the caller")
    @Operation(
            summary = "The intervals as a Green Button file",
            description =
                    "An Atom feed of ESPI (NAESB REQ.21), which other programs read; ten years at most. It names the"
                            + " account by its number and holds no name or address.")
    void greenButton(
            Caller caller,
            @PathVariable String accountNumber,
            @Parameter(description = "First day") @RequestParam LocalDate from,
            @Parameter(description = "Day after the last") @RequestParam LocalDate to,
            HttpServletResponse response)
            throws IOException {
        Account account = own.one(caller.subject(), accountNumber).state();
        answers.greenButton(account, new Days(from, to), response);
    }
}
