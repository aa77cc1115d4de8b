package org.lamplighter.billing.usage.kafka;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.imports.LoadRecord;
import org.lamplighter.billing.usage.IntervalRows;
import org.lamplighter.contracts.utility.CurveRecorded;
import org.lamplighter.kit.events.EventHandler;
import org.lamplighter.kit.events.EventMetadata;
import org.springframework.stereotype.Component;

/** Loads curves as the utility's metering publishes them. */
@Component
final class CurveFeed implements EventHandler<CurveRecorded> {

    private final IntervalRows curveRows;

    CurveFeed(IntervalRows curveRows) {
        this.curveRows = curveRows;
    }

    @Override
    public Class<CurveRecorded> eventType() {
        return CurveRecorded.class;
    }

    @Override
    public void handle(CurveRecorded curve, EventMetadata metadata) {
        Map<String, @Nullable String> fields = new HashMap<>();
        fields.put("accountNumber", curve.accountNumber());
        fields.put("date", curve.date());
        fields.put("kwh", curve.kwh());
        fields.put("quality", curve.quality());
        LoadRecord.load(curveRows, fields);
    }
}
