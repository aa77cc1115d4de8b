package org.lamplighter.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lamplighter.billing.Calls.Reply;
import org.lamplighter.kit.test.MovingClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A customer binds accounts by proof, chooses among them and gives them up. */
@BillingTest
class BindingTest {

    @LocalServerPort
    int port;

    @Autowired
    MovingClock clock;

    private Calls calls = new Calls(0);
    private District district = new District(calls);
    private final String subject = UUID.randomUUID().toString();
    private final String token = People.customer(subject);

    @BeforeEach
    void reachTheService() {
        calls = new Calls(port);
        district = new District(calls);
    }

    @Test
    void aCustomerBindsAnAccountAndSeesItInClearButForThePhone() {
        String number = district.account();

        Reply bound = district.bind(subject, number);

        assertThat(bound.status()).isEqualTo(201);
        assertThat(bound.header("Location")).isEqualTo("/api/customer/v1/accounts/" + number);
        JsonNode items = calls.get("/api/customer/v1/accounts", token).json().path("items");
        assertThat(items).hasSize(1);
        assertThat(items.path(0).path("accountNumber").asString()).isEqualTo(number);
        assertThat(items.path(0).path("holderName").asString()).isEqualTo("欧阳晓");
        assertThat(items.path(0).path("phone").asString()).isEqualTo("138****5678");
        assertThat(items.path(0).path("isDefault").asBoolean()).isTrue();
    }

    @Test
    void bindingTwiceIsTheSame() {
        String number = district.account();
        String key = UUID.randomUUID().toString();
        String path = "/api/customer/v1/account-bindings";

        Reply first = calls.post(path, token, key, District.binding(number));
        Reply repeated = calls.post(path, token, key, District.binding(number));
        Reply again = calls.post(path, token, District.binding(number));

        assertThat(repeated.response().body()).isEqualTo(first.response().body());
        assertThat(again.response().body()).isEqualTo(first.response().body());
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(calls.post(path, token, key, District.binding(District.number()))
                        .status())
                .as("the same key for another account")
                .isEqualTo(422);
    }

    @Test
    void theFirstAccountIsTheDefaultAndPagesFollowTheNumbers() {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            numbers.add(district.account());
        }
        district.bind(subject, numbers.get(2));
        district.bind(subject, numbers.get(0));
        district.bind(subject, numbers.get(1));

        Reply first = calls.get("/api/customer/v1/accounts?limit=2", token);
        Reply second = calls.get("/api/customer/v1/accounts?limit=2&cursor=" + first.text("next"), token);

        assertThat(first.json().path("items")).hasSize(2);
        assertThat(second.json().path("items")).hasSize(1);
        assertThat(second.json().path("items").path(0).path("accountNumber").asString())
                .isEqualTo(numbers.get(2));
        assertThat(second.json().path("items").path(0).path("isDefault").asBoolean())
                .isTrue();
        assertThat(second.json().has("next")).isFalse();
    }

    @Test
    void theDefaultIsTheAccountChosenLastAndPassesOnWhenItIsGivenUp() {
        String first = district.account();
        String second = district.account();
        district.bind(subject, first);
        district.bind(subject, second);
        String bindings = "/api/customer/v1/account-bindings/";

        assertThat(calls.put(bindings + second + "/default", token).status()).isEqualTo(204);

        assertThat(isDefault(first)).isFalse();
        assertThat(isDefault(second)).isTrue();
        assertThat(calls.delete(bindings + second, token).status()).isEqualTo(204);
        assertThat(calls.get("/api/customer/v1/accounts/" + second, token).status())
                .isEqualTo(404);
        assertThat(calls.get("/api/customer/v1/accounts/" + second + "/bills", token)
                        .status())
                .isEqualTo(404);
        assertThat(isDefault(first)).isTrue();
        assertThat(calls.delete(bindings + second, token).status()).isEqualTo(404);
        assertThat(calls.put(bindings + second + "/default", token).status()).isEqualTo(404);
        assertThat(calls.put(bindings + "9999999999/default", token).status()).isEqualTo(404);
    }

    private boolean isDefault(String number) {
        return calls.get("/api/customer/v1/accounts/" + number, token)
                .json()
                .path("isDefault")
                .asBoolean();
    }

    @Test
    void whateverIsWrongInAProofTheAnswerIsOneAndTheSame() {
        String number = district.account();
        String path = "/api/customer/v1/account-bindings";

        Reply name = calls.post(path, token, District.binding(number, "欧阳晚", District.LAST_FOUR));
        Reply phone = calls.post(path, token, District.binding(number, District.HOLDER, "0000"));
        Reply account = calls.post(path, token, District.binding("9999999999"));

        assertThat(List.of(name.status(), phone.status(), account.status())).containsOnly(422);
        assertThat(withoutTrace(phone)).isEqualTo(withoutTrace(name));
        assertThat(withoutTrace(account)).isEqualTo(withoutTrace(name));
        assertThat(name.text("code")).isEqualTo("identity-not-proven");
    }

    @Test
    void afterFiveWrongProofsThereAreNoMoreForHalfAnHour() {
        String number = district.account();
        String path = "/api/customer/v1/account-bindings";
        for (int i = 0; i < 5; i++) {
            assertThat(calls.post(path, token, District.binding(number, District.HOLDER, "000" + i))
                            .status())
                    .isEqualTo(422);
        }

        Reply locked = district.bind(subject, number);
        assertThat(locked.status()).isEqualTo(429);
        assertThat(locked.text("code")).isEqualTo("identity-locked");
        assertThat(Long.parseLong(locked.header("Retry-After"))).isBetween(1700L, 1801L);
        assertThat(district.bind(UUID.randomUUID().toString(), number).status())
                .as("somebody else")
                .isEqualTo(201);

        clock.move(Duration.ofMinutes(31));
        assertThat(district.bind(subject, number).status()).isEqualTo(201);
    }

    private static String withoutTrace(Reply reply) {
        return reply.response().body().replaceAll("\"traceId\":\"[0-9a-f]*\"", "");
    }
}
