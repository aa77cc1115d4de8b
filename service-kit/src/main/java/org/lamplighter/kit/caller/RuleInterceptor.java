package org.lamplighter.kit.caller;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import org.lamplighter.kit.aggregate.RejectedException;
import org.lamplighter.kit.aggregate.Rejection;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Enforces the role and scope of a route's {@link Opens}. The audience was checked with the token. */
final class RuleInterceptor implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            Opens rule = method.getMethodAnnotation(Opens.class);
            if (rule != null) {
                check(rule, Caller.current());
            }
        }
        return true;
    }

    private static void check(Opens rule, Caller caller) {
        Set<String> roles = Set.of(rule.roles());
        if (!roles.isEmpty() && caller.roles().stream().noneMatch(roles::contains)) {
            throw new RejectedException(Rejection.forbidden("role-missing"));
        }
        if (!caller.scopes().containsAll(List.of(rule.scopes()))) {
            throw new RejectedException(Rejection.forbidden("scope-missing"));
        }
    }
}
