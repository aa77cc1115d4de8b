package org.lamplighter.billing.utility.kafka;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.imports.LoadRecord;
import org.lamplighter.billing.utility.UtilityBillRows;
import org.lamplighter.contracts.utility.BillRecorded;
import org.lamplighter.kit.events.EventHandler;
import org.lamplighter.kit.events.EventMetadata;
import org.springframework.stereotype.Component;

/** Loads bills as the utility's billing publishes them. */
@Component
final class BillFeed implements EventHandler<BillRecorded> {

    private final UtilityBillRows rows;

    BillFeed(UtilityBillRows rows) {
        this.rows = rows;
    }

    @Override
    public Class<BillRecorded> eventType() {
        return BillRecorded.class;
    }

    @Override
    public void handle(BillRecorded bill, EventMetadata metadata) {
        Map<String, @Nullable String> fields = new HashMap<>();
        fields.put("accountNumber", bill.accountNumber());
        fields.put("month", bill.month());
        fields.put("totalYuan", bill.totalYuan());
        fields.put("usedKwh", bill.usedKwh());
        fields.put("dueOn", bill.dueOn());
        LoadRecord.load(rows, fields);
    }
}
