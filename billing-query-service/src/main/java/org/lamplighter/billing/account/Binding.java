package org.lamplighter.billing.account;

import java.time.Instant;

/**
 * A customer proved that the account is theirs (绑定户号).
 *
 * @param subject the customer's token subject
 * @param boundAt when
 * @param preferred whether it is the one shown first to this customer: the one bound when they had none
 */
public record Binding(String subject, Instant boundAt, boolean preferred) {}
