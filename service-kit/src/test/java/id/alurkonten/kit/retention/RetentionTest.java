package id.alurkonten.kit.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import id.alurkonten.kit.inbox.Subscriptions;
import id.alurkonten.kit.outbox.OutboxConfig;
import id.alurkonten.kit.testing.ServiceEnvironment;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What is removed, and what is not. In these tests rows are kept for an hour, a topic's time is what the test says, and
 * nothing is added to it.
 */
@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
@QuarkusTestResource(ServiceEnvironment.class)
class RetentionTest {

    private static final Duration MINUTES = Duration.ofMinutes(30);
    private static final Duration HOURS = Duration.ofHours(3);
    private static final Duration DAYS = Duration.ofDays(3);
    private static final List<String> TOPICS = List.of(
            "alurkonten.planning",
            "alurkonten.production",
            "alurkonten.approval",
            "alurkonten.production.dlq.planning",
            "alurkonten.approval.dlq.planning");

    private static final String SAID = """
            insert into outbox_event (id, aggregatetype, aggregateid, type, payload, ce_source, ce_subject, ce_time,
              ce_dataschema, traceparent, created_at, sent_at)
            values (?, 'planning', 'k', 't', '{}', '/s', 's', '2026-11-23T06:58:40Z', 'd', '00-x',
              clock_timestamp() - make_interval(secs => ?), clock_timestamp() - make_interval(secs => ?))""";

    @Inject
    RetentionSweep sweep;

    @Inject
    RetentionConfig config;

    @Inject
    OutboxConfig outbox;

    @Inject
    Subscriptions subscriptions;

    @Inject
    MeterRegistry metrics;

    @Inject
    DataSource database;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @BeforeEach
    void topicsKeepNothingForLong() {
        keep(TOPICS, Duration.ofMinutes(10), Duration.ofMinutes(1));
    }

    @AfterEach
    void topicsAreAsBefore() {
        keep(TOPICS, Duration.ofDays(7), Duration.ofDays(7));
    }

    private void keep(List<String> topics, Duration retention, Duration segment) {
        configure(
                topics,
                Map.of(
                        "cleanup.policy",
                        "delete",
                        "retention.ms",
                        Long.toString(retention.toMillis()),
                        "segment.ms",
                        Long.toString(segment.toMillis())));
    }

    /** Returns when the broker has taken it in. */
    private void configure(List<String> topics, Map<String, String> settings) {
        List<ConfigResource> resources = topics.stream()
                .map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic))
                .toList();
        List<AlterConfigOp> changes = settings.entrySet().stream()
                .map(one -> new AlterConfigOp(new ConfigEntry(one.getKey(), one.getValue()), AlterConfigOp.OpType.SET))
                .toList();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
            admin.incrementalAlterConfigs(
                            resources.stream().collect(Collectors.toMap(Function.identity(), topic -> changes)))
                    .all()
                    .get();
            await().until(() -> admin.describeConfigs(resources).all().get().values().stream()
                    .allMatch(config -> settings.entrySet().stream()
                            .allMatch(one -> config.get(one.getKey()).value().equals(one.getValue()))));
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private void sql(String sql, Object... values) {
        QuarkusTransaction.requiringNew().run(() -> {
            try (Connection connection = database.getConnection();
                    PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < values.length; i++) {
                    statement.setObject(i + 1, values[i]);
                }
                statement.executeUpdate();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private boolean isThere(String table, String column, Object value) {
        return count("select count(*) from %s where %s = ?".formatted(table, column), value) > 0;
    }

    private long count(String sql, Object value) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, value);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private UUID sent(Duration ago) {
        UUID id = UUID.randomUUID();
        sql(SAID, id, (double) ago.toSeconds(), (double) ago.toSeconds());
        return id;
    }

    private UUID heard(Duration ago) {
        UUID id = UUID.randomUUID();
        sql("""
                insert into inbox_message (consumer, ce_id, ce_type, outcome, received_at)
                values ('planning', ?, 't', 'APPLIED', clock_timestamp() - make_interval(secs => ?))""", id, (double) ago.toSeconds());
        return id;
    }

    private String answered(Duration ago) {
        String key = UUID.randomUUID().toString();
        sql("""
                insert into idempotency_key (caller, key, fingerprint, created_at)
                values ('somebody', ?, 'x', clock_timestamp() - make_interval(secs => ?))""", key, (double) ago.toSeconds());
        return key;
    }

    private void noted(UUID event, Duration ago) {
        sql(
                "insert into dead_lettered_event values ('planning', ?, clock_timestamp() - make_interval(secs => ?))",
                event,
                (double) ago.toSeconds());
    }

    private String replayed(Duration ago) {
        String by = UUID.randomUUID().toString();
        sql("""
                insert into dead_letter_replay (topic, partition, letter_offset, outcome, replayed_by, replayed_at)
                values ('x', 0, ?, 'APPLIED', ?, clock_timestamp() - make_interval(secs => ?))""", by.hashCode(), by, (double) ago.toSeconds());
        return by;
    }

    private void assertSaidAndHeardStay(UUID event, UUID mark) {
        assertThat(isThere("outbox_event", "id", event)).isTrue();
        assertThat(isThere("inbox_message", "ce_id", mark)).isTrue();
    }

    @Test
    void whatHasDoneItsWorkGoesWhenItsTimeIsOver() {
        // given
        UUID oldEvent = sent(HOURS);
        UUID newEvent = sent(MINUTES);
        UUID oldMark = heard(HOURS);
        UUID newMark = heard(MINUTES);
        String oldReplay = replayed(HOURS);
        String newReplay = replayed(MINUTES);

        // when
        sweep.sweep();

        // then
        assertThat(isThere("outbox_event", "id", oldEvent)).isFalse();
        assertThat(isThere("inbox_message", "ce_id", oldMark)).isFalse();
        assertThat(isThere("dead_letter_replay", "replayed_by", oldReplay)).isFalse();
        assertSaidAndHeardStay(newEvent, newMark);
        assertThat(isThere("dead_letter_replay", "replayed_by", newReplay)).isTrue();
    }

    @Test
    void whatIsNotSentIsNotRemoved() throws SQLException {
        assertThat(unsentLeftBy(RetainedTable.OUTBOX, false)).isEqualTo(1);
        assertThat(unsentLeftBy(RetainedTable.OUTBOX, true)).isEqualTo(1);
    }

    @Test
    void whatDebeziumSendsGoesByItsAgeWhereThereIsASlot() throws SQLException {
        assertThat(unsentLeftBy(RetainedTable.OUTBOX_OF_A_SLOT, false)).isEqualTo(1);
        assertThat(unsentLeftBy(RetainedTable.OUTBOX_OF_A_SLOT, true)).isZero();
    }

    @Test
    void whereTheRelaySendsNoSlotCounts() {
        assertThat(new RetentionAges(config, outbox, subscriptions, new TopicLifetime(brokers, config))
                        .of(RetainedTable.OUTBOX_OF_A_SLOT))
                .isEmpty();
    }

    /** In a transaction that is not committed, so that the relay cannot send the event. */
    private long unsentLeftBy(RetainedTable table, boolean withSlot) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                PreparedStatement say = connection.prepareStatement(SAID);
                PreparedStatement delete = connection.prepareStatement(table.delete());
                PreparedStatement count = connection.prepareStatement(
                        "select count(*) from outbox_event where sent_at is null and id = ?")) {
            connection.setAutoCommit(false);
            if (withSlot) {
                // a temporary view comes before the catalogue's
                statement.execute("create temporary view pg_replication_slots as"
                        + " select 'logical' slot_type, current_database() database, 'reserved' wal_status");
            }
            UUID event = UUID.randomUUID();
            say.setObject(1, event);
            say.setDouble(2, DAYS.toSeconds());
            say.setNull(3, Types.DOUBLE);
            say.executeUpdate();
            delete.setDouble(1, HOURS.toSeconds());
            delete.setInt(2, 1_000);
            delete.executeUpdate();
            count.setObject(1, event);
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getLong(1);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "retention.ms,14400000",
        "segment.ms,14400000",
        "retention.ms,-1",
        "cleanup.policy,compact",
        "cleanup.policy,'compact,delete'",
    })
    void nothingGoesBeforeTheTopicsOwnTime(String setting, String value) {
        // given
        configure(List.of("alurkonten.planning", "alurkonten.approval"), Map.of(setting, value));
        UUID event = sent(HOURS);
        UUID mark = heard(HOURS);

        // when
        sweep.sweep();

        // then
        assertSaidAndHeardStay(event, mark);
    }

    @Test
    void whileTheBrokerDoesNotSayNothingThatDependsOnItIsRemoved() {
        // given
        RetentionAges unknowing =
                new RetentionAges(config, outbox, subscriptions, new TopicLifetime("localhost:1", config));
        UUID event = sent(DAYS);
        UUID mark = heard(DAYS);
        String key = answered(DAYS);

        // when
        new RetentionSweep(config, unknowing, database, metrics).sweep();

        // then
        assertSaidAndHeardStay(event, mark);
        assertThat(isThere("idempotency_key", "key", key)).isFalse();
    }

    @Test
    void aTopicThatIsNotThereSaysNothing() {
        assertThatExceptionOfType(TopicLifetime.Unknown.class)
                .isThrownBy(() -> new TopicLifetime(brokers, config).longest(List.of("no.such.topic")));
    }

    @Test
    void anAnswerIsKeptForAtLeastADay() {
        // given
        String ofToday = answered(Duration.ofHours(23));
        String ofYesterday = answered(Duration.ofHours(25));

        // when
        sweep.sweep();

        // then
        assertThat(isThere("idempotency_key", "key", ofToday)).isTrue();
        assertThat(isThere("idempotency_key", "key", ofYesterday)).isFalse();
    }

    @Test
    void anAnswerThatIsJustBeingGivenAnewIsNotForgotten() throws SQLException {
        // given
        String key = answered(DAYS);
        String other = answered(DAYS);
        try (Connection another = database.getConnection();
                PreparedStatement taken = another.prepareStatement(
                        "update idempotency_key set created_at = clock_timestamp() where key = ?")) {
            another.setAutoCommit(false);
            taken.setString(1, key);
            taken.executeUpdate();

            // when
            sweep.sweep();
            another.commit();
            another.setAutoCommit(true);
        }

        // then
        assertThat(isThere("idempotency_key", "key", key)).isTrue();
        assertThat(isThere("idempotency_key", "key", other)).isFalse();
    }

    @Test
    void whatLiesAmongTheDeadLettersIsRememberedForAsLongAsItMayBeReplayed() {
        // given
        UUID replayable = heard(DAYS);
        noted(replayable, Duration.ZERO);
        UUID gone = heard(DAYS);
        noted(gone, HOURS);

        // when
        sweep.sweep();
        sweep.sweep();

        // then
        assertThat(isThere("inbox_message", "ce_id", replayable)).isTrue();
        assertThat(isThere("dead_lettered_event", "ce_id", replayable)).isTrue();
        assertThat(isThere("inbox_message", "ce_id", gone)).isFalse();
        assertThat(isThere("dead_lettered_event", "ce_id", gone)).isFalse();
    }

    @Test
    void noReplayIsForgottenBeforeItsLetterIsGone() {
        // given
        keep(List.of("alurkonten.approval.dlq.planning"), Duration.ofHours(4), Duration.ofMinutes(1));
        String replay = replayed(HOURS);
        UUID mark = heard(DAYS);
        noted(mark, HOURS);

        // when
        sweep.sweep();
        sweep.sweep();

        // then
        assertThat(isThere("dead_letter_replay", "replayed_by", replay)).isTrue();
        assertThat(isThere("inbox_message", "ce_id", mark)).isTrue();
    }

    @Test
    void manyRowsGoInBatches() {
        // given
        sql("insert into inbox_message select 'batches', gen_random_uuid(), 't', 'APPLIED', now() - interval '3 hours'"
                + " from generate_series(1, 750)");

        // when
        sweep.sweep();

        // then
        assertThat(count("select count(*) from inbox_message where consumer = ?", "batches"))
                .isZero();
    }

    @Test
    void ofSeveralReplicasOneIsAtIt() throws SQLException {
        // given
        UUID event = sent(HOURS);
        try (Connection another = database.getConnection();
                Statement lock = another.createStatement()) {
            another.setAutoCommit(false);
            lock.execute("select pg_advisory_xact_lock(7162536)");

            // when
            sweep.sweep();

            // then
            assertThat(isThere("outbox_event", "id", event)).isTrue();
            another.rollback();
            another.setAutoCommit(true);
        }
        sweep.sweep();
        assertThat(isThere("outbox_event", "id", event)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(RetainedTable.class)
    void theOldestRowsAreFoundByAnIndex(RetainedTable table) throws SQLException {
        // given
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local enable_seqscan = off; set local enable_bitmapscan = off");

            // when
            StringBuilder plan = new StringBuilder();
            try (ResultSet row = statement.executeQuery(
                    "explain " + table.delete().replaceFirst("\\?", "3600").replaceFirst("\\?", "100"))) {
                while (row.next()) {
                    plan.append(row.getString(1)).append('\n');
                }
            }
            connection.rollback();
            connection.setAutoCommit(true);

            // then
            assertThat(plan.toString())
                    .containsPattern("Index Scan using (\\w+_age|outbox_event_sent|outbox_event_unsent)");
        }
    }
}
