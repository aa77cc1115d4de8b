package org.lamplighter.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lamplighter.local.keycloak.App;
import org.lamplighter.local.keycloak.DemoAccounts;

/** The files fit together, and with the demo realm. */
class SampleDistrictTest {
    private final List<Map<String, String>> network = rows("network.csv");
    private final List<Map<String, String>> crews = rows("crews.csv");
    private final List<Map<String, String>> accounts = rows("accounts.csv");
    private final List<Map<String, String>> readings = rows("readings.csv");

    @Test
    void everyAccountHangsOnATransformerOfItsOwnArea() {
        Map<String, String> areaOfTransformer = network.stream()
                .collect(Collectors.toMap(row -> value(row, "transformer"), row -> value(row, "areaCode")));

        assertThat(accounts)
                .hasSize(60)
                .allSatisfy(account -> assertThat(areaOfTransformer)
                        .containsEntry(value(account, "transformerArea"), value(account, "areaCode")));
    }

    @Test
    void everyAreaHasACrewAndEveryDemoCrewMemberBelongsToOne() {
        assertThat(column(crews, "areaCode")).isEqualTo(column(network, "areaCode"));
        assertThat(column(crews, "crewId")).containsExactlyInAnyOrder("SZ-GS-01", "SZ-GS-02", "SZ-WZ-01");
        assertThat(DemoAccounts.users())
                .filteredOn(user -> user.app() == App.CREW)
                .hasSize(2);
    }

    @Test
    void everyAccountHasThirteenReadingsThatNeverRunBackwards() {
        Map<String, List<Map<String, String>>> byAccount = readings.stream()
                .collect(Collectors.groupingBy(
                        row -> value(row, "accountNumber"), LinkedHashMap::new, Collectors.toList()));

        assertThat(byAccount.keySet()).isEqualTo(column(accounts, "accountNumber"));
        assertThat(byAccount.values()).allSatisfy(ofOne -> {
            assertThat(ofOne).hasSize(13);
            assertThat(ofOne).isSortedAccordingTo((a, b) -> value(a, "readAt").compareTo(value(b, "readAt")));
            assertThat(ofOne)
                    .extracting(row -> Long.valueOf(value(row, "registerKwh")))
                    .isSorted();
            assertThat(ofOne)
                    .allSatisfy(row -> assertThat(number(row, "peakKwh") + number(row, "valleyKwh"))
                            .isEqualTo(number(row, "registerKwh")));
        });
    }

    @Test
    void everyDemoCustomerBindsAnAccountWithWhatItsRecordsSay() {
        List<Map<String, String>> bindings = rows("bindings.csv");

        assertThat(column(bindings, "username"))
                .isEqualTo(DemoAccounts.users().stream()
                        .filter(user -> user.app() == App.CUSTOMER)
                        .map(DemoAccounts.DemoUser::username)
                        .collect(Collectors.toSet()));
        assertThat(bindings)
                .allSatisfy(binding -> assertThat(accounts).anySatisfy(account -> {
                    assertThat(account)
                            .containsEntry("accountNumber", value(binding, "accountNumber"))
                            .containsEntry("holderName", value(binding, "holderName"));
                    assertThat(value(account, "phone")).endsWith(value(binding, "phoneLastFour"));
                }));
    }

    private static long number(Map<String, String> row, String column) {
        return Long.parseLong(value(row, column));
    }

    private static Set<String> column(List<Map<String, String>> rows, String column) {
        return rows.stream().map(row -> value(row, column)).collect(Collectors.toSet());
    }

    private static String value(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }

    private static List<Map<String, String>> rows(String file) {
        String name = "/sample-district/" + file;
        try (InputStream in = Objects.requireNonNull(SampleDistrictTest.class.getResourceAsStream(name), name)) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            String[] header = lines.getFirst().split(",", -1);
            List<Map<String, String>> rows = new ArrayList<>();
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = line.split(",", -1);
                assertThat(cells).hasSameSizeAs(header);
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 0; i < header.length; i++) {
                    row.put(header[i], cells[i]);
                }
                rows.add(row);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
