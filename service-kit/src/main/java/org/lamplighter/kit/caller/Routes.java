package org.lamplighter.kit.caller;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route of this service, read from its controllers. Refuses to start when one is opened by no rule. */
public final class Routes implements SmartInitializingSingleton {

    private static final String LOCAL = "/mailbox";

    private final RequestMappingHandlerMapping mapping;
    private List<Route> all = List.of();

    Routes(RequestMappingHandlerMapping mapping) {
        this.mapping = mapping;
    }

    /** The suite's routes, ordered by path and method. */
    public List<Route> all() {
        return all;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<Route> routes = new ArrayList<>();
        for (Map.Entry<RequestMappingInfo, HandlerMethod> entry :
                mapping.getHandlerMethods().entrySet()) {
            HandlerMethod handler = entry.getValue();
            if (!handler.getBeanType().getName().startsWith("org.lamplighter.")) {
                continue; // Spring's own error page and API description are opened by the security chain.
            }
            if (isLocal(entry.getKey(), handler)) {
                continue;
            }
            Opens rule = handler.getMethodAnnotation(Opens.class);
            if (rule == null) {
                throw new IllegalStateException(handler.getShortLogMessage() + " is opened by no rule (@Opens)");
            }
            for (String path : entry.getKey().getPatternValues()) {
                if (!path.startsWith(rule.to().path())) {
                    throw new IllegalStateException(
                            path + " is not under " + rule.to().path());
                }
                for (RequestMethod method : entry.getKey().getMethodsCondition().getMethods()) {
                    routes.add(new Route(method.name(), path, rule));
                }
            }
        }
        routes.sort(Comparator.comparing(Route::path).thenComparing(Route::method));
        all = List.copyOf(routes);
    }

    private static boolean isLocal(RequestMappingInfo mapped, HandlerMethod handler) {
        return handler.hasMethodAnnotation(LocalOnly.class)
                && mapped.getPatternValues().stream().allMatch(path -> path.startsWith(LOCAL));
    }
}
