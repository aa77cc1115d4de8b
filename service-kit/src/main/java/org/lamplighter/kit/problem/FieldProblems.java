package org.lamplighter.kit.problem;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;

/** Says which fields of a request are wrong and what they must be. Texts: {@code kit-fields} bundles. */
final class FieldProblems {

    private static final String BODY = "body";

    private static final Map<Class<?>, String> FORMS = Map.ofEntries(
            Map.entry(LocalDate.class, "date"),
            Map.entry(YearMonth.class, "month"),
            Map.entry(Instant.class, "moment"),
            Map.entry(OffsetDateTime.class, "moment"),
            Map.entry(BigDecimal.class, "number"),
            Map.entry(Double.class, "number"),
            Map.entry(double.class, "number"),
            Map.entry(BigInteger.class, "whole-number"),
            Map.entry(Integer.class, "whole-number"),
            Map.entry(int.class, "whole-number"),
            Map.entry(Long.class, "whole-number"),
            Map.entry(long.class, "whole-number"),
            Map.entry(Boolean.class, "yes-or-no"),
            Map.entry(boolean.class, "yes-or-no"),
            Map.entry(String.class, "text"));

    private final MessageSource texts;

    FieldProblems(MessageSource texts) {
        this.texts = texts;
    }

    /** The fields that a refused request got wrong, as far as they can be told; empty when they cannot. */
    List<FieldProblem> of(Exception refused, Locale locale) {
        return switch (refused) {
            case MethodArgumentNotValidException e -> broken(e.getBindingResult());
            case HandlerMethodValidationException e -> broken(e);
            case MethodArgumentTypeMismatchException e ->
                List.of(new FieldProblem(e.getName(), form(e.getRequiredType(), locale)));
            case MissingServletRequestParameterException e ->
                List.of(new FieldProblem(e.getParameterName(), text("missing", locale)));
            case MissingRequestHeaderException e ->
                List.of(new FieldProblem(e.getHeaderName(), text("missing", locale)));
            case HttpMessageNotReadableException e -> List.of(unreadable(e, locale));
            default -> List.of();
        };
    }

    private static List<FieldProblem> broken(BindingResult result) {
        Object target = result.getTarget();
        return result.getFieldErrors().stream()
                .map(error -> new FieldProblem(
                        target == null ? error.getField() : FieldNames.asSent(target.getClass(), error.getField()),
                        Objects.requireNonNullElse(error.getDefaultMessage(), error.getField())))
                .toList();
    }

    private static List<FieldProblem> broken(HandlerMethodValidationException e) {
        return e.getParameterValidationResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream()
                        .map(error -> new FieldProblem(
                                Objects.requireNonNullElse(
                                        result.getMethodParameter().getParameterName(), BODY),
                                Objects.requireNonNullElse(error.getDefaultMessage(), BODY))))
                .toList();
    }

    private FieldProblem unreadable(HttpMessageNotReadableException e, Locale locale) {
        return switch (e.getCause()) {
            case MismatchedInputException mismatch ->
                new FieldProblem(
                        way(mismatch),
                        absent(mismatch) ? text("missing", locale) : form(mismatch.getTargetType(), locale));
            case StreamReadException broken ->
                new FieldProblem(
                        BODY,
                        text(
                                "json",
                                locale,
                                broken.getLocation().getLineNr(),
                                broken.getLocation().getColumnNr()));
            case JacksonException other -> new FieldProblem(way(other), text("form", locale));
            case null, default -> new FieldProblem(BODY, text("missing", locale));
        };
    }

    /** A field that cannot be nothing was null, or its object ended without it. */
    private static boolean absent(MismatchedInputException e) {
        return e.getCurrentToken() == JsonToken.VALUE_NULL || e.getCurrentToken() == JsonToken.END_OBJECT;
    }

    private static String way(JacksonException e) {
        StringBuilder way = new StringBuilder();
        for (JacksonException.Reference step : e.getPath()) {
            String name = step.getPropertyName();
            if (name == null) {
                way.append('[').append(step.getIndex()).append(']');
            } else {
                way.append(way.isEmpty() ? "" : ".").append(name);
            }
        }
        return way.isEmpty() ? BODY : way.toString();
    }

    private String form(@Nullable Class<?> type, Locale locale) {
        if (type == null) {
            return text("form", locale);
        }
        if (type.isEnum()) {
            String known =
                    Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
            return text("one-of", locale, known);
        }
        if (Collection.class.isAssignableFrom(type)) {
            return text("list", locale);
        }
        return text(FORMS.getOrDefault(type, "form"), locale);
    }

    private String text(String key, Locale locale, Object... arguments) {
        return texts.getMessage(key, arguments, locale);
    }
}
