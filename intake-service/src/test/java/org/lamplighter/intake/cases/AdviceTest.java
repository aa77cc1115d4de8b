package org.lamplighter.intake.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lamplighter.intake.cases.CaseMother.LIMITS;
import static org.lamplighter.intake.cases.CaseMother.SEALING;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamplighter.contracts.intake.SelfCheck;
import org.lamplighter.contracts.intake.Symptom;
import org.lamplighter.contracts.intake.Urgency;

class AdviceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "?",
            value = {
                // switch | meter | neighbours | symptom
                "false | ?     | ?     | NO_POWER         | SWITCH_ON_MAIN_SWITCH",
                "true  | true  | false | NO_POWER         | INTERNAL_FAULT_SUSPECTED",
                "false | true  | false | PARTIAL_POWER    | SWITCH_ON_MAIN_SWITCH,INTERNAL_FAULT_SUSPECTED",
                "true  | true  | false | VOLTAGE_ABNORMAL | ?",
                "true  | false | false | NO_POWER         | SERVICE_LINE_SUSPECTED",
                "true  | false | true  | NO_POWER         | AREA_FAULT_SUSPECTED",
                "?     | ?     | ?     | NO_POWER         | ?"
            })
    void adviceComesFromWhatWasChecked(
            @Nullable Boolean mainSwitch,
            @Nullable Boolean meter,
            @Nullable Boolean neighbours,
            Symptom symptom,
            @Nullable String expected) {
        Report report = CaseMother.report(new SelfCheck(mainSwitch, meter, neighbours), symptom, Urgency.ORDINARY);

        assertThat(String.join(",", advice(report).stream().map(Enum::name).toList()))
                .isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void dangerComesFirstAndNobodyIsSentToTheSwitch() {
        Report report = CaseMother.report(new SelfCheck(false, true, false), Symptom.SPARKING, Urgency.URGENT);

        assertThat(advice(report)).containsExactly(Advice.KEEP_AWAY);
    }

    @Test
    void aKnownOutageExplainsEverythingElse() {
        assertThat(Advice.on(CaseMother.reportedInOutage().file())).containsExactly(Advice.KNOWN_OUTAGE);
    }

    @Test
    void everyAdviceHasItsTextInBothLanguages() {
        ResourceBundle chinese = ResourceBundle.getBundle("advice", Locale.CHINESE);
        ResourceBundle english = ResourceBundle.getBundle("advice", Locale.ROOT);

        for (Advice advice : Advice.values()) {
            assertThat(chinese.getString(advice.name())).isNotBlank().isNotEqualTo(english.getString(advice.name()));
        }
    }

    private static List<Advice> advice(Report report) {
        return Advice.on(CaseMother.state(Case.opened(CaseMother.CASE, report, Site.UNKNOWN, null, LIMITS, SEALING))
                .file());
    }
}
