package org.lamplighter.billing.imports.web;

import java.io.InputStream;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.imports.ImportRun;
import org.lamplighter.billing.imports.ReadImports;
import org.lamplighter.billing.imports.ReceiveImport;
import org.lamplighter.billing.imports.RowLoader;
import org.lamplighter.kit.aggregate.Stored;
import org.lamplighter.kit.caller.Caller;
import org.lamplighter.kit.idempotency.Answer;
import org.lamplighter.kit.idempotency.Answers;
import org.lamplighter.kit.idempotency.IdempotentRequest;
import org.lamplighter.kit.table.CsvRows;
import org.lamplighter.kit.table.RowSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Takes the file that a request carries and answers where to look for what becomes of it; with {@code Prefer: wait=N} (RFC
 * 7240) it answers what became of it, if that is known within N seconds.
 */
@Component
public final class ImportAnswers {

    /** How such a request is answered, for its description. */
    public static final String HOW =
            "Answers 202 with the address of the import, which is loaded in the background; with"
                    + " Prefer: wait=N it answers 200 with what became of it, if that is known within N seconds.";

    private static final int MOST_LISTED = 1000;
    private static final int LONGEST_WAIT = 45;
    private static final Pattern WAIT = Pattern.compile("(?:^|[,;\\s])wait=(\\d{1,4})(?:$|[,;\\s])");

    private final ReceiveImport receive;
    private final ReadImports imports;
    private final Answers answers;

    ImportAnswers(ReceiveImport receive, ReadImports imports, Answers answers) {
        this.receive = receive;
        this.imports = imports;
        this.answers = answers;
    }

    public ResponseEntity<String> run(
            IdempotentRequest request, Caller caller, @Nullable String prefer, InputStream csv, RowLoader loader) {
        return run(request, caller, prefer, new CsvRows(csv), loader);
    }

    public ResponseEntity<String> run(
            IdempotentRequest request, Caller caller, @Nullable String prefer, RowSource rows, RowLoader loader) {
        Answer accepted = receive.receive(request, caller.identity(), rows, loader, this::accepted);
        Duration wait = wait(prefer);
        if (wait.isZero()) {
            return answers.respond(accepted);
        }
        Stored<ImportRun> run = imports.await(request.idFor("I"), wait);
        return answers.respond(run.state().open() ? accepted(run) : answers.ok(run.version(), view(run)));
    }

    private Answer accepted(Stored<ImportRun> run) {
        Answer told = answers.ok(run.version(), view(run));
        return new Answer(202, Map.of(HttpHeaders.LOCATION, "/api/desk/v1/account-imports/" + run.id()), told.body());
    }

    ImportView view(Stored<ImportRun> run) {
        return ImportView.of(run, imports.rejected(run.state(), 0, MOST_LISTED));
    }

    private static Duration wait(@Nullable String prefer) {
        Matcher wait = WAIT.matcher(prefer == null ? "" : prefer);
        return wait.find()
                ? Duration.ofSeconds(Math.min(LONGEST_WAIT, Integer.parseInt(wait.group(1))))
                : Duration.ZERO;
    }
}
