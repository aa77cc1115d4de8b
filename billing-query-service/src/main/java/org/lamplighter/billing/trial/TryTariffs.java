package org.lamplighter.billing.trial;

import java.util.List;
import java.util.Optional;
import org.lamplighter.billing.account.Account;
import org.lamplighter.billing.account.SampleAccounts;
import org.lamplighter.billing.bill.Bill;
import org.lamplighter.billing.bill.ReadBills;
import org.lamplighter.billing.rating.CustomerClass;
import org.lamplighter.billing.rating.Money;
import org.lamplighter.billing.rating.Rating;
import org.lamplighter.billing.rating.Tariff;
import org.lamplighter.billing.rating.Tariffs;
import org.lamplighter.billing.rating.Usage;
import org.lamplighter.billing.tariff.LoadTariffs;
import org.lamplighter.billing.tariff.TariffPlan;

/**
 * Rates bills again as if tariffs that are not loaded had held on their days. Households only: bills of commercial customers rest on
 * readings of demand and reactive energy that are cut anew with each version.
 */
public final class TryTariffs {

    private final LoadTariffs load;
    private final SampleAccounts accounts;
    private final ReadBills bills;

    TryTariffs(LoadTariffs load, SampleAccounts accounts, ReadBills bills) {
        this.load = load;
        this.accounts = accounts;
        this.bills = bills;
    }

    /**
     * Tries the versions that would be new.
     *
     * @param sample accounts looked at for each
     * @throws org.lamplighter.kit.aggregate.RejectedException as {@link LoadTariffs#plan} says
     */
    public List<Trial> of(String text, int sample) {
        return load.plan(text).steps().stream()
                .filter(TariffPlan.Step::isNew)
                .map(TariffPlan.Step::tariff)
                .filter(tariff -> tariff.customerClass() == CustomerClass.RESIDENTIAL)
                .map(tariff -> new Trial(
                        tariff.id(),
                        accounts.of(tariff.region().code(), tariff.customerClass(), sample).stream()
                                .flatMap(account -> tried(tariff, account).stream())
                                .toList()))
                .toList();
    }

    private Optional<Trial.Tried> tried(Tariff tariff, Account account) {
        return bills.latest(account.number()).map(bill -> tried(tariff, account, bill));
    }

    private static Trial.Tried tried(Tariff tariff, Account account, Bill bill) {
        boolean priced = tariff.options().containsKey(bill.terms().option());
        Money total = priced ? total(tariff, bill) : null;
        return new Trial.Tried(account.number(), bill.month(), bill.total(), total);
    }

    private static Money total(Tariff tariff, Bill bill) {
        Usage usage = bill.measured().stream()
                .map(measured ->
                        new Usage(measured.opening().on(), measured.closing().on(), measured.used()))
                .reduce(Usage::plus)
                .orElseThrow();
        return new Rating(new Tariffs(List.of(tariff.from(bill.from()))))
                .rate(bill.terms(), bill.months(), bill.parts().getFirst().usedBefore(), usage)
                .total();
    }
}
