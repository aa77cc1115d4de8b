package org.lamplighter.billing.identification.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamplighter.billing.identification.Matter;
import org.lamplighter.billing.identification.ProofItem;
import org.lamplighter.billing.identification.ProofRule;
import org.lamplighter.billing.identification.ProofRules;
import org.springframework.core.io.ByteArrayResource;

class ProofFileTest {

    private static final String HEAD = "matter,items,effectiveFrom,source\n";

    private static final String BINDING = "ACCOUNT_BINDING,HOLDER_NAME,2026-03-01,S\n";

    private static ProofRules read(String rows) {
        return new ProofFile()
                .proofRules(new ByteArrayResource((HEAD + rows).getBytes(StandardCharsets.UTF_8), "proofs"));
    }

    @Test
    void aRowNamesItemsDayAndSource() {
        LocalDate day = LocalDate.of(2026, 3, 1);
        assertThat(read(BINDING
                                + "BILL_INFORMATION,ACCOUNT_NUMBER + PHONE_NUMBER,2026-03-01,\"A rule, of somewhere\"\n")
                        .on(day, Matter.BILL_INFORMATION))
                .containsExactly(new ProofRule(
                        Matter.BILL_INFORMATION,
                        Set.of(ProofItem.ACCOUNT_NUMBER, ProofItem.PHONE_NUMBER),
                        day,
                        "A rule, of somewhere"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BILL_INFORMATION,HOLDER_NAME + ID_LAST_DIGITS,2026-03-01,S | ID_LAST_DIGITS cannot be checked here",
                "BILL_INFORMATION,PHONE_CODE,2026-03-01,S | PHONE_CODE cannot be checked here",
                "BILL_INFORMATION,MOTHERS_NAME,2026-03-01,S | items",
                "BILL_INFORMATION,HOLDER_NAME,2026-03-01, | source",
                "BILL_INFORMATION,HOLDER_NAME,March,S | effectiveFrom",
                "BILL_INFORMATION,HOLDER_NAME,2026-03-01 | cannot be read",
            })
    void aRowThatCannotBeKeptIsToldWithItsLine(String row, String reason) {
        assertThatThrownBy(() -> read(row + "\n"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("line 2")
                .hasMessageContaining(reason);
    }

    @Test
    void aTableWithoutARuleForEveryMatterStopsTheService() {
        assertThatThrownBy(() -> read("BILL_INFORMATION,HOLDER_NAME,2026-03-01,S\n"))
                .hasMessageContaining("no rule of proof for ACCOUNT_BINDING");
    }
}
