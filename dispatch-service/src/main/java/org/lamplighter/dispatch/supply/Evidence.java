package org.lamplighter.dispatch.supply;

import org.jspecify.annotations.Nullable;

/**
 * What a stop rests on.
 *
 * @param note the supervisor's own words; never a customer's data
 * @param inspectionId the order on which a crew found it, if there was one
 */
public record Evidence(String note, @Nullable String inspectionId) {}
