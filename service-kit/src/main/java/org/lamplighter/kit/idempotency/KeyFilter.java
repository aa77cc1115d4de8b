package org.lamplighter.kit.idempotency;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingRequestWrapper;

/** Keeps the body of requests under a key while it is read, so that its fingerprint can be taken. */
final class KeyFilter extends OncePerRequestFilter {

    private final int largestBody;

    KeyFilter(int largestBody) {
        this.largestBody = largestBody;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(IdempotentRequestResolver.KEY) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new KeptRequest(request, largestBody), response);
    }

    /** Refuses what it cannot keep: a fingerprint of a part would take two bodies for one. */
    private static final class KeptRequest extends ContentCachingRequestWrapper {
        KeptRequest(HttpServletRequest request, int largestBody) {
            super(request, largestBody);
        }

        @Override
        protected void handleContentOverflow(int largestBody) {
            throw new BodyTooLargeException(largestBody);
        }
    }
}
