package org.lamplighter.billing.account;

import java.time.Instant;
import org.lamplighter.contracts.dispatch.StopGround;

/**
 * Supply that a supervisor had stopped (窃电停电、违约停电).
 *
 * @param ground why
 * @param since since when, by the crew's clock
 */
public record StoppedFor(StopGround ground, Instant since) {}
