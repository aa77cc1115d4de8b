package org.lamplighter.billing.utility.web;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.bill.Bill;
import org.lamplighter.billing.utility.ComparedBill;

/** One bill that our rating does not come to; amounts in yuan, what we do not have is left out. */
record DifferenceView(
        String accountNumber,
        String areaCode,
        ComparedBill.Kind kind,
        String utilityTotal,
        @Nullable String ownTotal,
        @Nullable String difference,
        @Nullable String utilityKwh,
        @Nullable String ownKwh) {

    static final String COLUMNS = "accountNumber,areaCode,kind,utilityTotal,ownTotal,difference,utilityKwh,ownKwh\n";

    static DifferenceView of(ComparedBill compared) {
        Bill own = compared.rated();
        return new DifferenceView(
                compared.account().value(),
                compared.areaCode(),
                compared.kind(),
                compared.bill().total().toString(),
                own == null ? null : own.total().toString(),
                own == null ? null : compared.bill().total().minus(own.total()).toString(),
                compared.bill().used() == null ? null : compared.bill().used().toString(),
                own == null ? null : own.used().toString());
    }

    /** A row of a table; nothing in it needs quotes. */
    String row() {
        @Nullable
        String[] cells = {accountNumber, areaCode, kind.name(), utilityTotal, ownTotal, difference, utilityKwh, ownKwh};
        return Arrays.stream(cells).map(cell -> cell == null ? "" : cell).collect(Collectors.joining(",", "", "\n"));
    }
}
