package org.lamplighter.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.lamplighter.kit.caller.Routes;
import org.lamplighter.kit.test.RouteTable;
import org.lamplighter.kit.test.SuiteTest;
import org.lamplighter.kit.test.TestSurroundings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Every route with every kind of token, in a run without the local mailbox. */
@SuiteTest
@Import(PeerTopics.class)
class RouteTableTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Routes routes;

    @Test
    void everyRouteIsOpenedToItsCallersAndToNobodyElse() {
        String customer = CaseFeed.newCustomer();
        String mine = TestSurroundings.issuer().customer(customer);
        String other = TestSurroundings.issuer().customer(CaseFeed.newCustomer());
        String messageId = messageOf(customer);

        new RouteTable(routes, port)
                .route("GET", "/api/customer/v1/messages", r -> r.right(mine).answers(200))
                .route(
                        "POST",
                        "/api/customer/v1/messages/{id}/read",
                        r -> r.at("/api/customer/v1/messages/" + messageId + "/read")
                                .right(mine)
                                .otherOwner(other, 404)
                                .answers(200))
                .route(
                        "GET",
                        "/api/customer/v1/message-preferences",
                        r -> r.right(mine).answers(200))
                .route(
                        "PUT",
                        "/api/customer/v1/message-preferences",
                        r -> r.right(mine).body("{\"preferences\":{}}").answers(200))
                .walk();
    }

    @Test
    void withoutTheLocalMailboxItsPagesAreNotThere() {
        CustomerClient anyone = CustomerClient.anyone(port);
        assertThat(anyone.get("/mailbox").statusCode()).isEqualTo(404);
        assertThat(anyone.get("/mailbox/messages").statusCode()).isEqualTo(404);
    }

    private String messageOf(String customer) {
        String caseId = CaseFeed.newCase();
        try (CaseFeed intake = new CaseFeed()) {
            intake.publish(
                    caseId, Daytime.NOON, intake.reported(caseId, customer, CaseFeed.newMobile(), "zh", Daytime.NOON));
        }
        CustomerClient app = CustomerClient.of(customer, port);
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> app.json("/api/customer/v1/messages")
                                .at("/items/0/messageId")
                                .asString(),
                        id -> !id.isEmpty());
    }
}
