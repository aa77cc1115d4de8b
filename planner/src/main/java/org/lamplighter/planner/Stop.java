package org.lamplighter.planner;

/**
 * A visit in a tour.
 *
 * @param visitId the visit
 * @param arrival when the crew is there, seconds
 * @param begin when work begins, seconds
 * @param end when the crew is free again, seconds
 */
public record Stop(String visitId, double arrival, double begin, double end) {}
