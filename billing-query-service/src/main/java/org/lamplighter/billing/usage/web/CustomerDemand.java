package org.lamplighter.billing.usage.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.YearMonth;
import java.util.List;
import org.lamplighter.billing.account.Account;
import org.lamplighter.billing.account.OwnAccounts;
import org.lamplighter.billing.usage.ReadDemand;
import org.lamplighter.billing.usage.SumCustomers;
import org.lamplighter.kit.aggregate.RejectedException;
import org.lamplighter.kit.aggregate.Rejection;
import org.lamplighter.kit.caller.Audience;
import org.lamplighter.kit.caller.Caller;
import org.lamplighter.kit.caller.Opens;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Large customers see their demand, and all their supply points together. */
@RestController
@Tag(name = "Usage", description = "What the accounts bound to the customer used, by intervals")
final class CustomerDemand {

    private final OwnAccounts own;
    private final ReadDemand demand;
    private final SumCustomers customers;

    CustomerDemand(OwnAccounts own, ReadDemand demand, SumCustomers customers) {
        this.own = own;
        this.demand = demand;
        this.customers = customers;
    }

    @GetMapping("/api/customer/v1/accounts/{accountNumber}/demand-curve")
    @Opens(to = Audience.CUSTOMER, owning = "accounts bound to the caller")
    @Operation(
            summary = "The demand of a month, beside the contract",
            description =
                    "Of commercial accounts: mean power of each interval in kW, the highest and when, what it has above"
                            + " 105 % of the contract; and, once the bill is made, what demand and power factor cost. Billed is the"
                            + " demand that the meter itself counted, which may differ from the curve's.")
    DemandCurveView demand(Caller caller, @PathVariable String accountNumber, @RequestParam YearMonth month) {
        Account account = own.one(caller.subject(), accountNumber).state();
        if (account.terms().connection() == null) {
            throw new RejectedException(Rejection.invalid("demand-not-counted"));
        }
        return DemandCurveView.of(accountNumber, demand.of(account, month));
    }

    /** Customers by number. */
    record CustomerPage(List<CustomerMonthView> items) {}

    @GetMapping("/api/customer/v1/customers/own")
    @Opens(to = Audience.CUSTOMER, owning = "accounts bound to the caller")
    @Operation(
            summary = "A month of customers with several supply points, added up",
            description =
                    "By customer number, from the first 100 accounts that are bound to the caller; accounts without a"
                            + " customer number are left out.")
    CustomerPage customers(Caller caller, @RequestParam YearMonth month) {
        return new CustomerPage(customers.of(caller.subject(), month).stream()
                .map(customer -> CustomerMonthView.of(customer, month))
                .toList());
    }
}
