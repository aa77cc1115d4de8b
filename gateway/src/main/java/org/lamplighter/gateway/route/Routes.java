package org.lamplighter.gateway.route;

import java.util.HashSet;
import java.util.Set;
import org.lamplighter.gateway.audience.Audience;
import org.lamplighter.gateway.audience.Audiences;
import org.lamplighter.gateway.upstream.Forwarder;
import org.lamplighter.gateway.upstream.Forwarding;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** Makes Spring Cloud Gateway routes of the table; a table that would open a path to the wrong audience stops the start. */
@Configuration(proxyBeanMethods = false)
class Routes {

    @Bean
    RouterFunction<ServerResponse> routesOfTheTable(RouteSettings table, Audiences audiences, Forwarder forwarder) {
        RouterFunctions.Builder all = RouterFunctions.route();
        Set<String> ids = new HashSet<>();
        for (RouteSettings.Route route : table.routes()) {
            if (!ids.add(route.id())) {
                throw new IllegalArgumentException("Two routes are called " + route.id());
            }
            if (route.enabled()) {
                all.add(routeOf(route, audiences.named(route.audience()), forwarder));
            }
        }
        return all.build();
    }

    private static RouterFunction<ServerResponse> routeOf(
            RouteSettings.Route route, Audience audience, Forwarder forwarder) {
        Forwarding handler =
                forwarder.to(route.id(), audience, route.service(), route.responseTimeout(), route.maxBody());
        RouterFunctions.Builder paths = GatewayRouterFunctions.route(route.id());
        for (String path : route.paths()) {
            if (!audience.owns(path)) {
                throw new IllegalArgumentException(
                        "Route " + route.id() + " leaves the paths of " + audience.name() + ": " + path);
            }
            paths.route(RequestPredicates.path(path), handler);
        }
        return paths.build();
    }
}
