package org.lamplighter.dispatch.fieldwork.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.dispatch.WorkKind;
import org.lamplighter.dispatch.fieldwork.OrderFieldWork;
import org.lamplighter.dispatch.geo.Position;
import org.lamplighter.kit.aggregate.RejectedException;
import org.lamplighter.kit.aggregate.Rejection;

/**
 * What a dispatcher wants. It is at one of: an account, a transformer area, or a spot of a service area with its address.
 *
 * @param kind METER_CHECK, INSPECTION, PLANNED_MAINTENANCE or EMERGENCY_GENERATOR
 * @param areaCode the service area of a spot
 * @param address of a spot, as crews find it; never a customer's name
 * @param latitude of a spot, WGS 84
 * @param longitude of a spot
 * @param notBefore no crew begins before; now if absent
 * @param doneBy until when it is to be done, at most a year ahead
 * @param note what to do; never a customer's data
 * @param outageId the outage through which a generator helps, if one
 */
record WorkBody(
        @NotNull WorkKind kind,
        @Nullable @Pattern(regexp = "\\d{10}") String accountNumber,
        @Nullable @Size(min = 1, max = 32) String transformerArea,
        @Nullable @Pattern(regexp = "\\d{6}") String areaCode,
        @Nullable @Size(min = 2, max = 200) String address,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable Instant notBefore,
        @NotNull Instant doneBy,
        @NotBlank @Size(max = 500) String note,
        @Nullable @Size(max = 64) String outageId) {

    OrderFieldWork.Wanted wanted(Set<String> areas) {
        return new OrderFieldWork.Wanted(areas, kind, where(), notBefore, doneBy, note, outageId);
    }

    private OrderFieldWork.Where where() {
        boolean spot = areaCode != null || address != null || latitude != null || longitude != null;
        if (accountNumber != null && transformerArea == null && !spot) {
            return new OrderFieldWork.Where.Account(accountNumber);
        }
        if (transformerArea != null && accountNumber == null && !spot) {
            return new OrderFieldWork.Where.Transformer(transformerArea);
        }
        if (accountNumber == null
                && transformerArea == null
                && areaCode != null
                && address != null
                && latitude != null
                && longitude != null) {
            return new OrderFieldWork.Where.Spot(areaCode, address, new Position(latitude, longitude));
        }
        throw new RejectedException(Rejection.invalid("work-site-unclear"));
    }
}
