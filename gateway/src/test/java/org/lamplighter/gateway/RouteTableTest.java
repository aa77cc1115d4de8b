package org.lamplighter.gateway;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.lamplighter.gateway.world.World;

/** A route table with a mistake in it stops the start instead of opening a door. */
class RouteTableTest {

    @Test
    void aRouteOutsideThePathsOfItsAudienceIsRefused() {
        refused(
                "Route intake-customer leaves the paths of customer: /api/desk/v1/cases/**",
                "lamplighter.gateway.routes[0].id=intake-customer",
                "lamplighter.gateway.routes[0].audience=customer",
                "lamplighter.gateway.routes[0].service=intake",
                "lamplighter.gateway.routes[0].paths=/api/desk/v1/cases/**");
    }

    @Test
    void aRouteOfAnUnknownAudienceOrServiceIsRefused() {
        refused(
                "No audience is called nobody",
                "lamplighter.gateway.routes[0].id=a",
                "lamplighter.gateway.routes[0].audience=nobody",
                "lamplighter.gateway.routes[0].service=intake",
                "lamplighter.gateway.routes[0].paths=/api/customer/v1/cases");
        refused(
                "No service is called nothing",
                "lamplighter.gateway.routes[0].id=a",
                "lamplighter.gateway.routes[0].audience=customer",
                "lamplighter.gateway.routes[0].service=nothing",
                "lamplighter.gateway.routes[0].paths=/api/customer/v1/cases");
    }

    private static void refused(String why, String... settings) {
        assertThatThrownBy(() -> World.with(settings).close()).rootCause().hasMessage(why);
    }
}
