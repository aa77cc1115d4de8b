package org.lamplighter.billing.anomaly.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.anomaly.Anomalies;
import org.lamplighter.billing.anomaly.Anomaly;
import org.lamplighter.billing.anomaly.CloseAnomalies;
import org.lamplighter.kit.aggregate.Stored;
import org.lamplighter.kit.caller.Audience;
import org.lamplighter.kit.caller.Caller;
import org.lamplighter.kit.caller.Opens;
import org.lamplighter.kit.idempotency.Answers;
import org.lamplighter.kit.idempotency.IdempotentRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The desk sees readings that cannot be right, and dismisses those it knows the reason of. */
@RestController
@Tag(name = "Anomalies", description = "Readings that cannot be right")
final class DeskAnomalies {

    private static final int MOST_A_PAGE = 200;
    private static final int MOST_LETTERS = 200;

    private final Anomalies anomalies;
    private final CloseAnomalies close;
    private final Answers answers;

    DeskAnomalies(Anomalies anomalies, CloseAnomalies close, Answers answers) {
        this.anomalies = anomalies;
        this.close = close;
        this.answers = answers;
    }

    /** Some anomalies, newest first; {@code next} is the cursor of the page after. */
    record AnomalyPage(List<AnomalyView> items, @Nullable String next) {}

    /** Why nobody need look; no personal data. */
    record Dismissal(@NotBlank @Size(max = MOST_LETTERS) String reason) {}

    @GetMapping("/api/desk/v1/reading-anomalies")
    @Opens(
            to = Audience.DESK,
            roles = {"supervisor", "dispatcher", "editor"},
            owning = "anomalies of the caller's service areas")
    @Operation(
            summary = "Readings that cannot be right, newest first",
            description = "With what each rests on. Open ones are those that a crew is asked to look at.")
    AnomalyPage list(
            Caller caller,
            @RequestParam(defaultValue = "true") boolean open,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        int size = Math.clamp(limit, 1, MOST_A_PAGE);
        Anomaly after =
                cursor == null ? null : close.inAreas(caller.areas(), cursor).state();
        List<Anomaly> found = anomalies.of(caller.areas(), open, after, size + 1);
        List<Anomaly> page = found.subList(0, Math.min(size, found.size()));
        return new AnomalyPage(
                page.stream().map(AnomalyView::of).toList(),
                found.size() > size ? page.getLast().requestId() : null);
    }

    @PostMapping("/api/desk/v1/reading-anomalies/{requestId}/dismissal")
    @Opens(
            to = Audience.DESK,
            roles = {"supervisor", "dispatcher", "editor"},
            owning = "anomalies of the caller's service areas")
    @Operation(
            summary = "Dismiss an anomaly",
            description = "Crews are told that nobody need come. The same anomaly is not found again.")
    ResponseEntity<String> dismiss(
            Caller caller,
            IdempotentRequest request,
            @PathVariable String requestId,
            @Valid @RequestBody Dismissal dismissal) {
        Stored<Anomaly> anomaly = close.inAreas(caller.areas(), requestId);
        return answers.respond(close.dismiss(
                request,
                anomaly.id(),
                caller.identity(),
                dismissal.reason(),
                stored -> answers.ok(stored.version(), AnomalyView.of(stored.state()))));
    }
}
