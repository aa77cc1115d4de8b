package org.lamplighter.gateway.caller;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.lamplighter.gateway.audience.Audiences;
import org.lamplighter.gateway.limit.CallerAddress;
import org.lamplighter.gateway.limit.RateLimits;
import org.lamplighter.gateway.problem.ProblemAnswers;
import org.lamplighter.gateway.problem.ProblemCode;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/** Says no: 401 with a challenge (429 to an address that keeps trying), 403, or 503 when the token cannot be judged. */
@Component
final class Refusals implements AuthenticationEntryPoint, AuthenticationFailureHandler, AccessDeniedHandler {

    private static final String RETRY_SECONDS = "5";

    private final ProblemAnswers problems;
    private final RateLimits limits;
    private final Audiences audiences;

    Refusals(ProblemAnswers problems, RateLimits limits, Audiences audiences) {
        this.problems = problems;
        this.limits = limits;
        this.audiences = audiences;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        refuse(request, response, reason);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        refuse(request, response, reason);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        ProblemCode code = ProblemCode.ROLE_MISSING;
        if (reason instanceof AuthorizationDeniedException denied
                && denied.getAuthorizationResult() instanceof AudienceGate.Ruling ruling) {
            ProblemCode refusal = ruling.refusal();
            code = refusal == null ? code : refusal;
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"insufficient_scope\"");
        problems.write(request, response, code);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (reason instanceof AuthenticationServiceException) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
            problems.write(request, response, ProblemCode.IDENTITY_UNAVAILABLE);
            return;
        }
        if (!limits.admit("refused " + CallerAddress.of(request), audiences.refused(), response)) {
            problems.write(request, response, ProblemCode.RATE_LIMITED);
            return;
        }
        ProblemCode code = codeOf(reason);
        response.setHeader(
                HttpHeaders.WWW_AUTHENTICATE,
                code == ProblemCode.TOKEN_MISSING ? "Bearer" : "Bearer error=\"invalid_token\"");
        problems.write(request, response, code);
    }

    private static ProblemCode codeOf(AuthenticationException reason) {
        if (!(reason instanceof InvalidBearerTokenException)) {
            return reason instanceof org.springframework.security.oauth2.core.OAuth2AuthenticationException
                    ? ProblemCode.TOKEN_INVALID
                    : ProblemCode.TOKEN_MISSING;
        }
        return expired(reason.getCause()) ? ProblemCode.TOKEN_EXPIRED : ProblemCode.TOKEN_INVALID;
    }

    private static boolean expired(@Nullable Throwable cause) {
        return cause instanceof JwtValidationException refused
                && TokenChecks.codes(refused).contains(TokenChecks.EXPIRED);
    }
}
