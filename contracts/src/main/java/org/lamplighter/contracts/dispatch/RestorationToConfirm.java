package org.lamplighter.contracts.dispatch;

import java.time.Instant;
import java.util.List;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.EventType;
import org.lamplighter.contracts.Topics;

/**
 * Supply should be back, and some of those who reported are asked whether it is, before the outage ends (复电抽样核实). The outage is told
 * as over when they confirm, or goes on when one of them is still dark.
 *
 * @param outageId the outage
 * @param restoredAt since when supply should be back
 * @param askedAt when it was asked
 * @param answerBy when the outage ends if nobody says that it is still dark
 * @param caseIds cases whose customers are asked; the others hear when it is certain
 */
@EventType(value = "lamplighter.dispatch.restoration-to-confirm.v1", topic = Topics.OUTAGES)
public record RestorationToConfirm(
        String outageId, Instant restoredAt, Instant askedAt, Instant answerBy, List<String> caseIds)
        implements Event {}
