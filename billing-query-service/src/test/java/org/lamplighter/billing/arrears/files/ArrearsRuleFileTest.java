package org.lamplighter.billing.arrears.files;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;

/** A table that leaves a question open stops the service and names it. */
class ArrearsRuleFileTest {

    private static final ClassPathResource SHIPPED = new ClassPathResource("arrears-rules.csv");

    @Test
    void theTableThatIsShippedAnswersEveryQuestion() {
        assertThatCode(() -> new ArrearsRuleFile().arrearsRules(SHIPPED)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "STOP_AFTER_DAYS;STOP_SOME_DAY;rule",
                "STOP_AFTER_DAYS;REMIND_AFTER_DAYS;no row says STOP_AFTER_DAYS",
                "09:00;morning;morning",
                "2020-01-01,STOP_UNTIL;someday,STOP_UNTIL;effectiveFrom"
            })
    void aRowThatCannotBeReadOrARuleThatIsMissingStopsTheService(String what, String instead, String told)
            throws IOException {
        String broken = SHIPPED.getContentAsString(StandardCharsets.UTF_8).replace(what, instead);

        assertThatThrownBy(() -> new ArrearsRuleFile()
                        .arrearsRules(new ByteArrayResource(broken.getBytes(StandardCharsets.UTF_8))))
                .hasMessageContaining(told);
    }
}
