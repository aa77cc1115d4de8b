package org.lamplighter.billing.audit;

/**
 * Somebody is shown an account's data.
 *
 * @param actor who, across requests
 * @param role in what role
 * @param action what they do, for example {@code bill.read}
 * @param object whose data, an account number
 * @param detail what of it, without personal data
 */
public record Disclosure(String actor, String role, String action, String object, String detail) {}
