package org.lamplighter.kit.idempotency;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lamplighter.kit.aggregate.Ids;
import org.lamplighter.kit.caller.Caller;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.util.WebUtils;

/** Gives controllers their {@link IdempotentRequest}: the key, scoped to caller and route. */
final class IdempotentRequestResolver implements HandlerMethodArgumentResolver {

    static final String KEY = "Idempotency-Key";

    private static final Pattern VISIBLE_ASCII = Pattern.compile("[!-~]{1,128}");
    private static final Pattern VERSION_TAG = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");

    private final KeysInUse keysInUse;

    IdempotentRequestResolver(KeysInUse keysInUse) {
        this.keysInUse = keysInUse;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == IdempotentRequest.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest request = web.getNativeRequest(HttpServletRequest.class);
        String key = web.getHeader(KEY);
        if (request == null || key == null || !VISIBLE_ASCII.matcher(key).matches()) {
            throw new KeyMissingException();
        }
        String mark = Ids.derived("K", Caller.current().identity(), request.getMethod(), request.getRequestURI(), key);
        keysInUse.take(request, mark);
        return new IdempotentRequest(mark, () -> fingerprint(request), expectedVersion(request));
    }

    private static String fingerprint(HttpServletRequest request) {
        PrintedRequest printed = WebUtils.getNativeRequest(request, PrintedRequest.class);
        if (printed == null) {
            throw new IllegalStateException("the key filter is not in place");
        }
        try {
            return printed.fingerprint();
        } catch (IOException e) {
            throw new UncheckedIOException("the request's body broke off", e);
        }
    }

    private static OptionalLong expectedVersion(HttpServletRequest request) {
        String tag = request.getHeader(HttpHeaders.IF_MATCH);
        if (tag == null || tag.equals("*")) {
            return OptionalLong.empty();
        }
        Matcher version = VERSION_TAG.matcher(tag.strip());
        // A tag this service never gave names no version: it can only be stale.
        return OptionalLong.of(version.matches() ? Long.parseLong(version.group(1)) : -1);
    }
}
