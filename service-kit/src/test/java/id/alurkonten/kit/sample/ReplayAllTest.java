package id.alurkonten.kit.sample;

import static id.alurkonten.kit.sample.LaidLetters.SOURCE;
import static id.alurkonten.kit.sample.LaidLetters.admin;
import static id.alurkonten.kit.sample.LaidLetters.get;
import static id.alurkonten.kit.sample.LaidLetters.lay;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import id.alurkonten.kit.testing.ServiceEnvironment;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Replaying all that waits; one call tries 40 here. */
@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
@QuarkusTestResource(ServiceEnvironment.class)
class ReplayAllTest {

    private static final String ALL = "/api/v1/dead-letters/replay?topic=" + SOURCE;
    private static final int AT_MOST = 40;

    @Inject
    NoteConsumer consumer;

    @Inject
    AgroalDataSource database;

    @AfterEach
    void allIsAsBefore() {
        consumer.mend(false);
        consumer.failNext(0);
    }

    /** The sums of as many calls as it takes. */
    private record Sums(int calls, int applied, int ignored, int duplicates, int refused) {

        static Sums ofAll() {
            Sums sums = new Sums(0, 0, 0, 0, 0);
            String next = null;
            do {
                Response part = admin().post(next == null ? ALL : ALL + "&after=" + next);
                part.then().statusCode(200);
                sums = sums.plus(part);
                next = part.path("next");
                assertThat(next == null).isEqualTo(part.<Integer>path("remaining") == 0);
            } while (next != null);
            return sums;
        }

        private Sums plus(Response part) {
            int tried = part.<Integer>path("applied")
                    + part.<Integer>path("ignored")
                    + part.<Integer>path("duplicates")
                    + part.<Integer>path("refused");
            assertThat(tried).isLessThanOrEqualTo(AT_MOST);
            return new Sums(
                    calls + 1,
                    applied + part.<Integer>path("applied"),
                    ignored + part.<Integer>path("ignored"),
                    duplicates + part.<Integer>path("duplicates"),
                    refused + part.<Integer>path("refused"));
        }
    }

    @Test
    void allThatWaitsIsTriedOnceInAsManyCallsAsItTakes() {
        // given
        Sums before = Sums.ofAll();
        UUID note = UUID.randomUUID();
        UUID event = UUID.randomUUID();
        List<String> refused = new ArrayList<>();
        List<String> handled = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            refused.add(lay(UUID.randomUUID(), "broken"));
            handled.add(lay(UUID.randomUUID(), "all"));
            handled.add(lay(UUID.randomUUID(), "stale"));
        }
        handled.add(lay(note, event, "first"));
        handled.add(lay(note, event, "first"));

        // when
        Sums sums = Sums.ofAll();

        // then
        assertThat(sums)
                .isEqualTo(new Sums((before.refused() + 62 + AT_MOST - 1) / AT_MOST, 21, 20, 1, before.refused() + 20));
        refused.forEach(id -> get(id).then().body("status", equalTo("WAITING")));
        handled.forEach(id -> get(id).then().body("status", equalTo("REPLAYED")));

        consumer.mend(true);
        assertThat(Sums.ofAll().applied()).isGreaterThanOrEqualTo(20);
        refused.forEach(id -> get(id).then().body("status", equalTo("REPLAYED")));
    }

    @Test
    void aFaultThatPassesEndsTheCallAndKeepsWhatWasDone() {
        // given
        Sums.ofAll();
        String first = lay(UUID.randomUUID(), "all");
        String second = lay(UUID.randomUUID(), "outage");
        consumer.failNext(1);

        // when
        var interrupted = admin().post(ALL).then();

        // then
        interrupted.statusCode(503).header("Retry-After", notNullValue());
        get(first).then().body("status", equalTo("REPLAYED"));
        get(second).then().body("status", equalTo("WAITING")).body("replays", equalTo(List.of()));
        assertThat(Sums.ofAll().applied()).isEqualTo(1);
    }

    @Test
    void oneReplaysAllAtATime() throws SQLException {
        // given
        try (Connection another = database.getConnection();
                Statement lock = another.createStatement()) {
            another.setAutoCommit(false);
            lock.execute("select pg_advisory_xact_lock(7162535)");

            // when
            var refused = admin().post(ALL).then();

            // then
            refused.statusCode(409).body("type", equalTo("urn:alurkonten:problem:conflict"));
            another.rollback();
        }
        admin().post(ALL).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"x", "alurkonten.approval.dlq.planning-9-0", "alurkonten.production.dlq.planning-0-0", "%00"})
    void aLetterToGoOnAfterMustBeOne(String after) {
        admin().urlEncodingEnabled(false)
                .post(ALL + "&after=" + after)
                .then()
                .statusCode(400)
                .body("violations.field", contains("after"));
    }

    @Test
    void aTopicThatIsNotHeardIsNamed() {
        admin().post("/api/v1/dead-letters/replay?topic=alurkonten.planning")
                .then()
                .statusCode(400)
                .body("violations.field", contains("topic"));
    }
}
