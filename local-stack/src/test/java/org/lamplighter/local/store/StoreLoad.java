package org.lamplighter.local.store;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Measures the store over TCP, with the driver in this process and the store in its own.
 *
 * <p>Arguments: folder, number of stored documents before measuring, seconds per measurement, clients.
 */
final class StoreLoad {

    /** As the local stack starts it, unless said otherwise. */
    private static final List<String> JVM = List.of(System.getProperty(
                    "lamplighter.store.jvm", "-Xms64m -Xmx512m -XX:+UseSerialGC -XX:+UseCompactObjectHeaders")
            .split(" "));

    private static final int ACCOUNTS = 50_000;
    private static final String PADDING = "故障报修 no power at home ".repeat(32);

    private final StoreProcess store;
    private final MongoCollection<Document> cases;
    private final int clients;
    private final Duration each;
    private final AtomicInteger next;

    private StoreLoad(StoreProcess store, MongoClient client, int stored, int clients, Duration each) {
        this.store = store;
        this.cases = client.getDatabase("load").getCollection("cases");
        this.clients = clients;
        this.each = each;
        this.next = new AtomicInteger(stored);
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        int stored = Integer.parseInt(arguments[1]);
        Duration each = Duration.ofSeconds(Long.parseLong(arguments[2]));
        int clients = Integer.parseInt(arguments[3]);
        try (StoreProcess store = StoreProcess.start(folder, JVM);
                MongoClient client = MongoClients.create(store.uri())) {
            StoreLoad load = new StoreLoad(store, client, stored, clients, each);
            load.prepare(stored);
            load.measure();
            System.out.println("documents " + load.cases.estimatedDocumentCount());
            long stopping = System.nanoTime();
            store.stop();
            System.out.printf("stopped in %d ms%n", (System.nanoTime() - stopping) / 1_000_000);
        }
        long starting = System.nanoTime();
        try (StoreProcess store = StoreProcess.start(folder, JVM)) {
            System.out.printf("started in %d ms%n", (System.nanoTime() - starting) / 1_000_000);
            store.stop();
        }
    }

    private void prepare(int stored) {
        cases.createIndex(Indexes.compoundIndex(Indexes.ascending("account"), Indexes.descending("at")));
        cases.createIndex(Indexes.ascending("pendingSince"), new IndexOptions().sparse(true));
        cases.createIndex(Indexes.compoundIndex(Indexes.ascending("state"), Indexes.ascending("at")));
        cases.createIndex(
                Indexes.ascending("keys"), new IndexOptions().unique(true).sparse(true));
        long started = System.nanoTime();
        for (long id = cases.estimatedDocumentCount(); id < stored; ) {
            List<Document> batch = new ArrayList<>();
            for (int i = 0; i < 500 && id < stored; i++) {
                batch.add(document((int) id++));
            }
            cases.insertMany(batch);
        }
        System.out.printf("filled to %d in %d s%n", stored, (System.nanoTime() - started) / 1_000_000_000);
    }

    private void measure() throws InterruptedException {
        run("warm-up", i -> cases.insertOne(document(next.getAndIncrement())));
        run("insert 1.5 KB", i -> cases.insertOne(document(next.getAndIncrement())));
        run("find by _id", i -> cases.find(Filters.eq("_id", random())).first());
        run("update {_id, version}", i -> update());
        run(
                "page of an account",
                i -> cases.find(Filters.and(Filters.eq("account", account(random())), Filters.lt("at", Instant.now())))
                        .sort(Sorts.descending("at"))
                        .limit(20)
                        .into(new ArrayList<>()));
        run(
                "pending, oldest 100",
                i -> cases.find(Filters.lt("pendingSince", Instant.now()))
                        .sort(Sorts.ascending("pendingSince"))
                        .limit(100)
                        .into(new ArrayList<>()));
        run(
                "state, newest 20",
                i -> cases.find(Filters.in("state", "OPEN", "ASSIGNED"))
                        .sort(Sorts.descending("at"))
                        .limit(20)
                        .into(new ArrayList<>()));
        run("mix 1 insert 2 updates 3 finds", i -> {
            switch (i % 6) {
                case 0 -> cases.insertOne(document(next.getAndIncrement()));
                case 1, 2 -> update();
                default -> cases.find(Filters.eq("_id", random())).first();
            }
        });
    }

    private void update() {
        Document found = cases.find(Filters.eq("_id", random())).first();
        if (found == null) {
            throw new IllegalStateException("A document is missing");
        }
        long version = found.getLong("version");
        Bson change = Updates.combine(
                Updates.set("state", "ASSIGNED"),
                Updates.set("pendingSince", Instant.now()),
                Updates.pushEach(
                        "outbox",
                        List.of(new Document("sequence", version)),
                        new com.mongodb.client.model.PushOptions().slice(-2)),
                Updates.inc("version", 1L));
        cases.updateOne(Filters.and(Filters.eq("_id", found.get("_id")), Filters.eq("version", version)), change);
    }

    private void run(String name, IntConsumer operation) throws InterruptedException {
        List<long[]> samples = new ArrayList<>();
        CountDownLatch done = new CountDownLatch(clients);
        Duration before = cpuTime();
        long until = System.nanoTime() + each.toNanos();
        for (int c = 0; c < clients; c++) {
            Thread.ofVirtual().start(() -> {
                long[] nanos = new long[1_000_000];
                int count = 0;
                for (long now = System.nanoTime(); now < until && count < nanos.length; ) {
                    operation.accept(count);
                    long then = System.nanoTime();
                    nanos[count++] = then - now;
                    now = then;
                }
                synchronized (samples) {
                    samples.add(Arrays.copyOf(nanos, count));
                }
                done.countDown();
            });
        }
        done.await();
        long[] all = samples.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        System.out.printf(
                "%-32s %7.0f/s   p50 %6.2f ms   p99 %7.2f ms   max %6.1f ms   store CPU %5.0f µs each%n",
                name,
                all.length / (each.toMillis() / 1000.0),
                all[all.length / 2] / 1e6,
                all[(int) (all.length * 0.99)] / 1e6,
                all[all.length - 1] / 1e6,
                cpuTime().minus(before).toNanos() / 1e3 / all.length);
    }

    private Duration cpuTime() {
        return store.process().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static Document document(int id) {
        Document document = new Document("_id", id(id))
                .append("version", 1L)
                .append("account", account(id))
                .append("state", List.of("NEW", "OPEN", "ASSIGNED", "CLOSED").get(id % 4))
                .append("at", Instant.now())
                .append("keys", List.of("key-" + id))
                .append("customer", new Document("name", "Lin").append("phone", "138****1234"))
                .append("text", PADDING)
                .append("history", List.of(new Document("kind", "filed").append("by", "app")))
                .append("outbox", List.of());
        return id % 50 == 0 ? document.append("pendingSince", Instant.now()) : document;
    }

    private String random() {
        return id(ThreadLocalRandom.current().nextInt(next.get() - clients));
    }

    private static String id(int number) {
        return "C-%010d".formatted(number);
    }

    private static String account(Object id) {
        return "%010d".formatted(3_205_080_000L + Math.floorMod(id.hashCode(), ACCOUNTS));
    }
}
