package org.lamplighter.intake;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lamplighter.intake.audit.AuditEntry;
import org.lamplighter.intake.audit.AuditTrail;
import org.lamplighter.intake.cases.Party;
import org.lamplighter.intake.cases.ReadingRecord;

/** Writes readings into the audit trail: a chain per partner and per desk user, so that chains grow side by side. */
record AuditedReadings(AuditTrail trail, Clock clock) implements ReadingRecord {

    @Override
    public void read(Party by, String action, List<String> objects, @Nullable String reason) {
        switch (by) {
            case Party.Customer ignored -> {}
            case Party.PartnerCentre centre ->
                add("partner:" + centre.partnerId(), centre.subject(), "partner", action, objects, reason);
            case Party.DeskUser user ->
                add("desk:" + user.subject(), user.subject(), user.role(), action, objects, reason);
        }
    }

    private void add(
            String chain, String actor, String role, String action, List<String> objects, @Nullable String reason) {
        trail.add(new AuditEntry(chain, actor, role, action, objects, reason, clock.instant()));
    }
}
