package org.lamplighter.dispatch.signal;

import java.time.Duration;
import java.util.Map;
import org.lamplighter.contracts.intake.SiteClass;
import org.lamplighter.dispatch.workorder.Contact;

/**
 * What a device's notice is worth.
 *
 * @param meters so many meters of a transformer area dark at once are more than single homes
 * @param arriveWithin within which a crew is to be there, as if a customer had reported it
 * @param repair from the arrival to supply being back
 * @param desk whom the crew asks, since no customer reported it
 */
public record SignRules(int meters, Map<SiteClass, Duration> arriveWithin, Duration repair, Contact desk) {

    public SignRules {
        arriveWithin = Map.copyOf(arriveWithin);
    }
}
