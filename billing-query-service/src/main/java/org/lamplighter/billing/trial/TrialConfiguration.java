package org.lamplighter.billing.trial;

import org.lamplighter.billing.account.SampleAccounts;
import org.lamplighter.billing.bill.ReadBills;
import org.lamplighter.billing.tariff.LoadTariffs;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires trials. */
@Configuration(proxyBeanMethods = false)
class TrialConfiguration {

    @Bean
    TryTariffs tryTariffs(LoadTariffs load, SampleAccounts accounts, ReadBills bills) {
        return new TryTariffs(load, accounts, bills);
    }
}
