package org.lamplighter.billing.identification;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often a proof of identity may be wrong ({@code lamplighter.identity.*}). The defaults are the project's own; no
 * source names figures.
 *
 * @param perAccount wrong tries of one caller at one account
 * @param perCaller wrong tries of one customer at all accounts
 * @param perInvitations wrong codes of everybody at the invitations to one account
 */
@ConfigurationProperties("lamplighter.identity")
record TryLimitProperties(
        @DefaultValue PerAccount perAccount,
        @DefaultValue PerCaller perCaller,
        @DefaultValue PerInvitations perInvitations) {

    record PerAccount(
            @DefaultValue("5") int most,
            @DefaultValue("30m") Duration within,
            @DefaultValue("30m") Duration lock) {}

    record PerCaller(
            @DefaultValue("20") int most,
            @DefaultValue("24h") Duration within,
            @DefaultValue("1h") Duration lock) {}

    record PerInvitations(
            @DefaultValue("10") int most,
            @DefaultValue("1h") Duration within,
            @DefaultValue("1h") Duration lock) {}

    TryLimits limits() {
        return new TryLimits(
                new TryLimit(perAccount.most(), perAccount.within(), perAccount.lock()),
                new TryLimit(perCaller.most(), perCaller.within(), perCaller.lock()),
                new TryLimit(perInvitations.most(), perInvitations.within(), perInvitations.lock()));
    }
}
