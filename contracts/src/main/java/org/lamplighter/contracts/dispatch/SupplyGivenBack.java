package org.lamplighter.contracts.dispatch;

import java.time.Instant;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.EventType;
import org.lamplighter.contracts.Topics;

/**
 * A crew gave supply back that was stopped for theft or breach of contract (复电).
 *
 * @param accountNumber ten digits
 * @param ground why it was stopped
 * @param givenBackAt when, by the crew's clock
 */
@EventType(value = "lamplighter.dispatch.supply-given-back.v1", topic = Topics.ACCOUNT_SUPPLY)
public record SupplyGivenBack(String accountNumber, StopGround ground, Instant givenBackAt) implements Event {}
