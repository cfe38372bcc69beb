package id.alurkonten.kit.sample;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.alurkonten.kit.outbox.OutboxBacklog;
import id.alurkonten.kit.testing.ServiceEnvironment;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What an operator sees of events that wait. */
@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
@QuarkusTestResource(ServiceEnvironment.class)
class EventHealthTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    OutboxBacklog backlog;

    @Inject
    EntityManager entities;

    private static JsonPath wellness() {
        return given().get("/q/health/well").then().extract().jsonPath();
    }

    private static <T> T told(String name) {
        return wellness().get("checks.find { it.name == 'events' }.data." + name);
    }

    private static double gauge(String line) {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(said -> said.startsWith(line))
                .mapToDouble(said -> Double.parseDouble(said.substring(said.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElse(Double.NaN);
    }

    private static double gaugedWaiting() {
        return gauge("alurkonten_deadletters_waiting{topic=\"" + LaidLetters.SOURCE + "\"");
    }

    private static int waiting() {
        return LaidLetters.admin()
                .get("/api/v1/dead-letters?status=WAITING&topic=" + LaidLetters.SOURCE)
                .path("total");
    }

    @Test
    void deadLettersThatWaitAreCounted() {
        // given
        String id = LaidLetters.lay(UUID.randomUUID(), "counted");
        int waiting = waiting();

        // when
        await().atMost(SOON).until(() -> gaugedWaiting() == waiting);
        LaidLetters.replay(id).then().statusCode(200);

        // then
        await().atMost(SOON).until(() -> gaugedWaiting() == waiting - 1);
    }

    @Test
    void theHealthTellsWhatWaitsAndStaysUp() {
        // given
        LaidLetters.lay(UUID.randomUUID(), "waits");

        // when
        await().atMost(SOON)
                .until(() -> EventHealthTest.<Integer>told("deadLettersWaiting"), count -> count != null && count > 0);

        // then
        assertThat(wellness().<String>get("checks.find { it.name == 'events' }.status"))
                .isEqualTo("UP");
        assertThat(EventHealthTest.<String>told("oldestDeadLetter")).isLessThanOrEqualTo("2026-11-23T06:58:40.127Z");
        assertThat(EventHealthTest.<String>told("deadLettersAsOf")).isNotBlank();
        await().atMost(SOON).until(() -> EventHealthTest.<Boolean>told("relayActive"));
        assertThat(EventHealthTest.<Integer>told("attemptsWaiting")).isNotNull();
        assertThat(EventHealthTest.<Integer>told("unsent")).isNotNull();
        assertThat(EventHealthTest.<Integer>told("oldestUnsentSeconds")).isNotNull();
    }

    @Test
    void eventsThatWaitToBeSentAreCountedAndTimed() {
        QuarkusTransaction.begin();
        try {
            // given
            for (int age : new int[] {90, 5}) {
                entities.createNativeQuery("""
                                insert into outbox_event (id, aggregatetype, aggregateid, type, payload, ce_source, ce_subject,
                                  ce_time, ce_dataschema, traceparent, created_at)
                                values (?1, 'planning', 'k', 't', '{}', '/s', 's', '2026-11-23T06:58:40Z', 'd', '00-x',
                                  clock_timestamp() - make_interval(secs => ?2))""")
                        .setParameter(1, UUID.randomUUID())
                        .setParameter(2, (double) age)
                        .executeUpdate();
            }

            // when
            var state = await().pollInSameThread()
                    .atMost(SOON)
                    .until(
                            backlog::state,
                            told -> told.isPresent() && told.get().unsent() >= 2)
                    .orElseThrow();

            // then
            assertThat(state.age()).isBetween(Duration.ofSeconds(90), Duration.ofSeconds(120));
        } finally {
            QuarkusTransaction.rollback();
        }
        assertThat(gauge("alurkonten_outbox_unsent ")).isNotNaN();
        assertThat(gauge("alurkonten_outbox_unsent_age ")).isNotNaN();
    }
}
