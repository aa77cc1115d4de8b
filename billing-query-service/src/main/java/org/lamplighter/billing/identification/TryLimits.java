package org.lamplighter.billing.identification;

/**
 * The limits in force.
 *
 * @param perAccount of one caller at one account
 * @param perCaller of one customer at all accounts together; partners speak for many people and have none
 * @param perInvitations of everybody at the invitations to one account, so that its codes cannot be guessed together
 */
public record TryLimits(TryLimit perAccount, TryLimit perCaller, TryLimit perInvitations) {}
