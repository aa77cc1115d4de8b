package org.lamplighter.dispatch.crew;

import java.time.Instant;
import java.util.Map;

/**
 * What finished work took from a vehicle.
 *
 * @param workOrderId the order, counted once
 * @param at when it was done, by the crew's clock
 * @param materials what and how much of it
 */
public record StockUse(String workOrderId, Instant at, Map<String, Integer> materials) {

    public StockUse {
        materials = Map.copyOf(materials);
    }
}
