package org.lamplighter.kit.idempotency;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Takes the fingerprint of the body of requests under a key while it is read; nothing of it is kept. */
final class KeyFilter extends OncePerRequestFilter {

    private final long largestBody;

    KeyFilter(long largestBody) {
        this.largestBody = largestBody;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(IdempotentRequestResolver.KEY) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new PrintedRequest(request, largestBody), response);
    }
}
