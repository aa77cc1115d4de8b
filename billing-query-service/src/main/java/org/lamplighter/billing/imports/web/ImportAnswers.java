package org.lamplighter.billing.imports.web;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.lamplighter.billing.imports.ImportFile;
import org.lamplighter.billing.imports.Row;
import org.lamplighter.billing.imports.RowLoader;
import org.lamplighter.billing.imports.RowOutcomes;
import org.lamplighter.billing.imports.csv.CsvRows;
import org.lamplighter.kit.caller.Caller;
import org.lamplighter.kit.idempotency.Answers;
import org.lamplighter.kit.idempotency.IdempotentRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Runs the import that a request carries, counts its rows in the metrics and answers with what became of them. */
@Component
public final class ImportAnswers {

    private final ImportFile importFile;
    private final Answers answers;
    private final MeterRegistry metrics;

    ImportAnswers(ImportFile importFile, Answers answers, MeterRegistry metrics) {
        this.importFile = importFile;
        this.answers = answers;
        this.metrics = metrics;
    }

    public ResponseEntity<String> run(IdempotentRequest request, Caller caller, InputStream body, RowLoader loader) {
        return answers.respond(importFile.run(
                request,
                caller.identity(),
                new CsvRows(body),
                new Counted(loader, metrics),
                run -> answers.ok(run.version(), ImportView.of(run))));
    }

    private record Counted(RowLoader loader, MeterRegistry metrics) implements RowLoader {

        @Override
        public String kind() {
            return loader.kind();
        }

        @Override
        public Set<String> columns() {
            return loader.columns();
        }

        @Override
        public void load(List<Row> rows, RowOutcomes outcomes) {
            loader.load(rows, new RowOutcomes() {
                @Override
                public void loaded(Row row) {
                    count("loaded");
                    outcomes.loaded(row);
                }

                @Override
                public void unchanged(Row row) {
                    count("unchanged");
                    outcomes.unchanged(row);
                }

                @Override
                public void rejected(Row row, String code, String reason) {
                    count("rejected");
                    outcomes.rejected(row, code, reason);
                }
            });
        }

        private void count(String outcome) {
            metrics.counter("lamplighter.import.rows", "kind", kind(), "outcome", outcome)
                    .increment();
        }
    }
}
