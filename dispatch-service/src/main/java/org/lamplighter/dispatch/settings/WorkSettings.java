package org.lamplighter.dispatch.settings;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lamplighter.contracts.dispatch.WorkKind;
import org.lamplighter.dispatch.crew.Skill;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Work that is no repair ({@code lamplighter.dispatch.work.*}).
 *
 * @param kinds what each kind asks of a crew
 * @param ahead so long before it may begin it is given to a crew; before, it rests
 * @param timeToTell how long after it was called off a crew that had it may tell that it was done before; as long as the longest duty, after
 *     which a phone is back at its base
 * @param hours at which some kinds may begin, as dated rules
 * @param daysOff days off as published, which some of the rules avoid
 */
@ConfigurationProperties("lamplighter.dispatch.work")
public record WorkSettings(
        @DefaultValue Map<WorkKind, KindSettings> kinds,
        @DefaultValue("1h") Duration ahead,
        @DefaultValue("14h") Duration timeToTell,
        @DefaultValue List<HoursSettings> hours,
        @DefaultValue List<DaysOffSettings> daysOff) {

    /**
     * See {@code WorkRule}.
     *
     * @param skill what the crew must be able to do
     * @param takes how long it is there
     * @param weight what a second of waiting counts where one of an ordinary repair counts 1
     * @param materials what of the vehicle it uses up, and how much
     */
    public record KindSettings(
            Skill skill,
            Duration takes,
            double weight,
            @DefaultValue Map<String, Integer> materials) {}

    /** See {@link org.lamplighter.dispatch.workorder.WorkHours.Rule}. */
    public record HoursSettings(
            Set<WorkKind> kinds,
            LocalDate effectiveFrom,
            LocalTime from,
            LocalTime until,
            @DefaultValue("false") boolean notOnDaysOff,
            @DefaultValue Set<String> exceptGrounds,
            String source) {}

    /** See {@link org.lamplighter.dispatch.workorder.WorkHours.DaysOff}. */
    public record DaysOffSettings(LocalDate first, LocalDate last, String source) {}
}
