package org.lamplighter.notification.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lamplighter.contracts.dispatch.CauseClass;
import org.lamplighter.contracts.dispatch.HoldReason;
import org.lamplighter.contracts.dispatch.StopGround;

/** The data files say everything there is to say, in both languages, short enough for an SMS. */
class TextsTest {

    private static final Instant NOON = Instant.parse("2026-11-16T04:00:00Z");
    private static final String CASE = "C-7K3F9QZT2M4WX8AB";

    private final Texts texts = new Texts(ZoneId.of("Asia/Shanghai"));

    private static Properties file(Language language) {
        return Texts.read("/texts/" + language.tag() + ".properties");
    }

    @ParameterizedTest
    @EnumSource(Template.class)
    void everyTemplateHasWordsInBothLanguagesAndExactlyItsGaps(Template template) {
        for (Language language : Language.values()) {
            String words = file(language).getProperty(template.key());
            assertThat(words).as(language + " " + template).isNotBlank();
            Set<String> gaps = Texts.GAP
                    .matcher(words)
                    .results()
                    .map((MatchResult gap) -> gap.group(1))
                    .collect(Collectors.toSet());
            assertThat(template.placeholders().stream().map(Placeholder::key).toList())
                    .as(language + " " + template)
                    .containsExactlyInAnyOrderElementsOf(gaps);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theFilesHoldNothingElseAndNothingLess(Language language) {
        Set<String> needed = new HashSet<>(Set.of("signature", "time.today", "time.other-day"));
        Arrays.stream(Template.values()).map(Template::key).forEach(needed::add);
        Arrays.stream(CauseClass.values()).map(cause -> "cause." + cause.name()).forEach(needed::add);
        Arrays.stream(HoldReason.values())
                .map(reason -> "holdReason." + reason.name())
                .forEach(needed::add);
        Arrays.stream(StopGround.values())
                .map(ground -> "ground." + ground.name())
                .forEach(needed::add);
        Stream.of("ground", "crew", "crewExpected", "cause", "holdReason", "restorationExpected", "nextUpdate")
                .map(gap -> "unknown." + gap)
                .forEach(needed::add);

        assertThat(file(language).stringPropertyNames()).containsExactlyInAnyOrderElementsOf(needed);
    }

    @Property(tries = 3000)
    void everyChineseTextIsOneSegment(@ForAll("wordings") Wording wording) {
        String sms = signed(wording, Language.CHINESE);
        assertThat(SmsLength.segments(sms)).as(sms).isEqualTo(1);
    }

    @Property(tries = 3000)
    void everyEnglishTextIsOneSegmentOrTwoWhereTheCrewsNameIsChinese(@ForAll("wordings") Wording wording) {
        String sms = signed(wording, Language.ENGLISH);
        boolean latin = sms.chars().allMatch(c -> c < 128);
        assertThat(SmsLength.segments(sms)).as(sms).isLessThanOrEqualTo(latin ? 1 : 2);
    }

    private String signed(Wording wording, Language language) {
        return texts.signed(texts.render(wording, language, NOON), language);
    }

    /** Every template with every gap filled or not known, times of today and of other days, long names. */
    @Provide
    Arbitrary<Wording> wordings() {
        Arbitrary<String> crews = Arbitraries.of(
                "姑苏抢修一班", "姑苏区城中供电所第十二抢修服务班（夜间）", "Gusu emergency repair crew no. 12", "一二三四五六七八九十甲🔌乙丙");
        Arbitrary<Instant> times =
                Arbitraries.longs().between(0, 60L * 24 * 400).map(minutes -> NOON.plusSeconds(minutes * 60));
        Arbitrary<String> causes = Arbitraries.of(CauseClass.class).map(Enum::name);
        Arbitrary<String> reasons = Arbitraries.of(HoldReason.class).map(Enum::name);
        return Combinators.combine(
                        Arbitraries.of(Template.class),
                        crews.injectNull(0.2),
                        times,
                        times,
                        times.injectNull(0.3),
                        causes.injectNull(0.2),
                        reasons.injectNull(0.2))
                .as((template, crew, first, second, perhaps, cause, reason) -> {
                    Wording wording = Wording.of(template);
                    for (Placeholder gap : template.placeholders()) {
                        wording = switch (gap) {
                            case CASE -> wording.word(gap, CASE);
                            case CREW -> wording.word(gap, crew);
                            case ARRIVE_BY, ANSWER_BY, FROM -> wording.moment(gap, first);
                            case RESTORE_BY, UNTIL -> wording.moment(gap, second);
                            case CREW_EXPECTED, RESTORATION_EXPECTED, NEXT_UPDATE -> wording.moment(gap, perhaps);
                            case CAUSE -> wording.cause(gap, cause);
                            case HOLD_REASON -> wording.cause(gap, reason);
                            case GROUND -> wording.cause(gap, "BREACH");
                            case ACCOUNT -> wording.word(gap, "0001");
                            case OWED, CREDIT, AMOUNT -> wording.word(gap, "181263.46");
                            case STOP_AT, DONE_BY, PAID_AT -> wording.moment(gap, first);
                            case RECIPIENT -> wording.word(gap, crew == null ? "EnergyView" : crew);
                            case LAST_DAY -> wording.word(gap, "2027-11-22");
                        };
                    }
                    return wording;
                });
    }

    @Test
    void timesOfTodayAreToldWithoutTheDateAndOthersWithIt() {
        Wording wording = Wording.of(Template.REPORT_ACCEPTED)
                .word(Placeholder.CASE, CASE)
                .moment(Placeholder.ARRIVE_BY, NOON.plusSeconds(45 * 60))
                .moment(Placeholder.RESTORE_BY, NOON.plusSeconds(13 * 3600));
        assertThat(texts.render(wording, Language.CHINESE, NOON))
                .isEqualTo("您的报修" + CASE + "已受理，抢修人员12:45前到达，11月17日01:00前恢复供电。");
        assertThat(texts.render(wording, Language.ENGLISH, NOON))
                .isEqualTo("Fault report " + CASE + " accepted. Crew on site by 12:45, power back by 17 Nov 01:00.");
    }

    @Test
    void aCauseOfALaterVersionIsToldAsNotKnown() {
        Wording wording =
                Wording.of(Template.OUTAGE_UPDATED).word(Placeholder.CASE, CASE).cause(Placeholder.CAUSE, "METEORITE");
        assertThat(texts.render(wording, Language.CHINESE, NOON))
                .contains("原因待查")
                .contains("预计恢复：待定");
    }

    @Test
    void aLongNameIsCutBetweenCharactersNeverInsideOne() {
        Wording wording =
                Wording.of(Template.CREW_ARRIVED).word(Placeholder.CASE, CASE).word(Placeholder.CREW, "一二三四五六七八九十🔌丙丁");
        assertThat(texts.render(wording, Language.CHINESE, NOON)).startsWith("一二三四五六七八九十.已到达");
    }

    @Test
    void languagesAreFoundByTheirTags() {
        assertThat(Language.of("en-GB")).isEqualTo(Language.ENGLISH);
        assertThat(Language.of("zh-Hans-CN")).isEqualTo(Language.CHINESE);
        assertThat(Language.of("fr")).isEqualTo(Language.CHINESE);
    }

    @Test
    void segmentsAreCountedAsOperatorsDo() {
        assertThat(SmsLength.segments("a".repeat(160))).isEqualTo(1);
        assertThat(SmsLength.segments("a".repeat(161))).isEqualTo(2);
        assertThat(SmsLength.segments("a".repeat(158) + "€")).isEqualTo(1);
        assertThat(SmsLength.segments("a".repeat(159) + "€")).isEqualTo(2);
        assertThat(SmsLength.segments("电".repeat(70))).isEqualTo(1);
        assertThat(SmsLength.segments("电".repeat(71))).isEqualTo(2);
        assertThat(SmsLength.segments("电".repeat(134))).isEqualTo(2);
        assertThat(SmsLength.segments("电".repeat(135))).isEqualTo(3);
    }
}
