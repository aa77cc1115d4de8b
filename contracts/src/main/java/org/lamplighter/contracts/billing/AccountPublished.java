package org.lamplighter.contracts.billing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.EventType;
import org.lamplighter.contracts.SealedText;
import org.lamplighter.contracts.Topics;
import org.lamplighter.contracts.intake.SiteClass;

/**
 * The latest state of an account (用电户) as other services need it. The topic keeps the last one per account.
 *
 * @param accountNumber ten digits
 * @param holderName name of the account holder
 * @param phone number on file
 * @param address supply address
 * @param areaCode the service area
 * @param transformerArea the transformer area (台区) that feeds it, if known
 * @param siteClass class of the site
 * @param latitude degrees north, WGS 84, if known
 * @param longitude degrees east, WGS 84, if known
 * @param boundSubjects token subjects of the customers who proved that the account is theirs
 * @param updatedAt when it changed
 * @param stoppedForArrearsSince since when its supply is stopped because bills are unpaid (欠费停电); absent when it is not
 * @param customerKind how long ahead it must hear that supply will be stopped; absent in what was told before that was asked
 * @param protectedFromStops whether its supply is not to be stopped (保护用户); absent in what was told before that was asked
 */
@EventType(value = "lamplighter.billing.account-published.v1", topic = Topics.ACCOUNTS)
public record AccountPublished(
        String accountNumber,
        SealedText holderName,
        SealedText phone,
        SealedText address,
        String areaCode,
        @Nullable String transformerArea,
        SiteClass siteClass,
        @Nullable Double latitude,
        @Nullable Double longitude,
        List<String> boundSubjects,
        Instant updatedAt,
        @Nullable Instant stoppedForArrearsSince,
        @Nullable CustomerKind customerKind,
        @Nullable Boolean protectedFromStops)
        implements Event {}
