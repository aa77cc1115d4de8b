package org.lamplighter.billing.tariff.web;

import java.util.Locale;
import org.lamplighter.billing.tariff.TariffRowsException;
import org.lamplighter.kit.aggregate.Rejection;
import org.lamplighter.kit.problem.ProblemWriter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** 422 with the rows that are wrong. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class TariffRowsHandler {

    private static final int MOST_LISTED = 1000;

    private final ProblemWriter problems;

    TariffRowsHandler(ProblemWriter problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> wrong(TariffRowsException e, Locale locale) {
        Rejection rejection = e.rejection();
        ProblemDetail problem =
                problems.problem(HttpStatus.UNPROCESSABLE_CONTENT, rejection.code(), rejection.arguments(), locale);
        problem.setProperty("rows", e.rows().stream().limit(MOST_LISTED).toList());
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body(problem);
    }
}
