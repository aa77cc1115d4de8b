package org.lamplighter.intake.progress.web;

import java.util.List;
import java.util.Locale;
import org.lamplighter.intake.progress.TooManyFollowersException;
import org.lamplighter.kit.problem.ProblemWriter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class TooManyFollowersHandler {

    private static final String RETRY_AFTER_SECONDS = "10";

    private final ProblemWriter problems;

    TooManyFollowersHandler(ProblemWriter problems) {
        this.problems = problems;
    }

    @ExceptionHandler(TooManyFollowersException.class)
    ResponseEntity<ProblemDetail> tooMany(Locale locale) {
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .body(problems.problem(HttpStatus.TOO_MANY_REQUESTS, "too-many-live-views", List.of(), locale));
    }
}
