package org.lamplighter.billing.sealing;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the keys ({@code lamplighter.sealing-keys}); what is no set of them stops the service from starting. */
@Configuration(proxyBeanMethods = false)
class SealingConfiguration {

    @Bean
    SealingKeys sealingKeys(@Value("${lamplighter.sealing-keys}") String keys) {
        return keys.isBlank() ? SealingKeys.NONE : SealingKeys.of(keys);
    }
}
