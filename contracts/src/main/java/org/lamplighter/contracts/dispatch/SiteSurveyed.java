package org.lamplighter.contracts.dispatch;

import java.time.Instant;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.EventType;
import org.lamplighter.contracts.Topics;

/**
 * The crew looked at the site (现场勘查).
 *
 * @param workOrderId the order
 * @param caseId the case it serves
 * @param crewId the crew
 * @param surveyedAt when
 * @param faultClass class of the fault
 * @param voltageLevel on which side it is
 * @param equipmentOwner whose equipment is broken
 * @param extent how much is without supply
 */
@EventType(value = "lamplighter.dispatch.site-surveyed.v1", topic = Topics.WORK_ORDERS)
public record SiteSurveyed(
        String workOrderId,
        String caseId,
        String crewId,
        Instant surveyedAt,
        FaultClass faultClass,
        VoltageLevel voltageLevel,
        EquipmentOwner equipmentOwner,
        FaultExtent extent)
        implements Event {}
