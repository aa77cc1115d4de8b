package org.lamplighter.billing.outlook;

import java.time.Clock;
import org.lamplighter.billing.bill.Bills;
import org.lamplighter.billing.rating.Rating;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires outlooks. */
@Configuration(proxyBeanMethods = false)
class OutlookConfiguration {

    @Bean
    ForecastYear forecastYear(Bills bills, Rating rating, Clock clock) {
        return new ForecastYear(bills, rating, clock);
    }

    @Bean
    CompareOptions compareOptions(ForecastYear forecastYear, Rating rating) {
        return new CompareOptions(forecastYear, rating);
    }
}
