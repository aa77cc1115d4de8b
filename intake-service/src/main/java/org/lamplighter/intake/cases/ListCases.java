package org.lamplighter.intake.cases;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Lists a party's cases, newest first. */
public final class ListCases {

    private static final Set<CaseStatus> OPEN = Set.copyOf(EnumSet.complementOf(EnumSet.of(CaseStatus.CLOSED)));

    private final CaseRegister register;
    private final ReadingRecord record;

    public ListCases(CaseRegister register, ReadingRecord record) {
        this.register = register;
        this.record = record;
    }

    /**
     * A page of them.
     *
     * @param statuses states asked for, for the desk; none means every open one
     */
    public Page list(Party of, Set<CaseStatus> statuses, Cursor after, int limit) {
        Page page = switch (of) {
            case Party.Customer customer -> register.ofCustomer(customer.subject(), after, limit);
            case Party.PartnerCentre centre -> register.ofPartner(centre.partnerId(), after, limit);
            case Party.DeskUser user ->
                register.ofAreas(user.areas(), statuses.isEmpty() ? OPEN : statuses, after, limit);
        };
        List<String> shown = page.cases().stream().map(stored -> stored.id()).toList();
        if (!shown.isEmpty()) {
            record.read(of, "LIST_CASES", shown, null);
        }
        return page;
    }
}
