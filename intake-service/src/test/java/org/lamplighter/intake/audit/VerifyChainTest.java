package org.lamplighter.intake.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VerifyChainTest {

    private static final Instant NINE = Instant.parse("2026-11-22T01:00:00Z");

    /** Rows in memory, which a test may change as nobody should. */
    private static final class Rows implements AuditTrail {
        private final List<AuditRow> rows = new ArrayList<>();

        @Override
        public AuditRow add(AuditEntry entry) {
            AuditRow row = AuditRow.following(rows.isEmpty() ? null : rows.getLast(), entry);
            rows.add(row);
            return row;
        }

        @Override
        public void forEach(String chain, Consumer<AuditRow> reader) {
            rows.forEach(reader);
        }
    }

    private final Rows trail = new Rows();

    private ChainVerdict verdict() {
        return new VerifyChain(trail).verify("partner:sunrise");
    }

    private void fill() {
        for (int i = 0; i < 5; i++) {
            trail.add(entry("C-" + i, i == 3 ? "called back" : null));
        }
    }

    private static AuditEntry entry(String object, @Nullable String reason) {
        return new AuditEntry("partner:sunrise", "client", "partner", "READ_CASE", List.of(object), reason, NINE);
    }

    @Test
    void aChainAsItWasWrittenHolds() {
        fill();

        assertThat(verdict().intact()).isTrue();
        assertThat(verdict().rows()).isEqualTo(5);
        assertThat(verdict().head()).isEqualTo(trail.rows.getLast().hash());
        assertThat(trail.rows.getFirst().prevHash()).isEqualTo(AuditRow.BEGINNING);
    }

    @Test
    void anEmptyChainHolds() {
        assertThat(verdict()).isEqualTo(new ChainVerdict("partner:sunrise", 0, true, null, AuditRow.BEGINNING));
    }

    @Test
    void everyChangedFieldShowsAtItsRow() {
        List<UnaryOperator<AuditEntry>> changes = List.of(
                e -> new AuditEntry("desk:x", e.actor(), e.role(), e.action(), e.objects(), e.reason(), e.at()),
                e -> new AuditEntry(e.chain(), "other", e.role(), e.action(), e.objects(), e.reason(), e.at()),
                e -> new AuditEntry(e.chain(), e.actor(), "agent", e.action(), e.objects(), e.reason(), e.at()),
                e -> new AuditEntry(e.chain(), e.actor(), e.role(), "DISCLOSE", e.objects(), e.reason(), e.at()),
                e -> new AuditEntry(e.chain(), e.actor(), e.role(), e.action(), List.of(), e.reason(), e.at()),
                e -> new AuditEntry(e.chain(), e.actor(), e.role(), e.action(), e.objects(), null, e.at()),
                e -> new AuditEntry(
                        e.chain(), e.actor(), e.role(), e.action(), e.objects(), e.reason(), e.at().plusMillis(1)));
        for (UnaryOperator<AuditEntry> change : changes) {
            trail.rows.clear();
            fill();
            AuditRow row = trail.rows.get(3);
            trail.rows.set(3, new AuditRow(change.apply(row.entry()), row.seq(), row.prevHash(), row.hash()));

            assertThat(verdict().brokenAt()).isEqualTo(4);
        }
    }

    @Test
    void aRowRewrittenWithItsOwnHashBreaksTheNext() {
        fill();
        trail.rows.set(2, AuditRow.following(trail.rows.get(1), entry("C-9", null)));

        assertThat(verdict().brokenAt()).isEqualTo(4);
    }

    @Test
    void aRowTakenOutPutInOrExchangedShows() {
        fill();
        AuditRow out = trail.rows.remove(1);
        assertThat(verdict().brokenAt()).isEqualTo(2);

        trail.rows.add(1, out);
        assertThat(verdict().intact()).isTrue();
        trail.rows.add(1, out);
        assertThat(verdict().brokenAt()).isEqualTo(3);

        trail.rows.remove(1);
        trail.rows.add(trail.rows.remove(0));
        assertThat(verdict().brokenAt()).isEqualTo(1);
    }

    @Test
    void wordsThatMoveBetweenFieldsMakeAnotherHash() {
        AuditEntry one = new AuditEntry("c", "ab", "c", "d", List.of("e"), null, NINE);
        AuditEntry other = new AuditEntry("c", "a", "bc", "d", List.of("e"), null, NINE);

        assertThat(AuditRow.following(null, one).hash())
                .isNotEqualTo(AuditRow.following(null, other).hash());
    }
}
