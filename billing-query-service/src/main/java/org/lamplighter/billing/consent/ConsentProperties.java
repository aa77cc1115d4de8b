package org.lamplighter.billing.consent;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may be given a look at an account's data.
 *
 * @param recipients registered third parties: the {@code partner_id} of their tokens, and the name that customers are told
 */
@ConfigurationProperties("lamplighter.data-consents")
record ConsentProperties(@DefaultValue Map<String, String> recipients) {}
