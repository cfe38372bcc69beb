package id.alurkonten.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two relays, as two replicas have them, on one database, with brokers that acknowledge when they are told to. */
class OutboxRelayTest {

    /** Two seconds are the aim, four the bound on a machine that is busy with other tests. */
    private static final Duration SOON = Duration.ofSeconds(4);

    private static final Duration LONG = Duration.ofSeconds(20);

    private static OutboxDatabase database;

    private final List<OutboxRelay> relays = new ArrayList<>();

    @BeforeAll
    static void start() {
        database = new OutboxDatabase();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @BeforeEach
    void empty() throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("truncate outbox_event");
        }
    }

    @AfterEach
    void stopRelays() throws InterruptedException {
        for (OutboxRelay relay : relays) {
            relay.stop(new ShutdownEvent());
        }
        await().until(() -> database.relays() == 0);
    }

    /** A broker as the relay's producers see it: every one that was opened, the newest last. */
    private static final class Broker extends OutboxProducer.Factory {

        private final boolean acknowledges;
        private final List<MockProducer<String, byte[]>> producers = new CopyOnWriteArrayList<>();

        Broker(boolean acknowledges) {
            super("");
            this.acknowledges = acknowledges;
        }

        @Override
        OutboxProducer open() {
            MockProducer<String, byte[]> kafka =
                    new MockProducer<>(acknowledges, null, new StringSerializer(), new ByteArraySerializer());
            producers.add(kafka);
            return new OutboxProducer(kafka);
        }

        List<String> keys() {
            return producers.stream()
                    .flatMap(producer -> producer.history().stream())
                    .map(ProducerRecord::key)
                    .toList();
        }

        MockProducer<String, byte[]> first() {
            return producers.get(0);
        }
    }

    private OutboxRelay relay(Broker broker) {
        OutboxConfig config = new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 100, new DurationConverter())
                .withMapping(OutboxConfig.class)
                .withDefaultValue("alurkonten.outbox.aggregatetype", "planning")
                .build()
                .getConfigMapping(OutboxConfig.class);
        OutboxRelay relay = new OutboxRelay(config, database.connections(), broker, new SimpleMeterRegistry());
        relays.add(relay);
        relay.start(new StartupEvent());
        return relay;
    }

    @Test
    void anotherTakesOverWhenTheConnectionOfTheFirstEnds() throws SQLException {
        // given
        Broker ofFirst = new Broker(true);
        Broker ofSecond = new Broker(true);
        OutboxRelay first = relay(ofFirst);
        await().atMost(LONG).until(first::isActive);
        OutboxRelay second = relay(ofSecond);
        await().atMost(LONG).until(() -> database.relays() == 2);
        database.write("before");
        await().atMost(LONG).until(() -> database.unsent() == 0);

        // when
        database.endConnectionOfRelayAtWork();
        database.write("after");

        // then
        await().atMost(SOON).until(() -> second.isActive() && !first.isActive());
        await().atMost(SOON).until(() -> database.unsent() == 0);
        assertThat(ofFirst.keys()).containsExactly("before");
        assertThat(ofSecond.keys()).containsExactly("after");
        assertThat(ofFirst.first().closed()).isTrue();
    }

    @Test
    void aRelayThatIsStoppedHandsOver() throws Exception {
        // given
        OutboxRelay first = relay(new Broker(true));
        await().atMost(LONG).until(first::isActive);
        OutboxRelay second = relay(new Broker(true));
        await().atMost(LONG).until(() -> database.relays() == 2);

        // when
        first.stop(new ShutdownEvent());

        // then
        await().atMost(SOON).until(second::isActive);
        assertThat(first.isActive()).isFalse();
    }

    @Test
    void aRelayThatLosesItsConnectionWhileItSendsMarksNothingAndStops() throws SQLException {
        try (Connection other = database.connect();
                Statement lock = other.createStatement()) {
            // given
            Broker broker = new Broker(false);
            OutboxRelay relay = relay(broker);
            database.write("sent");
            await().atMost(LONG).until(() -> broker.keys().size() == 1);
            database.endConnectionOfRelayAtWork();
            lock.execute("select pg_advisory_lock(7162534)");

            // when
            broker.first().completeNext();
            database.write("next");
            relay.wake();

            // then
            await().atMost(SOON).until(() -> !relay.isActive());
            await().atMost(LONG).until(() -> database.relays() == 1);
            assertThat(broker.first().closed()).isTrue();
            assertThat(broker.keys()).containsExactly("sent");
            assertThat(database.unsent()).isEqualTo(2);
        }
    }

    @Test
    void aRelayThatTheBrokerKeepsWaitingNoticesThatItsConnectionIsGone() throws SQLException {
        // given
        Broker broker = new Broker(false);
        OutboxRelay relay = relay(broker);
        database.write("on its way");
        await().atMost(LONG).until(() -> broker.keys().size() == 1);

        // when
        database.endConnectionOfRelayAtWork();

        // then
        await().atMost(SOON).until(() -> broker.first().closed());
        assertThat(database.unsent()).isEqualTo(1);
        await().atMost(LONG).until(() -> broker.producers.size() == 2 && relay.isActive());
    }

    @Test
    void nothingFollowsARecordThatTheBrokerRefuses() throws SQLException {
        // given
        Broker broker = new Broker(false);
        OutboxRelay relay = relay(broker);
        database.write("refused");
        await().atMost(LONG).until(() -> broker.keys().size() == 1);
        database.write("next");
        relay.wake();

        // when
        broker.first().errorNext(new RecordTooLargeException());

        // then
        await().atMost(LONG).until(() -> broker.first().closed());
        assertThat(broker.first().history()).hasSize(1);
        assertThat(database.unsent()).isEqualTo(2);
        await().atMost(LONG).until(() -> broker.keys().equals(List.of("refused", "refused", "next")));
    }

    @Test
    void theNextBatchWaitsUntilAllOfTheOneBeforeIsAcknowledged() throws SQLException {
        // given
        Broker broker = new Broker(false);
        OutboxRelay relay = relay(broker);
        database.write("first");
        await().atMost(LONG).until(() -> broker.keys().size() == 1);

        // when
        database.write("second");
        relay.wake();

        // then
        await().during(Duration.ofMillis(700)).until(() -> broker.keys().equals(List.of("first")));
        broker.first().completeNext();
        await().atMost(LONG).until(() -> broker.keys().equals(List.of("first", "second")));
        await().atMost(LONG).until(() -> database.unsent() == 1);
    }

    @Test
    void whatSomebodyUnmarksIsSentAgain() throws SQLException {
        // given
        Broker broker = new Broker(true);
        relay(broker);
        database.write("again");
        await().atMost(LONG).until(() -> database.unsent() == 0);

        // when
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("update outbox_event set sent_at = null");
        }

        // then
        await().atMost(LONG).until(() -> broker.keys().equals(List.of("again", "again")));
    }

    @Test
    void whatAnotherReplicaCommitsIsFoundWithoutBeingWoken() throws SQLException {
        // given
        Broker broker = new Broker(true);
        OutboxRelay relay = relay(broker);
        await().atMost(LONG).until(relay::isActive);

        // when
        database.write("elsewhere");

        // then
        await().atMost(SOON).until(() -> database.unsent() == 0);
    }
}
