package org.lamplighter.dispatch;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.Topics;
import org.lamplighter.contracts.billing.AccountPublished;
import org.lamplighter.contracts.billing.CustomerKind;
import org.lamplighter.contracts.intake.CaseClosed;
import org.lamplighter.contracts.intake.CaseReopened;
import org.lamplighter.contracts.intake.Channel;
import org.lamplighter.contracts.intake.Extent;
import org.lamplighter.contracts.intake.FaultReported;
import org.lamplighter.contracts.intake.SelfCheck;
import org.lamplighter.contracts.intake.SiteClass;
import org.lamplighter.contracts.intake.Symptom;
import org.lamplighter.contracts.intake.Urgency;
import org.lamplighter.kit.events.EventJson;
import org.lamplighter.kit.events.EventMetadata;
import org.lamplighter.kit.events.EventObserver;
import org.lamplighter.kit.events.EventTypes;
import org.lamplighter.kit.personal.PersonalDataCipher;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.ProducerFactory;

/**
 * A small utility around the service under test: intake's voice on its topic, and an ear on dispatch's. Each test takes an
 * area of its own, so that tests do not meet.
 */
class District {

    private static final AtomicInteger AREAS = new AtomicInteger(990_000);

    /** Asked each time: while other tests run, the context of these rests and its producers are closed. */
    private final ProducerFactory<String, byte[]> producers;

    private final EventJson json;
    private final PersonalDataCipher cipher;
    private final Heard heard;
    private final Clock clock;
    private final Map<String, Long> sequences = new ConcurrentHashMap<>();

    District(
            ProducerFactory<String, byte[]> producers,
            EventJson json,
            PersonalDataCipher cipher,
            Heard heard,
            Clock clock) {
        this.clock = clock;
        this.producers = producers;
        this.json = json;
        this.cipher = cipher;
        this.heard = heard;
    }

    /** What was heard on dispatch's topics. */
    static final class Heard implements EventObserver {

        record Told(Event event, EventMetadata metadata) {}

        private final CopyOnWriteArrayList<Told> all = new CopyOnWriteArrayList<>();

        /** An event may be published twice; whoever listens drops the second, as every consumer does. */
        private final java.util.Set<String> known = ConcurrentHashMap.newKeySet();

        @Override
        public java.util.Set<String> topics() {
            return java.util.Set.of(Topics.WORK_ORDERS, Topics.OUTAGES, Topics.ACCOUNT_SUPPLY);
        }

        @Override
        public void seen(Event event, EventMetadata metadata) {
            if (known.add(metadata.aggregateId() + ":" + metadata.sequence())) {
                all.add(new Told(event, metadata));
            }
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Beans {

        @Bean
        Heard heard() {
            return new Heard();
        }

        @Bean
        District district(
                ProducerFactory<String, byte[]> producers,
                EventJson json,
                PersonalDataCipher cipher,
                Heard heard,
                Clock clock) {
            return new District(producers, json, cipher, heard, clock);
        }

        @Bean
        KafkaAdmin.NewTopics othersTopics() {
            return new KafkaAdmin.NewTopics(
                    new org.apache.kafka.clients.admin.NewTopic(Topics.CASES, 6, (short) 1),
                    new org.apache.kafka.clients.admin.NewTopic(Topics.ACCOUNTS, 6, (short) 1),
                    new org.apache.kafka.clients.admin.NewTopic(Topics.FIELD_WORK, 6, (short) 1));
        }
    }

    /** An area code that no other test uses. */
    static String newArea() {
        return Integer.toString(AREAS.getAndIncrement());
    }

    static String newCase() {
        return "C-" + UUID.randomUUID();
    }

    /** Everything heard of one type, in the order it was told. */
    <E extends Event> java.util.List<E> heard(Class<E> type, java.util.function.Predicate<E> which) {
        return heard.all.stream()
                .map(Heard.Told::event)
                .filter(type::isInstance)
                .map(type::cast)
                .filter(which)
                .toList();
    }

    /** Sends an event as intake does. */
    void tell(Event event, String caseId) {
        tell(event, caseId, sequences.merge(caseId, 1L, Long::sum));
    }

    /** Sends an event under a sequence of one's choice: the same again is a redelivery. */
    void tell(Event event, String caseId, long sequence) {
        Map<String, String> attributes = new HashMap<>();
        attributes.put("ce_specversion", "1.0");
        attributes.put("ce_id", caseId + ":" + sequence);
        attributes.put("ce_type", EventTypes.typeOf(event.getClass()));
        attributes.put("ce_source", "/lamplighter/intake-service");
        attributes.put("ce_subject", caseId);
        attributes.put("ce_time", "2026-11-22T00:00:00Z");
        attributes.put("ce_sequence", Long.toString(sequence));
        attributes.put("content-type", "application/json");
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(
                EventTypes.topicOf(event.getClass()), caseId, json.write(event).getBytes(StandardCharsets.UTF_8));
        attributes.forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try {
            producers.createProducer().send(message).get();
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A report of a dark home among dark homes. */
    FaultReported outage(String caseId, String area, String transformerArea) {
        return report(
                caseId,
                area,
                transformerArea,
                Extent.BUILDING,
                new SelfCheck(true, false, true),
                Urgency.ORDINARY,
                null);
    }

    /** A report of one dark home among lit ones. */
    FaultReported oneHome(String caseId, String area, @Nullable String transformerArea) {
        return report(
                caseId,
                area,
                transformerArea,
                Extent.ONE_HOME,
                new SelfCheck(true, false, false),
                Urgency.ORDINARY,
                null);
    }

    FaultReported report(
            String caseId,
            String area,
            @Nullable String transformerArea,
            Extent extent,
            SelfCheck selfCheck,
            Urgency urgency,
            @Nullable String knownOutageId) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new FaultReported(
                caseId,
                now,
                Channel.MOBILE_APP,
                null,
                "customer",
                "3205080001",
                area,
                transformerArea,
                SiteClass.URBAN,
                cipher.seal("林晓雨"),
                cipher.seal("19905120001"),
                cipher.seal("苏州市姑苏区平江路32号14幢903室"),
                Symptom.NO_POWER,
                extent,
                selfCheck,
                urgency,
                cipher.seal("门口的路灯也不亮"),
                31.3227,
                120.6343,
                now.plus(45, ChronoUnit.MINUTES),
                now.plus(225, ChronoUnit.MINUTES),
                knownOutageId,
                "zh");
    }

    /** The same report of another account. */
    static FaultReported ofAccount(FaultReported it, String account) {
        return new FaultReported(
                it.caseId(),
                it.reportedAt(),
                it.channel(),
                it.partnerId(),
                it.customerSubject(),
                account,
                it.areaCode(),
                it.transformerArea(),
                it.siteClass(),
                it.contactName(),
                it.contactPhone(),
                it.address(),
                it.symptom(),
                it.extent(),
                it.selfCheck(),
                it.urgency(),
                it.description(),
                it.latitude(),
                it.longitude(),
                it.arriveBy(),
                it.restoreBy(),
                it.knownOutageId(),
                it.language());
    }

    /** The same report with other promised times. */
    static FaultReported promised(FaultReported report, Instant arriveBy, Instant restoreBy) {
        return new FaultReported(
                report.caseId(),
                report.reportedAt(),
                report.channel(),
                report.partnerId(),
                report.customerSubject(),
                report.accountNumber(),
                report.areaCode(),
                report.transformerArea(),
                report.siteClass(),
                report.contactName(),
                report.contactPhone(),
                report.address(),
                report.symptom(),
                report.extent(),
                report.selfCheck(),
                report.urgency(),
                report.description(),
                report.latitude(),
                report.longitude(),
                arriveBy,
                restoreBy,
                report.knownOutageId(),
                report.language());
    }

    /** An account as billing publishes it. */
    AccountPublished account(String number, String area, String transformerArea) {
        return account(number, area, transformerArea, null);
    }

    AccountPublished account(
            String number, String area, String transformerArea, @Nullable Instant stoppedForArrearsSince) {
        return account(number, area, transformerArea, stoppedForArrearsSince, CustomerKind.RESIDENTIAL, false);
    }

    AccountPublished account(
            String number,
            String area,
            String transformerArea,
            @Nullable Instant stoppedForArrearsSince,
            @Nullable CustomerKind kind,
            @Nullable Boolean protectedFromStops) {
        return new AccountPublished(
                number,
                cipher.seal("林晓雨"),
                cipher.seal("19905120001"),
                cipher.seal("苏州市姑苏区平江路32号14幢903室"),
                area,
                transformerArea,
                SiteClass.URBAN,
                null,
                null,
                java.util.List.of(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                stoppedForArrearsSince,
                kind,
                protectedFromStops);
    }

    /** A customer says that it is solved. */
    CaseClosed confirmed(String caseId) {
        return new CaseClosed(caseId, clock.instant().truncatedTo(ChronoUnit.MILLIS), true, null);
    }

    CaseReopened reopened(String caseId, int round) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new CaseReopened(
                caseId,
                now,
                round,
                cipher.seal("还是没电"),
                now.plus(45, ChronoUnit.MINUTES),
                now.plus(225, ChronoUnit.MINUTES));
    }

    static String networkTable(String area, String... transformers) {
        StringBuilder table = new StringBuilder(
                "substation,feeder,transformer,transformerName,areaCode,siteClass,latitude,longitude\n");
        for (String transformer : transformers) {
            table.append(
                    "平江变,F-%s,%s,%s台区,%s,URBAN,31.3227,120.6343\n".formatted(area, transformer, transformer, area));
        }
        return table.toString();
    }
}
