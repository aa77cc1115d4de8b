package org.lamplighter.intake.audit;

import org.jspecify.annotations.Nullable;

/** Walks a chain from its beginning and finds the first row that was changed, taken out or put in. */
public final class VerifyChain {

    private final AuditTrail trail;

    public VerifyChain(AuditTrail trail) {
        this.trail = trail;
    }

    public ChainVerdict verify(String chain) {
        Walk walk = new Walk();
        trail.forEach(chain, walk::step);
        return new ChainVerdict(chain, walk.rows, walk.brokenAt == null, walk.brokenAt, walk.head);
    }

    private static final class Walk {
        private long rows;
        private String head = AuditRow.BEGINNING;
        private @Nullable Long brokenAt;

        void step(AuditRow row) {
            rows++;
            boolean follows = row.seq() == rows && row.prevHash().equals(head) && row.isIntact();
            if (!follows && brokenAt == null) {
                brokenAt = rows;
            }
            head = row.hash();
        }
    }
}
