package org.lamplighter.gateway.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.lamplighter.gateway.audience.Audience;
import org.lamplighter.gateway.audience.Audiences;
import org.lamplighter.gateway.problem.ProblemAnswers;
import org.lamplighter.gateway.problem.ProblemCode;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a caller pass as often as its audience allows; stands behind the token check, so a caller has a name by then. */
@Component
public final class RateLimitFilter extends OncePerRequestFilter {

    /** Request attribute with the name of the caller, unique over all audiences. */
    public static final String CALLER = RateLimitFilter.class.getName() + ".caller";

    private final Audiences audiences;
    private final RateLimits limits;
    private final ProblemAnswers problems;

    RateLimitFilter(Audiences audiences, RateLimits limits, ProblemAnswers problems) {
        this.audiences = audiences;
        this.limits = limits;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Audience audience = audiences.of(request);
        String caller = audience.name() + ' ' + callerOf(audience, request);
        request.setAttribute(CALLER, caller);
        if (limits.admit(caller, audience.rate(), response)) {
            chain.doFilter(request, response);
        } else {
            problems.write(request, response, ProblemCode.RATE_LIMITED);
        }
    }

    private static String callerOf(Audience audience, HttpServletRequest request) {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken authenticated) {
            Jwt token = authenticated.getToken();
            for (String claim : audience.callerClaims()) {
                if (token.getClaim(claim) instanceof String name && !name.isBlank()) {
                    return name;
                }
            }
        }
        return CallerAddress.of(request);
    }
}
