package org.lamplighter.billing.account;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How accounts are shared ({@code lamplighter.sharing.*}). The default is the project's own; no source names a figure.
 *
 * @param invitationValid how long the code of an invitation is of use
 */
@ConfigurationProperties("lamplighter.sharing")
record SharingProperties(@DefaultValue("24h") Duration invitationValid) {}
