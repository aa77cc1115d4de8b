package org.lamplighter.kit.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lamplighter.contracts.counter.CounterTopic;
import org.lamplighter.kit.counter.CounterClient;
import org.lamplighter.kit.counter.Sickness;
import org.lamplighter.kit.outbox.TopicReader;
import org.lamplighter.kit.test.SuiteTest;
import org.lamplighter.kit.test.TestSurroundings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.test.context.TestPropertySource;

/** Where personal data went by, none of it is found: not in the store, not on the topic, not in the log. */
@SuiteTest
@TestPropertySource(properties = "logging.level.org.lamplighter=debug")
@ExtendWith(OutputCaptureExtension.class)
class AtRestAndInLogsTest {

    private static final List<String> CLEAR = List.of("林晓雨", "13812345678", "平江路12号", "3幢402", "孩子在家");

    @LocalServerPort
    int port;

    @Autowired
    MongoTemplate mongo;

    @Autowired
    ConsumerFactory<String, byte[]> consumers;

    @Autowired
    Sickness sickness;

    @Test
    void storeTopicAndLogHoldNoneOfIt(CapturedOutput log) {
        CounterClient lin = new CounterClient(port, TestSurroundings.issuer().customer("lin"));
        String id = CounterClient.idOf(lin.open(UUID.randomUUID().toString(), "林晓雨"));
        String steps = CounterClient.COUNTERS + "/" + id + "/steps";
        sickness.strike(id, 2); // its handler fails with personal data in its words
        lin.post(steps, UUID.randomUUID().toString(), "{\"by\":2,\"remark\":\"孩子在家\"}");
        lin.post(steps, UUID.randomUUID().toString(), "{\"by\":\"13812345678林晓雨\"}");
        lin.post(steps, UUID.randomUUID().toString(), "{\"by\":99,\"remark\":\"孩子在家\"}");
        lin.open(UUID.randomUUID().toString(), "林晓雨" + "雨".repeat(70));
        TestSurroundings.storeWire().whileCut(() -> lin.open(UUID.randomUUID().toString(), "林晓雨"));
        await().until(() -> mongo.getCollection("parkedKeys").countDocuments(Filters.eq("key", id)) == 1);

        Document stored = mongo.getCollection("counters").find(Filters.eq(id)).first();
        assertThat(stored).isNotNull();
        assertNone(String.valueOf(stored));
        assertThat(stored.getEmbedded(List.of("state", "contact", "name"), String.class))
                .startsWith("v1.");
        assertNone(mongo.getCollection("parkedKeys")
                .find()
                .into(new java.util.ArrayList<>())
                .toString());
        for (ConsumerRecord<String, byte[]> message :
                new TopicReader(consumers).messages(CounterTopic.NAME, id::equals)) {
            assertNone(new String(message.value(), java.nio.charset.StandardCharsets.UTF_8));
        }
        assertThat(log.getAll()).contains("key " + id + " is parked").contains("Request refused");
        assertNone(log.getAll());
    }

    private static void assertNone(String text) {
        CLEAR.forEach(clear -> assertThat(text).doesNotContain(clear));
    }
}
