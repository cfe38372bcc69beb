package id.alurkonten.kit.sample;

import static id.alurkonten.kit.sample.LaidLetters.admin;
import static id.alurkonten.kit.sample.LaidLetters.bytes;
import static id.alurkonten.kit.sample.LaidLetters.get;
import static id.alurkonten.kit.sample.LaidLetters.howMany;
import static id.alurkonten.kit.sample.LaidLetters.lay;
import static id.alurkonten.kit.sample.LaidLetters.replay;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import com.github.f4b6a3.uuid.UuidCreator;
import id.alurkonten.kit.testing.ServiceEnvironment;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Replaying dead letters, one and all. */
@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
@QuarkusTestResource(ServiceEnvironment.class)
class ReplayTest {

    @Inject
    NoteConsumer consumer;

    @Inject
    EntityManager entities;

    @Inject
    MeterRegistry metrics;

    @AfterEach
    void allIsAsBefore() {
        consumer.mend(false);
        consumer.failNext(0);
    }

    private long count(String sql, Object value) {
        return QuarkusTransaction.requiringNew().call(() -> ((Number)
                        entities.createNativeQuery(sql).setParameter(1, value).getSingleResult())
                .longValue());
    }

    private boolean isThere(UUID note) {
        return count("select count(*) from note where id = ?1", note) == 1;
    }

    private long replaysOf(String id) {
        return count(
                "select count(*) from dead_letter_replay where topic || '-' || partition || '-' || letter_offset = ?1",
                id);
    }

    private double counted(String outcome) {
        return metrics.counter("alurkonten.deadletters.replays", "outcome", outcome)
                .count();
    }

    @Test
    void whatIsMendedIsReplayedOnce() {
        // given
        UUID note = UUID.randomUUID();
        UUID event = UuidCreator.getTimeOrderedEpochPlus1();
        String id = lay(note, event, "broken");
        consumer.mend(true);
        double before = counted("APPLIED");

        // when
        var first = replay(id).then();

        // then
        first.statusCode(200)
                .body("status", equalTo("REPLAYED"))
                .body("lastReplay.outcome", equalTo("APPLIED"))
                .body("lastReplay.by", equalTo("admin"))
                .body("lastReplay.at", notNullValue());
        assertThat(isThere(note)).isTrue();
        assertThat(count("select count(*) from inbox_message where ce_id = ?1", event))
                .isEqualTo(1);
        assertThat(counted("APPLIED")).isEqualTo(before + 1);
        replay(id)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:alurkonten:problem:illegal-transition"))
                .body("currentStatus", equalTo("REPLAYED"));
        assertThat(replaysOf(id)).isEqualTo(1);
    }

    @Test
    void theSameKeyHasTheSameAnswer() {
        // given
        String id = lay(UUID.randomUUID(), "key");
        String key = UUID.randomUUID().toString();

        // when
        Response first = admin().header("Idempotency-Key", key).post("/api/v1/dead-letters/" + id + "/replay");
        Response again = admin().header("Idempotency-Key", key).post("/api/v1/dead-letters/" + id + "/replay");

        // then
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(replaysOf(id)).isEqualTo(1);
    }

    @Test
    void whatIsRefusedAgainWaitsOnWithTheNewReasonAndWithoutAnEffect() {
        // given
        UUID note = UUID.randomUUID();
        String id = lay(note, "broken");
        long letters = howMany();
        double before = counted("REFUSED");

        // when
        var refusal = replay(id).then();

        // then
        refusal.statusCode(409)
                .contentType("application/problem+json")
                .body("outcome", equalTo("REFUSED"))
                .body("reason", startsWith("refused: conflict: Another request"))
                .body("detail", containsString("ditolak lagi"));
        get(id).then()
                .body("status", equalTo("WAITING"))
                .body("reason", startsWith("refused: conflict: Another request"))
                .body("replays.outcome", equalTo(List.of("REFUSED")));
        assertThat(isThere(note)).isFalse();
        assertThat(howMany()).as("no second letter").isEqualTo(letters);
        assertThat(counted("REFUSED")).isEqualTo(before + 1);

        consumer.mend(true);
        replay(id).then().statusCode(200);
        get(id).then().body("replays.outcome", equalTo(List.of("REFUSED", "APPLIED")));
    }

    @Test
    void whatWasHandledMeanwhileIsADuplicate() {
        // given
        UUID note = UUID.randomUUID();
        UUID event = UuidCreator.getTimeOrderedEpochPlus1();
        String id = lay(note, event, "twice");
        String twin = lay(note, event, "twice");
        replay(id).then().statusCode(200).body("lastReplay.outcome", equalTo("APPLIED"));

        // when
        var second = replay(twin).then();

        // then
        second.statusCode(200).body("lastReplay.outcome", equalTo("DUPLICATE")).body("status", equalTo("REPLAYED"));
        assertThat(consumer.texts()).filteredOn("twice"::equals).hasSize(1);
    }

    @Test
    void whatComesTooLateIsReplayedWithoutAnEffect() {
        // given
        String id = lay(UUID.randomUUID(), "stale");

        // when
        var late = replay(id).then();

        // then
        late.statusCode(200).body("lastReplay.outcome", equalTo("IGNORED"));
    }

    @Test
    void aFaultThatPassesIsNoRefusal() {
        // given
        UUID note = UUID.randomUUID();
        String id = lay(note, "outage");
        consumer.failNext(1);

        // when
        var away = replay(id).then();

        // then
        away.statusCode(503).header("Retry-After", notNullValue());
        assertThat(replaysOf(id)).isZero();
        replay(id).then().statusCode(200);
        assertThat(isThere(note)).isTrue();
    }

    @Test
    void whatNobodyHandlesAnyMoreWaits() {
        // given
        RecordHeaders headers = new RecordHeaders();
        headers.add("ce_specversion", bytes("1.0"))
                .add("ce_id", bytes(UUID.randomUUID().toString()))
                .add("ce_type", bytes("id.alurkonten.OfYesterday.v1"))
                .add("ce_source", bytes("/x"));
        String id = lay(headers, bytes("{}"));

        // when
        var refusal = replay(id).then();

        // then
        refusal.statusCode(409).body("reason", equalTo("nobody handles id.alurkonten.OfYesterday.v1"));
        get(id).then().body("status", equalTo("WAITING"));
    }

    @Test
    void twoAtOnceHaveOneEffect() {
        // given
        UUID note = UUID.randomUUID();
        String id = lay(note, "at once");

        // when
        List<Integer> answers = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> replay(id).statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();

        // then
        assertThat(answers).first().isEqualTo(200);
        assertThat(answers.subList(1, 6)).allMatch(status -> status == 409 || status == 503);
        assertThat(isThere(note)).isTrue();
        assertThat(replaysOf(id)).isEqualTo(1);
    }

    @Test
    void onlyTheAdministratorReplaysAndOnlyTheyAndTheAuditorLook() {
        LaidLetters.as("auditor").get("/api/v1/dead-letters").then().statusCode(200);
        LaidLetters.as("auditor").post("/api/v1/dead-letters/replay").then().statusCode(403);
        LaidLetters.as("auditor")
                .post("/api/v1/dead-letters/x-0-0/replay")
                .then()
                .statusCode(403);
        for (String role : List.of("humas", "koordinator", "sekretaris")) {
            LaidLetters.as(role).get("/api/v1/dead-letters").then().statusCode(403);
            LaidLetters.as(role).get("/api/v1/dead-letters/x-0-0").then().statusCode(403);
            LaidLetters.as(role).post("/api/v1/dead-letters/replay").then().statusCode(403);
        }
    }
}
