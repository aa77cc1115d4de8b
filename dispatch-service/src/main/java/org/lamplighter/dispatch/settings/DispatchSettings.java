package org.lamplighter.dispatch.settings;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.lamplighter.contracts.dispatch.OutageKind;
import org.lamplighter.contracts.intake.SiteClass;
import org.lamplighter.contracts.intake.Symptom;
import org.lamplighter.dispatch.crew.Skill;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What operators may set ({@code lamplighter.dispatch.*}).
 *
 * @param geofenceMetres how near to the site an arrival must be to count as on site
 * @param travel how long crews take
 * @param assignment how crews are chosen
 * @param outage what affected customers are told
 * @param duty what crews say of their being there
 * @param devices what devices' news are worth
 * @param leaseFor how long an instance that died keeps others from its sweeps
 */
@ConfigurationProperties("lamplighter.dispatch")
public record DispatchSettings(
        @DefaultValue("300") double geofenceMetres,
        @DefaultValue TravelSettings travel,
        @DefaultValue AssignmentSettings assignment,
        @DefaultValue OutageSettings outage,
        @DefaultValue DutySettings duty,
        @DefaultValue DeviceSettings devices,
        @DefaultValue("30s") Duration leaseFor) {

    /**
     * See {@link org.lamplighter.dispatch.crew.DutyRules}.
     *
     * @param longest how long a crew that began its work counts as working if it does not say that it ends
     * @param positionFreshFor how long a position is taken for where the crew is
     */
    public record DutySettings(
            @DefaultValue("14h") Duration longest,
            @DefaultValue("10m") Duration positionFreshFor) {}

    /** See {@link org.lamplighter.dispatch.geo.Travel}. */
    public record TravelSettings(
            @DefaultValue("30") double kilometresPerHour,
            @DefaultValue("1.35") double roadFactor,
            @DefaultValue("5m") Duration turnout) {}

    /**
     * How crews are chosen.
     *
     * @param skills the skill each symptom asks for; low voltage where none is said
     * @param perOpenOrder how long an order that a crew carries keeps it from the next
     */
    public record AssignmentSettings(
            @DefaultValue Map<Symptom, Skill> skills,
            @DefaultValue("40m") Duration perOpenOrder) {}

    /**
     * See {@link org.lamplighter.dispatch.outage.OutagePromises} and {@link org.lamplighter.dispatch.outage.FeederRule}.
     *
     * @param feederAreas so many dark transformer areas of one feeder make a feeder outage
     * @param feederWithin recognised within so long of each other
     * @param notice how long before it begins an outage must be public
     * @param sample how it is made sure that a feeder outage is over
     */
    public record OutageSettings(
            @DefaultValue("2h") Duration repairEstimate,
            @DefaultValue("2h") Duration updateEvery,
            @DefaultValue("3") int feederAreas,
            @DefaultValue("10m") Duration feederWithin,
            @DefaultValue List<NoticeSettings> notice,
            @DefaultValue SampleSettings sample) {}

    /**
     * See {@link org.lamplighter.dispatch.outage.SampleRule}. No source gives these; they are the project's own.
     *
     * @param customers of each outage at most so many are asked
     * @param enough so many must say that supply is back
     * @param answerWithin after so long without anybody saying no it counts as over
     */
    public record SampleSettings(
            @DefaultValue("5") int customers,
            @DefaultValue("2") int enough,
            @DefaultValue("30m") Duration answerWithin) {}

    /** See {@link org.lamplighter.dispatch.outage.NoticeRule}. */
    public record NoticeSettings(
            OutageKind kind, LocalDate effectiveFrom, Duration usual, Duration atLeast, String source) {}

    /**
     * See {@link org.lamplighter.dispatch.signal.SignRules}.
     *
     * @param meters so many meters of a transformer area dark at once are more than single homes
     * @param arriveWithin within which a crew is to be where devices tell that it is dark
     * @param deskName whom the crew asks, since no customer reported it
     * @param deskPhone the number to call
     */
    public record DeviceSettings(
            @DefaultValue("3") int meters,
            @DefaultValue Map<SiteClass, Duration> arriveWithin,
            @DefaultValue("配网调度") String deskName,
            @DefaultValue("0512-95598000") String deskPhone) {}
}
