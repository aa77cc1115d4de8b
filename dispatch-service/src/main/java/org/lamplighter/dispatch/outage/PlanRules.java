package org.lamplighter.dispatch.outage;

/**
 * What holds for announced outages.
 *
 * @param notice how long before it begins one must be public
 * @param changes when changes must be
 * @param promises what customers of one that is under way are told of times
 */
public record PlanRules(NoticeRules notice, ChangeRules changes, OutagePromises promises) {}
