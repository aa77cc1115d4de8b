package org.lamplighter.billing.prepaid;

import java.time.Clock;
import org.lamplighter.billing.bill.Bills;
import org.lamplighter.billing.ledger.MeasureUse;
import org.lamplighter.billing.rating.Rating;
import org.lamplighter.billing.usage.ReadUsage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the measuring of days. */
@Configuration(proxyBeanMethods = false)
class PrepaidConfiguration {

    @Bean
    MeasureUse measureUse(Bills bills, ReadUsage readUsage, Rating rating, Clock clock) {
        return new MeasureDays(bills, readUsage, rating, clock);
    }
}
