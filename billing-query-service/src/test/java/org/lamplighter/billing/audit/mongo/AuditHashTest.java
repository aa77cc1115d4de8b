package org.lamplighter.billing.audit.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lamplighter.billing.audit.Disclosure;

class AuditHashTest {

    private static final Instant AT = Instant.parse("2026-11-22T12:00:00Z");
    private static final Disclosure ROW =
            new Disclosure("partner:sunrise", "partner", "bill.read", "3205080001", "2026-10");

    @Test
    void whateverOfARowIsChangedItsHashDiffers() {
        String hash = MongoAuditLog.hash(ROW, 7, "before", AT);
        List<String> changed = Stream.of(
                        MongoAuditLog.hash(ROW, 8, "before", AT),
                        MongoAuditLog.hash(ROW, 7, "other", AT),
                        MongoAuditLog.hash(ROW, 7, "before", AT.plusMillis(1)),
                        hash("partner:harbour", "partner", "bill.read", "3205080001", "2026-10"),
                        hash("partner:sunrise", "desk", "bill.read", "3205080001", "2026-10"),
                        hash("partner:sunrise", "partner", "account.read", "3205080001", "2026-10"),
                        hash("partner:sunrise", "partner", "bill.read", "3205080002", "2026-10"),
                        hash("partner:sunrise", "partner", "bill.read", "3205080001", "2026-09"))
                .toList();

        assertThat(changed).doesNotContain(hash).doesNotHaveDuplicates();
        assertThat(MongoAuditLog.hash(ROW, 7, "before", AT)).isEqualTo(hash);
    }

    private static String hash(String actor, String role, String action, String object, String detail) {
        return MongoAuditLog.hash(new Disclosure(actor, role, action, object, detail), 7, "before", AT);
    }
}
