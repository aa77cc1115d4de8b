package org.lamplighter.billing.outlook.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.account.Account;
import org.lamplighter.billing.account.OwnAccounts;
import org.lamplighter.billing.outlook.CompareOptions;
import org.lamplighter.billing.outlook.CompareOptions.Vehicle;
import org.lamplighter.billing.outlook.ForecastYear;
import org.lamplighter.billing.outlook.Habits;
import org.lamplighter.billing.rating.KilowattHours;
import org.lamplighter.kit.aggregate.RejectedException;
import org.lamplighter.kit.aggregate.Rejection;
import org.lamplighter.kit.caller.Audience;
import org.lamplighter.kit.caller.Caller;
import org.lamplighter.kit.caller.Opens;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Customers look ahead. */
@RestController
@Tag(name = "Outlook", description = "What an account will cost, and would cost otherwise")
final class CustomerOutlook {

    private static final BigDecimal MOST_A_MONTH = BigDecimal.valueOf(10_000);
    private static final int ALL = 100;

    private final OwnAccounts own;
    private final ForecastYear forecasts;
    private final CompareOptions compare;

    CustomerOutlook(OwnAccounts own, ForecastYear forecasts, CompareOptions compare) {
        this.own = own;
        this.forecasts = forecasts;
        this.compare = compare;
    }

    @GetMapping("/api/customer/v1/accounts/{accountNumber}/forecast")
    @Opens(to = Audience.CUSTOMER, owning = "accounts bound to the caller or shared with them")
    @Operation(
            summary = "What the next month and this year come to",
            description = "Months billed, then months expected: as the same month of last year, or else as the mean day"
                    + " of the months billed; rated like bills.")
    ForecastView forecast(Caller caller, @PathVariable String accountNumber) {
        return found(forecasts.of(account(caller, accountNumber)).map(f -> ForecastView.of(accountNumber, f)));
    }

    @GetMapping("/api/customer/v1/accounts/{accountNumber}/cost-comparison")
    @Opens(to = Audience.CUSTOMER, owning = "accounts bound to the caller or shared with them")
    @Operation(
            summary = "What this year costs on each option of the tariff, and what an electric car adds",
            description = "The months of the forecast, each option rated from the first of them. Where the meter does"
                    + " not tell the periods of an option, valleySharePercent says how much of the use lies in the valley"
                    + " (and peakSharePercent in the peak, where there is a flat period too). vehicleKwhPerMonth adds a car"
                    + " to each month, charged in the valley as vehicleValleySharePercent says.")
    ComparisonView compare(
            Caller caller,
            @PathVariable String accountNumber,
            @RequestParam(required = false) @Nullable Integer valleySharePercent,
            @RequestParam(required = false) @Nullable Integer peakSharePercent,
            @RequestParam(required = false) @Nullable BigDecimal vehicleKwhPerMonth,
            @RequestParam(defaultValue = "100") int vehicleValleySharePercent) {
        Account account = account(caller, accountNumber);
        Habits habits = new Habits(percent(valleySharePercent), percent(peakSharePercent));
        Integer vehicleValley = percent(vehicleValleySharePercent);
        // What of a car's energy is not in the valley is in the dearest period, so that it is not said too cheap.
        Habits charging = new Habits(vehicleValley, ALL - vehicleValleySharePercent);
        return found(compare.of(account, habits, vehicle(vehicleKwhPerMonth, charging))
                .map(comparison -> ComparisonView.of(accountNumber, comparison)));
    }

    private Account account(Caller caller, String accountNumber) {
        return own.visible(caller.subject(), accountNumber).state();
    }

    private static @Nullable Vehicle vehicle(@Nullable BigDecimal perMonth, Habits charging) {
        if (perMonth == null) {
            return null;
        }
        if (perMonth.signum() <= 0 || perMonth.compareTo(MOST_A_MONTH) > 0 || perMonth.scale() > 2) {
            throw new RejectedException(Rejection.invalid("vehicle-invalid", MOST_A_MONTH));
        }
        return new Vehicle(new KilowattHours(perMonth), charging);
    }

    private static @Nullable Integer percent(@Nullable Integer percent) {
        if (percent != null && (percent < 0 || percent > ALL)) {
            throw new RejectedException(Rejection.invalid("share-invalid", percent));
        }
        return percent;
    }

    private static <T> T found(Optional<T> answer) {
        return answer.orElseThrow(() -> new RejectedException(Rejection.conflict("nothing-billed")));
    }
}
