package org.lamplighter.dispatch.outage;

import org.lamplighter.contracts.dispatch.CauseClass;

/**
 * What is known when an outage turns out not to be over for everybody: the one before, with its crew and its history, and its
 * cause.
 *
 * @param outageId the outage before
 * @param cause its cause as far as it is known
 */
public record Aftermath(String outageId, CauseClass cause) {

    public static Aftermath of(Outage before) {
        return new Aftermath(before.outageId(), before.cause());
    }
}
