package org.lamplighter.kit.caller;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Whose tokens are accepted ({@code lamplighter.tokens.*}).
 *
 * @param issuer the realm's address as it stands in the tokens
 * @param keys where its signing keys are published
 */
@ConfigurationProperties("lamplighter.tokens")
public record TokenProperties(String issuer, URI keys) {}
