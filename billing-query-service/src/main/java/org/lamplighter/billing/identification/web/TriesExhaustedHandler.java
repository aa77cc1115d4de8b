package org.lamplighter.billing.identification.web;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.lamplighter.billing.identification.TriesExhaustedException;
import org.lamplighter.kit.problem.ProblemWriter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** 429 with the time to wait. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class TriesExhaustedHandler {

    private final ProblemWriter problems;
    private final InstantSource clock;

    TriesExhaustedHandler(ProblemWriter problems, InstantSource clock) {
        this.problems = problems;
        this.clock = clock;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> exhausted(TriesExhaustedException e, Locale locale) {
        long seconds =
                Math.max(1, Duration.between(clock.instant(), e.lockedUntil()).toSeconds() + 1);
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(seconds))
                .body(problems.problem(HttpStatus.TOO_MANY_REQUESTS, "identity-locked", List.of(), locale));
    }
}
