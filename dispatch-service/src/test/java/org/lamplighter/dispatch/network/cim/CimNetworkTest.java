package org.lamplighter.dispatch.network.cim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lamplighter.kit.aggregate.RejectedException;
import org.lamplighter.kit.table.Row;

/** A model of the network as rows of its table. */
class CimNetworkTest {

    @Test
    void eachTransformerOfAFeederIsARowWithWhatItsFeederSubstationAndPlaceTell() throws IOException {
        List<Row> rows = rows();

        assertThat(rows)
                .extracting(row -> row.fields().get("transformer"))
                .containsExactly("T-AREA-1", "T-AREA-2", "T-AREA-3");
        assertThat(rows.getFirst().line()).isEqualTo(26);
        assertThat(rows.getFirst().fields())
                .isEqualTo(Map.of(
                        "transformer", "T-AREA-1",
                        "transformerName", "平江路一台区",
                        "feeder", "F-AREA-1",
                        "substation", "观前变",
                        "areaCode", "AREA",
                        "siteClass", "urban",
                        "latitude", "31.32271",
                        "longitude", "120.63434"));
    }

    @Test
    void theTransformersOwnClassOfSiteGoesBeforeItsFeeders() throws IOException {
        assertThat(rows().get(1).fields()).containsEntry("siteClass", "RURAL");
    }

    @Test
    void whatTheModelDoesNotSayIsNotMadeUp() throws IOException {
        assertThat(rows().get(2).fields())
                .containsEntry("transformerName", "T-AREA-3")
                .doesNotContainKeys("latitude", "longitude");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "<rdf", "<network/>", "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>"})
    void whatIsNoModelIsRefusedWhole(String file) {
        InputStream in = new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> CimNetwork.rows(in)).isInstanceOf(RejectedException.class);
    }

    private static List<Row> rows() throws IOException {
        try (InputStream model = CimNetworkTest.class.getResourceAsStream("/cim/two-feeders.xml")) {
            return CimNetwork.rows(Objects.requireNonNull(model));
        }
    }
}
