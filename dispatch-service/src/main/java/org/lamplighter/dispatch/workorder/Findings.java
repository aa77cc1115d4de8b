package org.lamplighter.dispatch.workorder;

import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.dispatch.EquipmentOwner;
import org.lamplighter.contracts.dispatch.FaultClass;
import org.lamplighter.contracts.dispatch.FaultExtent;
import org.lamplighter.contracts.dispatch.VoltageLevel;

/**
 * What a crew found on site.
 *
 * @param faultClass class of the fault
 * @param phenomenon what is to be seen of it, in the crew's words; never a customer's data
 * @param location which piece of equipment, in the crew's words; never a customer's data
 * @param voltageLevel on which side
 * @param equipmentOwner whose equipment is broken
 * @param extent how much is without supply
 */
public record Findings(
        FaultClass faultClass,
        @Nullable String phenomenon,
        @Nullable String location,
        VoltageLevel voltageLevel,
        EquipmentOwner equipmentOwner,
        FaultExtent extent) {}
