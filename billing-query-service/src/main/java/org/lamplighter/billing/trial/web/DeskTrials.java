package org.lamplighter.billing.trial.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.rating.Money;
import org.lamplighter.billing.tariff.web.SentTariffs;
import org.lamplighter.billing.trial.Trial;
import org.lamplighter.billing.trial.TryTariffs;
import org.lamplighter.kit.caller.Audience;
import org.lamplighter.kit.caller.Opens;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Editors see what a tariff would change before they load it. */
@RestController
@Tag(name = "Tariffs at the desk", description = "Versions of tariffs: load, look through, take back")
final class DeskTrials {

    private static final int MOST_ACCOUNTS = 1000;
    private static final int MOST_SHOWN = 50;

    private final TryTariffs tryTariffs;

    DeskTrials(TryTariffs tryTariffs) {
        this.tryTariffs = tryTariffs;
    }

    record TrialPage(List<TrialView> items) {}

    /**
     * A version that would be new, tried on the newest bills of some accounts.
     *
     * @param bills bills tried
     * @param differing those that would come to something else
     * @param notPriced those whose option the version has no price for; among the differing
     * @param billed what the bills came to, without those not priced
     * @param tried what they would have come to
     * @param items the first of the differing
     */
    record TrialView(
            String tariffId,
            int bills,
            long differing,
            long notPriced,
            String billed,
            String tried,
            List<TriedView> items) {

        static TrialView of(Trial trial) {
            List<Trial.Tried> differing =
                    trial.bills().stream().filter(Trial.Tried::differs).toList();
            List<Trial.Tried> priced =
                    trial.bills().stream().filter(bill -> bill.tried() != null).toList();
            return new TrialView(
                    trial.tariffId(),
                    trial.bills().size(),
                    differing.size(),
                    trial.bills().size() - priced.size(),
                    sum(priced.stream().map(Trial.Tried::billed)),
                    sum(priced.stream().map(Trial.Tried::tried).filter(Objects::nonNull)),
                    differing.stream().limit(MOST_SHOWN).map(TriedView::of).toList());
        }

        private static String sum(Stream<Money> amounts) {
            return amounts.reduce(Money.ZERO, Money::plus).toString();
        }
    }

    /** A bill; {@code tried} is absent where the version has no price for it. */
    record TriedView(
            String accountNumber,
            YearMonth month,
            String billed,
            @Nullable String tried) {

        static TriedView of(Trial.Tried bill) {
            return new TriedView(
                    bill.account().value(),
                    bill.month(),
                    bill.billed().toString(),
                    bill.tried() == null ? null : bill.tried().toString());
        }
    }

    @PostMapping(
            path = "/api/desk/v1/tariffs/trials",
            consumes = {"application/json", "text/csv"})
    @Opens(to = Audience.DESK, roles = "editor", owning = "tariffs and accounts of every region")
    @Operation(
            summary = "What the newest bills of some accounts would have come to by tariffs that are not loaded",
            description =
                    "Send what would be loaded. Each version that would be new is tried on the newest bill of up to"
                            + " sample accounts of its province as if it had held then; households only. Nothing is changed.")
    TrialPage tryOn(@RequestParam(defaultValue = "200") int sample, @RequestBody byte[] file) {
        String text = SentTariffs.text(file);
        return new TrialPage(tryTariffs.of(text, Math.clamp(sample, 1, MOST_ACCOUNTS)).stream()
                .map(TrialView::of)
                .toList());
    }
}
