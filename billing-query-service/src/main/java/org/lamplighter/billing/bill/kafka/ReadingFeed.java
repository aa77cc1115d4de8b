package org.lamplighter.billing.bill.kafka;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.bill.ReadingRows;
import org.lamplighter.billing.imports.LoadRecord;
import org.lamplighter.contracts.utility.ReadingRecorded;
import org.lamplighter.kit.events.EventHandler;
import org.lamplighter.kit.events.EventMetadata;
import org.springframework.stereotype.Component;

/** Loads readings as the utility's metering publishes them; the bills they close are made at once. */
@Component
final class ReadingFeed implements EventHandler<ReadingRecorded> {

    private final ReadingRows rows;

    ReadingFeed(ReadingRows rows) {
        this.rows = rows;
    }

    @Override
    public Class<ReadingRecorded> eventType() {
        return ReadingRecorded.class;
    }

    @Override
    public void handle(ReadingRecorded reading, EventMetadata metadata) {
        Map<String, @Nullable String> fields = new HashMap<>();
        fields.put("accountNumber", reading.accountNumber());
        fields.put("meterNumber", reading.meterNumber());
        fields.put("readAt", reading.readAt());
        fields.put("registerKwh", reading.registerKwh());
        fields.put("sharpKwh", reading.sharpKwh());
        fields.put("peakKwh", reading.peakKwh());
        fields.put("flatKwh", reading.flatKwh());
        fields.put("valleyKwh", reading.valleyKwh());
        fields.put("reactiveKvarh", reading.reactiveKvarh());
        fields.put("demandKw", reading.demandKw());
        fields.put("quality", reading.quality());
        fields.put("kind", reading.kind());
        LoadRecord.load(rows, fields);
    }
}
