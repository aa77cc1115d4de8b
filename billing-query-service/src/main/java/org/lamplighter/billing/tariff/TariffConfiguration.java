package org.lamplighter.billing.tariff;

import org.lamplighter.billing.rating.Rating;
import org.lamplighter.billing.rating.Tariffs;
import org.lamplighter.billing.tariff.files.TariffFiles;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires tariffs and the rating by them. */
@Configuration(proxyBeanMethods = false)
class TariffConfiguration {

    @Bean
    Tariffs tariffs(@Value("${lamplighter.tariffs}") String location) {
        return new TariffFiles().read(location);
    }

    @Bean
    Rating rating(Tariffs tariffs) {
        return new Rating(tariffs);
    }
}
