package id.alurkonten.system.debezium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.alurkonten.local.LocalService;
import id.alurkonten.local.Service;
import id.alurkonten.local.Topic;
import id.alurkonten.system.Installation;
import id.alurkonten.system.Journey;
import id.alurkonten.system.Walk;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * From the relay to Debezium and back, in the order that docs/operations.md tells, with work going on. Whoever
 * subscribes notices nothing but what at least once allows: the same record twice, to the last byte.
 */
@Journey
@Isolated
// The others look through all that is on the topics: they come first.
@Order(Integer.MAX_VALUE)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class DebeziumJourney {
    private static final Map<String, String> RELAY_OFF = Map.of("ALURKONTEN_OUTBOX_RELAY_ENABLED", "false");

    private static final List<Topic> HEARTBEATS = Stream.of(Service.values())
            .map(service -> "__debezium-heartbeat.outbox." + service.database())
            .map(name -> new Topic(name, 1, Duration.ofDays(7)))
            .toList();

    private final Installation installation;
    private final Slots slots;
    private final Wire wire;
    private final OutboxRows planning;
    private final OutboxRows production;
    private final Map<Service, OutboxConnector> connectors = new ConcurrentHashMap<>();
    private Path offsets;

    DebeziumJourney(Installation installation) {
        this.installation = installation;
        this.slots = new Slots(installation.stack().postgres());
        this.wire = new Wire(brokers());
        this.planning = new OutboxRows(installation.databases(), Service.PLANNING);
        this.production = new OutboxRows(installation.databases(), Service.PRODUCTION);
    }

    @BeforeAll
    void debeziumReadsBesideTheRelay(@TempDir Path folder) throws IOException {
        offsets = folder;
        slots.prepare();
        installation.stack().kafka().createTopics(HEARTBEATS);
        Stream.of(Service.values())
                .map(service -> CompletableFuture.runAsync(() -> connect(service)))
                .toList()
                .forEach(CompletableFuture::join);
    }

    @AfterAll
    void leaveNothing() {
        connectors.values().forEach(OutboxConnector::close);
        List.of(Service.values()).forEach(slots::drop);
        wire.close();
    }

    @Test
    @Order(1)
    void what_it_sends_is_what_the_relay_sends() {
        // given
        Map<Service, Long> before = lastRows();

        // when
        Walk.of(installation, "INSTAGRAM")
                .produced()
                .approved()
                .archived()
                .uploaded()
                .awaitStatus("PUBLISHED");

        // then
        for (Service service : Service.values()) {
            List<UUID> said = rows(service).after(before.get(service));
            assertThat(said).isNotEmpty();
            awaitTwice(said, service);
        }
    }

    @Test
    @Order(2)
    void it_sends_the_same_of_rows_of_every_form() {
        // given
        long before = planning.last();

        // when
        planning.add("plain", "2026-03-31T17:00:00Z", "{}");
        planning.add(
                "key with spaces, ü and 🗂", "2026-03-31T17:00:00.120Z", "{\"teks\": \"Kéren 🎉 \\u0000 \\\"ya\\\"\"}");
        planning.add("white space", "2026-03-31T17:00:00.000120Z", "\n\t {\"a\" :\r\n 1.0E+2 } ");
        planning.add("no JSON", "2026-03-31T17:00:00.123456789Z", "true");
        planning.add("empty", "2026-03-31T17:00:00Z", "");
        planning.add("", "2026-03-31T17:00:00Z", "{\"kunci\":\"kosong\"}");
        planning.add("large", "2026-03-31T17:00:00.001Z", "\"" + "á".repeat(800_000) + "\"");

        // then
        awaitTwice(planning.after(before), Service.PLANNING);
    }

    @Test
    @Order(3)
    void rows_that_are_changed_or_removed_are_not_said_again() {
        // given
        long before = planning.last();
        List<UUID> said = new ArrayList<>(List.of(
                planning.add("one", "2026-03-31T17:00:00Z", "{}"), planning.add("one", "2026-03-31T17:00:01Z", "{}")));
        awaitTwice(said, Service.PLANNING);

        // when
        planning.execute("update outbox_event set sent_at = clock_timestamp() where seq > " + before);
        planning.execute("delete from outbox_event where seq > " + before);
        said.add(planning.add("one", "2026-03-31T17:00:02Z", "{}"));

        // then
        awaitTwice(said, Service.PLANNING);
    }

    @Test
    @Order(4)
    void without_the_relay_it_says_everything_even_if_it_dies_in_between() {
        // given
        LocalService process = installation.process(Service.PRODUCTION);
        process.stop();
        process.start(RELAY_OFF);
        Walk walk = Walk.of(installation, "INSTAGRAM").submitted().assigned();

        // when
        connectors.get(Service.PRODUCTION).dieAfterSending();
        walk.started();
        connectors.get(Service.PRODUCTION).awaitDeath();
        walk.handedOver();
        connect(Service.PRODUCTION);

        // then
        walk.approved().archived().uploaded().awaitStatus("PUBLISHED");
        List<UUID> said = production.of(walk.content());
        Map<UUID, List<Sent>> records = byId(said, Service.PRODUCTION);
        assertThat(records.keySet()).as("all, in their order").containsExactlyElementsOf(said);
        assertThat(records.values())
                .allSatisfy(same -> assertThat(same).containsOnly(same.get(0)))
                .anySatisfy(same -> assertThat(same).hasSize(2));
        assertThat(production.unmarkedOf(walk.content())).isEqualTo(said.size());
    }

    @Test
    @Order(5)
    void the_relay_goes_on_where_it_stopped() {
        // given
        production.execute("update outbox_event set sent_at = clock_timestamp() where sent_at is null");
        LocalService process = installation.process(Service.PRODUCTION);
        process.stop();
        process.start();

        // when
        connectors.remove(Service.PRODUCTION).close();
        Walk walk = Walk.of(installation, "INSTAGRAM").produced().approved();
        walk.archived().uploaded().awaitStatus("PUBLISHED");

        // then
        List<UUID> said = production.of(walk.content());
        assertThat(byId(said, Service.PRODUCTION).keySet()).containsExactlyElementsOf(said);
        installation.databases().awaitAllSent();
    }

    private void connect(Service service) {
        OutboxConnector before = connectors.put(
                service,
                OutboxConnector.start(
                        ConnectorConfig.of(service, installation.stack().postgres()),
                        offsets.resolve(service.database()),
                        brokers()));
        if (before != null) {
            before.close();
        }
    }

    private String brokers() {
        return installation.stack().kafka().bootstrapServers();
    }

    private OutboxRows rows(Service service) {
        return new OutboxRows(installation.databases(), service);
    }

    private Map<Service, Long> lastRows() {
        return Stream.of(Service.values()).collect(Collectors.toMap(service -> service, service -> rows(service)
                .last()));
    }

    /** Waits until each of these is on the topic from the relay and from Debezium, and holds one against the other. */
    private void awaitTwice(List<UUID> said, Service service) {
        await("%s says %s twice".formatted(service.module(), said))
                .atMost(Duration.ofSeconds(30))
                .until(() -> byId(said, service).values().stream()
                                .mapToInt(List::size)
                                .sum()
                        >= 2 * said.size());
        assertThat(byId(said, service)).hasSize(said.size()).allSatisfy((id, records) -> assertThat(records)
                .as("%s from the relay and from Debezium", id)
                .hasSize(2)
                .containsOnly(records.get(0)));
    }

    /** The records of these events, the first of each in the order in which they came. */
    private Map<UUID, List<Sent>> byId(List<UUID> events, Service service) {
        Map<UUID, List<Sent>> records = new LinkedHashMap<>();
        wire.of(service).stream().filter(sent -> events.contains(sent.id())).forEach(sent -> records.computeIfAbsent(
                        sent.id(), id -> new ArrayList<>())
                .add(sent));
        return records;
    }
}
