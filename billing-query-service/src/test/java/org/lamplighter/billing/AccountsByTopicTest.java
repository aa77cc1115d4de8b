package org.lamplighter.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDHEncrypter;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.io.InputStream;
import java.text.ParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lamplighter.contracts.utility.AccountRecorded;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Accounts as the utility's customer records publish them, what is personal sealed. */
@BillingTest
@ExtendWith(OutputCaptureExtension.class)
class AccountsByTopicTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String PHONE = "13812345678";

    @LocalServerPort
    int port;

    @LocalManagementPort
    int managementPort;

    private Calls calls = new Calls(0);
    private String number = "";

    @BeforeEach
    void anAccountThatNobodyKnowsYet() {
        calls = new Calls(port);
        number = District.number();
    }

    @Test
    void anAccountOfTheTopicIsTheSameAsOneOfTheTableAndComingAgainChangesNothing() {
        String subject = UUID.randomUUID().toString();
        try (UtilitySystems utility = new UtilitySystems();
                AccountEvents accounts = new AccountEvents()) {
            utility.tell(number, 1, account(number, sealed(person(number))));
            accounts.await(number, 1);
            new District(calls).bind(subject, number);
            utility.tell(number, 1, account(number, sealed(person(number))));
            Map<String, String> moved = person(number);
            moved.put("address", "苏州市姑苏区平江路40号");
            utility.tell(number, 2, account(number, sealed(moved)));
            accounts.await(number, 3);

            assertThat(accounts.of(number)).as("made, bound, moved").hasSize(3);
        }
        JsonNode loaded = new District(calls)
                .loadAccounts(District.row(number).replace("平江路32号14幢903室", "平江路40号"))
                .json();
        assertThat(loaded.path("unchanged").asInt()).isEqualTo(1);
        assertThat(calls.get("/api/customer/v1/accounts/" + number, People.customer(subject))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theExampleOfTheContractOpensAndIsLoaded() throws IOException {
        AccountRecorded example;
        try (InputStream in = Objects.requireNonNull(
                getClass().getResourceAsStream("/contracts/lamplighter.utility.account-recorded.v1.example.json"))) {
            example = JSON.readValue(in, AccountRecorded.class);
        }

        try (UtilitySystems utility = new UtilitySystems();
                AccountEvents accounts = new AccountEvents()) {
            utility.tell(example.accountNumber(), 1, example);

            assertThat(accounts.await(example.accountNumber(), 1)
                            .path("transformerArea")
                            .asString())
                    .isEqualTo("T-WC-20101");
        }
        assertThat(calls.get("/api/desk/v1/accounts/" + example.accountNumber(), People.agent("420106"))
                        .text("holderName"))
                .startsWith("武");
    }

    @Test
    void whatCannotBeLoadedParksItsKeyWithACodeAndTellsNothingOfAnybody(CapturedOutput output) {
        Map<String, String> unreachable = person(number);
        unreachable.put("phone", "12");
        String unknown = District.number();
        String changed = District.number();
        String other = District.number();
        try (UtilitySystems utility = new UtilitySystems()) {
            utility.tell(number, 1, account(number, sealed(unreachable)));
            utility.tell(unknown, 1, account(unknown, sealed("nobody-has-it", person(unknown))));
            String sealed = sealed(person(changed));
            utility.tell(changed, 1, account(changed, sealed.substring(0, sealed.length() - 4) + "AAAA"));
            utility.tell(other, 1, account(other, sealed(person(number))));
        }

        assertParked(number, "field-invalid: phone is refused: neither a mobile number nor a landline with area code");
        assertParked(unknown, "sealed-key-unknown: its kid is none of the keys here");
        assertParked(changed, "sealed-tampered: it was changed, or sealed to another key than it names");
        assertParked(other, "sealed-other-account: what is sealed does not name this account");
        assertThat(output.getAll()).contains("sealed-tampered").doesNotContain(District.HOLDER, PHONE, "平江路32号");
    }

    private void assertParked(String key, String reason) {
        await().untilAsserted(
                        () -> assertThat(parked(key).path("reason").asString()).isEqualTo(reason));
    }

    private JsonNode parked(String key) {
        return new Calls(managementPort)
                .get("/actuator/parked", null)
                .json()
                .valueStream()
                .filter(each -> each.path("key").asString().equals(key))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    private static AccountRecorded account(String number, String sealed) {
        return new AccountRecorded(
                number,
                "320508",
                "URBAN",
                sealed,
                "T-GS-10101",
                null,
                null,
                "TIME_OF_USE",
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** Whom {@link District#row} tells of. */
    private static Map<String, String> person(String number) {
        Map<String, String> person = new HashMap<>();
        person.put("accountNumber", number);
        person.put("holderName", District.HOLDER);
        person.put("phone", PHONE);
        person.put("address", "苏州市姑苏区平江路32号14幢903室");
        person.put("householdSize", "3");
        return person;
    }

    private String sealed(Map<String, String> person) {
        return sealed(published().getKeyID(), person);
    }

    private String sealed(String kid, Map<String, String> person) {
        JWEObject jwe = new JWEObject(
                new JWEHeader.Builder(JWEAlgorithm.ECDH_ES_A256KW, EncryptionMethod.A256GCM)
                        .keyID(kid)
                        .build(),
                new Payload(JSON.writeValueAsString(person)));
        try {
            jwe.encrypt(new ECDHEncrypter(published()));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return jwe.serialize();
    }

    private ECKey published() {
        try {
            return JWKSet.parse(calls.get("/api/desk/v1/account-imports/keys", People.editor())
                            .response()
                            .body())
                    .getKeys()
                    .getFirst()
                    .toECKey();
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }
}
