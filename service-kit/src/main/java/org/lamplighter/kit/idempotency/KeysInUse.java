package org.lamplighter.kit.idempotency;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * The keys this instance is working on right now. It only spares a client that repeats too early the work; what makes a
 * request count once is its mark in the document, which holds across instances.
 */
final class KeysInUse implements HandlerInterceptor {

    private static final String MARK = KeysInUse.class.getName() + ".mark";

    private final Set<String> marks = ConcurrentHashMap.newKeySet();

    void take(HttpServletRequest request, String mark) {
        if (!marks.add(mark)) {
            throw new KeyInUseException();
        }
        request.setAttribute(MARK, mark);
    }

    /** The answer is decided: whoever has it may repeat the request at once. */
    void release(HttpServletRequest request) {
        if (request.getAttribute(MARK) instanceof String mark) {
            request.removeAttribute(MARK);
            marks.remove(mark);
        }
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        release(request);
    }
}
