package org.lamplighter.billing.calculation;

import org.lamplighter.billing.rating.Rating;
import org.lamplighter.billing.rating.Tariffs;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires price calculations. */
@Configuration(proxyBeanMethods = false)
class CalculationConfiguration {

    @Bean
    CalculatePrice calculatePrice(Tariffs tariffs, Rating rating) {
        return new CalculatePrice(tariffs, rating);
    }
}
