package org.lamplighter.contracts.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.EventType;
import org.lamplighter.contracts.SealedText;
import org.lamplighter.contracts.Topics;

/**
 * A customer reported a fault (故障报修).
 *
 * @param caseId the case that was opened
 * @param reportedAt when the report was accepted; the promised times count from here
 * @param channel the way it came in
 * @param partnerId the outsourced call centre that took it, if one did
 * @param customerSubject the token subject of the customer who reported it, if it was one
 * @param accountNumber the account it concerns, if known
 * @param areaCode the service area, an administrative division code
 * @param transformerArea the transformer area (台区) that feeds the account, if known
 * @param siteClass class of the site
 * @param contactName whom to ask for
 * @param contactPhone number to call
 * @param address where the crew must go
 * @param symptom what the customer sees
 * @param extent how far it reaches
 * @param selfCheck answers of the scripted self-check
 * @param urgency urgent or ordinary
 * @param description the customer's own words, if any
 * @param latitude degrees north, WGS 84, if known
 * @param longitude degrees east, WGS 84, if known
 * @param arriveBy latest promised arrival of a crew
 * @param restoreBy latest promised restoration
 * @param knownOutageId the outage that the customer was told of when reporting, if one was known
 * @param language BCP 47 tag of the language the customer is told things in
 */
@EventType(value = "lamplighter.intake.fault-reported.v1", topic = Topics.CASES)
public record FaultReported(
        String caseId,
        Instant reportedAt,
        Channel channel,
        @Nullable String partnerId,
        @Nullable String customerSubject,
        @Nullable String accountNumber,
        String areaCode,
        @Nullable String transformerArea,
        SiteClass siteClass,
        SealedText contactName,
        SealedText contactPhone,
        SealedText address,
        Symptom symptom,
        Extent extent,
        SelfCheck selfCheck,
        Urgency urgency,
        @Nullable SealedText description,
        @Nullable Double latitude,
        @Nullable Double longitude,
        Instant arriveBy,
        Instant restoreBy,
        @Nullable String knownOutageId,
        String language)
        implements Event {}
