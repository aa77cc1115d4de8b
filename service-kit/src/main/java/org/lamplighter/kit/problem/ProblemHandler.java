package org.lamplighter.kit.problem;

import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import java.util.List;
import java.util.Locale;
import org.lamplighter.kit.aggregate.ContendedException;
import org.lamplighter.kit.aggregate.NoSuchAggregateException;
import org.lamplighter.kit.aggregate.RejectedException;
import org.lamplighter.kit.aggregate.Rejection;
import org.lamplighter.kit.aggregate.StaleVersionException;
import org.lamplighter.kit.caller.ClaimMissingException;
import org.lamplighter.kit.idempotency.Answers;
import org.lamplighter.kit.idempotency.BodyTooLargeException;
import org.lamplighter.kit.idempotency.KeyInUseException;
import org.lamplighter.kit.idempotency.KeyMissingException;
import org.lamplighter.kit.idempotency.KeyReusedException;
import org.lamplighter.kit.live.TooManyViewsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Turns what went wrong into problem answers. */
@RestControllerAdvice
final class ProblemHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemHandler.class);
    private static final String SOON = "1";
    private static final String LATER = "5";
    private static final String MUCH_LATER = "10";

    private final ProblemWriter problems;
    private final FieldProblems fields;

    ProblemHandler(ProblemWriter problems, FieldProblems fields) {
        this.problems = problems;
        this.fields = fields;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> rejected(RejectedException e, Locale locale) {
        Rejection rejection = e.rejection();
        HttpStatus status = switch (rejection.kind()) {
            case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
            case CONFLICT -> HttpStatus.CONFLICT;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
        };
        return answer(status, rejection.code(), rejection.arguments(), locale);
    }

    @ExceptionHandler({NoSuchAggregateException.class, NoResourceFoundException.class})
    ResponseEntity<ProblemDetail> notFound(Locale locale) {
        return answer(HttpStatus.NOT_FOUND, "not-found", List.of(), locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> stale(StaleVersionException e, Locale locale) {
        ProblemDetail problem = problems.problem(HttpStatus.PRECONDITION_FAILED, "version-stale", List.of(), locale);
        return ResponseEntity.status(HttpStatus.PRECONDITION_FAILED)
                .header(HttpHeaders.ETAG, Answers.etag(e.present()))
                .body(problem);
    }

    @ExceptionHandler(KeyMissingException.class)
    ResponseEntity<ProblemDetail> keyMissing(Locale locale) {
        return answer(HttpStatus.BAD_REQUEST, "idempotency-key-missing", List.of(), locale);
    }

    @ExceptionHandler(KeyReusedException.class)
    ResponseEntity<ProblemDetail> keyReused(Locale locale) {
        return answer(HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-key-reused", List.of(), locale);
    }

    @ExceptionHandler(KeyInUseException.class)
    ResponseEntity<ProblemDetail> keyInUse(Locale locale) {
        return later(HttpStatus.CONFLICT, "idempotency-key-in-use", SOON, locale);
    }

    @ExceptionHandler(ContendedException.class)
    ResponseEntity<ProblemDetail> contended(Locale locale) {
        return later(HttpStatus.CONFLICT, "busy", SOON, locale);
    }

    @ExceptionHandler(TooManyViewsException.class)
    ResponseEntity<ProblemDetail> tooManyViews(Locale locale) {
        return later(HttpStatus.TOO_MANY_REQUESTS, "too-many-live-views", MUCH_LATER, locale);
    }

    @ExceptionHandler(ClaimMissingException.class)
    ResponseEntity<ProblemDetail> claimMissing(Locale locale) {
        return answer(HttpStatus.FORBIDDEN, "claim-missing", List.of(), locale);
    }

    @ExceptionHandler({
        MethodArgumentNotValidException.class,
        HttpMessageNotReadableException.class,
        HandlerMethodValidationException.class,
        MethodArgumentTypeMismatchException.class,
        ServletRequestBindingException.class,
        IllegalArgumentException.class
    })
    ResponseEntity<ProblemDetail> unreadable(Exception e, Locale locale) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyTooLargeException tooLarge) {
                return tooLarge(tooLarge, locale);
            }
        }
        log.debug("Request refused", SilentCopy.of(e));
        ProblemDetail problem = problems.problem(HttpStatus.BAD_REQUEST, "request-invalid", List.of(), locale);
        List<FieldProblem> wrong = fields.of(e, locale);
        if (!wrong.isEmpty()) {
            problem.setProperty("fields", wrong);
        }
        return ResponseEntity.badRequest().body(problem);
    }

    @ExceptionHandler(HttpRequestMethodNotSupportedException.class)
    ResponseEntity<ProblemDetail> methodNotAllowed(HttpRequestMethodNotSupportedException e, Locale locale) {
        ResponseEntity.BodyBuilder response = ResponseEntity.status(HttpStatus.METHOD_NOT_ALLOWED);
        String[] supported = e.getSupportedMethods();
        if (supported != null) {
            response.header(HttpHeaders.ALLOW, supported);
        }
        return response.body(problems.problem(HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed", List.of(), locale));
    }

    @ExceptionHandler(HttpMediaTypeNotSupportedException.class)
    ResponseEntity<ProblemDetail> mediaType(Locale locale) {
        return answer(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "media-type-unsupported", List.of(), locale);
    }

    @ExceptionHandler({
        MongoTimeoutException.class,
        MongoSocketException.class,
        MongoNotPrimaryException.class,
        MongoNodeIsRecoveringException.class,
        MongoConnectionPoolClearedException.class,
        DataAccessResourceFailureException.class
    })
    ResponseEntity<ProblemDetail> storeDown(Exception e, Locale locale) {
        log.warn("The store does not answer: {}", e.getClass().getSimpleName());
        return later(HttpStatus.SERVICE_UNAVAILABLE, "store-unavailable", LATER, locale);
    }

    @ExceptionHandler(HttpMediaTypeNotAcceptableException.class)
    ResponseEntity<ProblemDetail> notAcceptable(Locale locale) {
        return answer(HttpStatus.NOT_ACCEPTABLE, "media-type-not-acceptable", List.of(), locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooLarge(BodyTooLargeException e, Locale locale) {
        return answer(HttpStatus.CONTENT_TOO_LARGE, "body-too-large", List.of(e.largestBody()), locale);
    }

    @ExceptionHandler({AsyncRequestNotUsableException.class, AsyncRequestTimeoutException.class})
    void clientLeft() {
        // The client closed a live view, or its time is over; there is nobody to answer.
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unexpected(Exception e, Locale locale) {
        log.error("Unexpected failure", SilentCopy.of(e));
        return answer(HttpStatus.INTERNAL_SERVER_ERROR, "unexpected", List.of(), locale);
    }

    private ResponseEntity<ProblemDetail> answer(
            HttpStatus status, String code, List<Object> arguments, Locale locale) {
        return ResponseEntity.status(status).body(problems.problem(status, code, arguments, locale));
    }

    private ResponseEntity<ProblemDetail> later(HttpStatus status, String code, String seconds, Locale locale) {
        return ResponseEntity.status(status)
                .header(HttpHeaders.RETRY_AFTER, seconds)
                .body(problems.problem(status, code, List.of(), locale));
    }
}
