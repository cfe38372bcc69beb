package id.alurkonten.kit.sample;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.alurkonten.kit.testing.ServiceEnvironment;
import id.alurkonten.kit.testing.TokenIssuer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpClient;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
@QuarkusTestResource(ServiceEnvironment.class)
class ChangesTest {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Inject
    DataSource database;

    private static Listening listen(String lastEventId) {
        Listening listening = Listening.from(HTTP, TokenIssuer.token("humas1", "humas"), lastEventId);
        await().atMost(Duration.ofSeconds(20)).until(listening::isReady);
        return listening;
    }

    private static String note() {
        return given().auth()
                .oauth2(TokenIssuer.token("humas1", "humas"))
                .contentType("application/json")
                .body("{\"text\":\"halo\"}")
                .post("/api/v1/notes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void whoListensHearsAtOnceWhatWasCommitted() {
        try (Listening listening = listen("")) {
            // when
            String id = note();

            // then
            await().atMost(Duration.ofSeconds(5)).until(() -> listening.hasHeardOf(id));
            assertThat(listening.toString())
                    .contains("event:change", "\"subject\":\"" + id + "\"", "id.alurkonten.ContentCancelled.v1");
        }
    }

    @Test
    void whoComesBackHearsWhatWasMissedAlsoWhatCommittedLate() throws SQLException {
        String late = UUID.randomUUID().toString();
        String position;
        try (Connection connection = database.getConnection()) {
            // given: a number drawn before the position, committed after it
            connection.setAutoCommit(false);
            append(connection, late);
            try (Listening listening = listen("")) {
                String before = note();
                await().until(() -> listening.hasHeardOf(before));
                position = listening.position();
            }
            connection.commit();
        }
        String missed = note();

        // when
        try (Listening listening = listen(position)) {
            // then
            await().untilAsserted(() -> assertThat(listening.hasHeardOf(late) && listening.hasHeardOf(missed))
                    .as("%s and %s in %s", late, missed, listening)
                    .isTrue());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"kemarin", "9:8:", "1:9223372036854775806:", "99999999999999999:99999999999999999:", "0:0:"})
    void aPositionThatIsNoneIsToldToReadAllAnew(String position) {
        try (Listening listening = listen(position)) {
            await().until(() -> listening.isReset());
            String id = note();
            await().until(() -> listening.hasHeardOf(id));
        }
    }

    @Test
    void aThousandListenToOneService() {
        // given
        String token = TokenIssuer.token("humas1", "humas");
        List<Listening> listeners = IntStream.range(0, 1000)
                .mapToObj(i -> Listening.from(HTTP, token, ""))
                .toList();
        try {
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(listeners).allMatch(Listening::isReady));

            // when
            String id = note();

            // then
            await().atMost(Duration.ofSeconds(5))
                    .untilAsserted(() -> assertThat(listeners).allMatch(listening -> listening.hasHeardOf(id)));
        } finally {
            listeners.forEach(Listening::close);
        }
    }

    @Test
    void whoIsNotSignedInHearsNothing() {
        given().get("/api/v1/changes").then().statusCode(401);
    }

    private static void append(Connection connection, String subject) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("""
                    insert into outbox_event (id, aggregatetype, aggregateid, type, payload, ce_source, ce_subject, ce_time,
                      ce_dataschema, traceparent)
                    values ('%1$s', 'planning', '%1$s', 'id.alurkonten.ContentCancelled.v1', '{}', '/planning-service',
                      '%1$s', '2026-11-23T00:00:00Z', 'urn:x', '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01')""".formatted(subject));
        }
    }
}
