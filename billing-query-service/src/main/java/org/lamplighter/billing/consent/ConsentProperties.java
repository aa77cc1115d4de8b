package org.lamplighter.billing.consent;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.lamplighter.billing.rating.LocalizedText;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may be given a look at an account's data.
 *
 * @param recipients registered third parties, by the {@code partner_id} of their tokens
 * @param codeValid how long the code is of use with which a third party learns what a customer consented to
 */
@ConfigurationProperties("lamplighter.data-consents")
record ConsentProperties(
        @DefaultValue Map<String, Registration> recipients,
        @DefaultValue("2m") Duration codeValid) {

    /**
     * A third party.
     *
     * @param name as customers are told, in both languages
     * @param scopes what it may ask for at most; everything unless said
     * @param redirectUris where it may have customers' browsers sent back to; nowhere unless said
     */
    record Registration(
            LocalizedText name,

            @DefaultValue({"usage:interval", "usage:monthly", "bills"})
            List<String> scopes,

            @DefaultValue List<String> redirectUris) {}
}
