package id.alurkonten.publishing.upload;

import static id.alurkonten.publishing.ApprovedContent.content;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import id.alurkonten.kit.testing.Contracts;
import id.alurkonten.kit.testing.ServiceEnvironment;
import id.alurkonten.kit.testing.Topics;
import id.alurkonten.publishing.ApprovedContent;
import id.alurkonten.publishing.Database;
import id.alurkonten.publishing.Desk;
import id.alurkonten.publishing.PlatformServer;
import id.alurkonten.publishing.PlatformServer.Reply;
import id.alurkonten.publishing.channel.Channel;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Step 9 through a platform's API, with every answer that a platform may give or keep to itself. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
@QuarkusTestResource(PlatformServer.class)
class ApiModeTest {

    private static final String CHANNEL = "/api/v1/channels/INSTAGRAM";
    private static final String PUBLISH = "POST .*/media_publish";
    private static final String TOPIC = "alurkonten.publishing";

    @Inject
    Database database;

    private final FakeInstagram instagram = FakeInstagram.stands();

    @BeforeEach
    void connect() {
        connected(FakeInstagram.TOKEN).then().statusCode(200);
    }

    @AfterEach
    void byHandAgain() {
        put(Map.of("mode", "MANUAL")).then().statusCode(200);
    }

    private static Response connected(String token) {
        return put(Map.of(
                "mode",
                "API",
                "account",
                "@dpmptspjabar",
                "credentials",
                Map.of("accountId", FakeInstagram.ACCOUNT, "accessToken", token)));
    }

    private static Response put(Object body) {
        return Desk.as("admin", "admin")
                .contentType("application/json")
                .header("If-Match", Desk.as("admin", "admin").get(CHANNEL).header("ETag"))
                .body(body)
                .put(CHANNEL);
    }

    private static ApprovedContent due() {
        return Desk.archived(content().due().on(Channel.INSTAGRAM));
    }

    private static ValidatableResponse awaited(ApprovedContent content, String status) {
        String id = Desk.awaitStatus(content, Channel.INSTAGRAM, status);
        return Desk.humas().get("/api/v1/publications/" + id).then().statusCode(200);
    }

    @Test
    void whatWasApprovedIsPostedByItself() {
        // when
        ApprovedContent content = due();

        // then
        awaited(content, "PUBLISHED")
                .body("url", equalTo("https://www.instagram.com/p/CONTOH09/"))
                .body("attempts.size()", equalTo(1))
                .body("attempts[0].state", equalTo("PUBLISHED"))
                .body("attempts[0].postId", equalTo("p1"))
                .body("attempts[0].nextStepAt", nullValue());
        assertThat(instagram.posts).hasValue(1);
        JsonNode container = PlatformServer.seen("POST .*/media").get(0).json();
        assertThat(container.path("caption").asText())
                .isEqualTo("Geser untuk membaca ringkasannya di INSTAGRAM.\n\n#JabarTransparan #DPMPTSPJabar");
        JsonNode published =
                Topics.awaitEvent(TOPIC, "id.alurkonten.ContentPublished.v1", content.contentId.toString());
        Contracts.assertKeeps("id.alurkonten.ContentPublished.v1", published);

        // and the link that the platform was given opens that file, to anybody, and no other
        String link = container.path("image_url").asText().replace("https://unggah.example.go.id", "");
        assertThat(io.restassured.RestAssured.given()
                        .urlEncodingEnabled(false)
                        .get(link)
                        .asByteArray())
                .isEqualTo(content.poster);
        String other = Desk.upload(ApprovedContent.picture(99));
        String forged = link.replaceFirst("media/[0-9a-f]{64}", "media/" + other);
        io.restassured.RestAssured.get(forged).then().statusCode(404);
        io.restassured.RestAssured.get(link.replaceFirst("until=\\d", "until=9"))
                .then()
                .statusCode(404);
        io.restassured.RestAssured.get(link.replaceFirst("\\?.*", "")).then().statusCode(404);
    }

    @Test
    void anAnswerThatIsLostIsLookedUp() {
        // given
        instagram.dropsAnswer = true;

        // when
        ApprovedContent content = due();

        // then
        awaited(content, "PUBLISHED").body("attempts[0].postId", equalTo("p1"));
        assertThat(instagram.posts).hasValue(1);
        assertThat(PlatformServer.seen(PUBLISH)).hasSize(1);
    }

    @Test
    void aCallThatThePlatformDidNotTakeIsMadeAgainOnceThatIsCertain() {
        // given
        AtomicInteger calls = new AtomicInteger();
        instagram.before = request -> calls.getAndIncrement() == 0 ? Reply.json(503, "{}") : null;

        // when
        ApprovedContent content = due();

        // then
        awaited(content, "PUBLISHED").body("attempts.size()", equalTo(1));
        assertThat(instagram.posts).hasValue(1);
        assertThat(PlatformServer.seen(PUBLISH)).hasSize(2);
    }

    @Test
    void aLimitIsWaitedFor() {
        // given
        AtomicInteger calls = new AtomicInteger();
        instagram.before = request -> calls.getAndIncrement() == 0
                ? FakeInstagram.error(400, 9, "Application request limit reached")
                        .with("Retry-After", "1")
                : null;

        // when
        ApprovedContent content = due();

        // then
        awaited(content, "PUBLISHED").body("attempts.size()", equalTo(1));
        assertThat(instagram.posts).hasValue(1);
        assertThat(PlatformServer.seen(PUBLISH)).hasSize(2);
    }

    @Test
    void credentialsThatAreOverStopTheChannelUntilItIsConnectedAnew() {
        // given
        connected("kenari-kedaluwarsa").then().statusCode(200);

        // when
        ApprovedContent content = due();

        // then
        String id = Desk.awaitStatus(content, Channel.INSTAGRAM, "FAILED");
        Desk.as("admin", "admin").get(CHANNEL).then().body("problem", containsString("Error validating access token"));
        Desk.as("admin", "admin")
                .get(CHANNEL + "/check")
                .then()
                .statusCode(200)
                .body("ok", equalTo(false))
                .body("message", containsString("hubungkan akun kembali"));
        JsonNode failed = Topics.awaitEvent(TOPIC, "id.alurkonten.PublicationFailed.v1", content.contentId.toString());
        Contracts.assertKeeps("id.alurkonten.PublicationFailed.v1", failed);

        // and when
        connected(FakeInstagram.TOKEN).then().statusCode(200);
        Desk.as("admin", "admin")
                .get(CHANNEL + "/check")
                .then()
                .body("ok", equalTo(true))
                .body("message", containsString("@dpmptspjabar"));
        Desk.post(id, "retry", Map.of()).then().statusCode(200);

        // then
        awaited(content, "PUBLISHED").body("attempts.state", equalTo(java.util.List.of("FAILED", "PUBLISHED")));
        Desk.as("admin", "admin").get(CHANNEL).then().body("problem", nullValue());
        assertThat(instagram.posts).hasValue(1);
    }

    @Test
    void whatThePlatformDoesNotWantFailsWithItsReason() {
        // given
        instagram.before = request -> FakeInstagram.error(400, 36003, "The image aspect ratio is not supported");

        // when
        ApprovedContent content = Desk.archived(content().due().on(Channel.INSTAGRAM, Channel.FACEBOOK));

        // then
        awaited(content, "FAILED")
                .body("attempts[0].reason", containsString("aspect ratio is not supported"))
                .body("allowed", equalTo(java.util.List.of("retry", "reschedule")));
        assertThat(instagram.posts).hasValue(0);
        Desk.awaitStatus(content, Channel.FACEBOOK, "AWAITING_CONFIRMATION");
    }

    @Test
    void whatNoPlatformSaidIsToldWithTheAttempt() {
        // given an answer that can't be read
        AtomicBoolean unreadable = new AtomicBoolean(true);
        PlatformServer.answer(request -> unreadable.get() && request.is("GET .*/content_publishing_limit")
                ? Reply.json(200, "bukan JSON")
                : instagram.apply(request));

        // when
        ApprovedContent content = due();

        // then
        String id = Desk.awaitStatus(content, Channel.INSTAGRAM, "IN_PROGRESS");
        await().untilAsserted(() -> Desk.humas()
                .get("/api/v1/publications/" + id)
                .then()
                .body("attempts[0].state", equalTo("INTENDED"))
                .body("attempts[0].reason", containsString("JsonParseException: Unrecognized token 'bukan'")));

        // and when
        unreadable.set(false);

        // then
        awaited(content, "PUBLISHED").body("attempts[0].reason", nullValue());
    }

    @Test
    void whoeverDiesWhileThePlatformIsAskedLeavesItToBeLookedUp() throws SQLException {
        // given
        instagram.finished = "IN_PROGRESS";
        ApprovedContent content = due();
        String id = Desk.awaitStatus(content, Channel.INSTAGRAM, "IN_PROGRESS");
        String container = awaitContainer(id);
        instagram.publish(container);

        // when a replica is killed after it had asked: all it leaves is a row in another's hands, whose time is over
        database.change("""
                update publication_attempt set state = 'COMMITTING', committed_at = clock_timestamp(), commits = 1,
                  handles = handles - 'waiting', next_step_at = clock_timestamp(), lease_owner = ?,
                  lease_until = clock_timestamp() - interval '1 second'
                where publication_id = ?""", UUID.randomUUID(), UUID.fromString(id));

        // then
        awaited(content, "PUBLISHED");
        assertThat(PlatformServer.seen(PUBLISH)).isEmpty();
        assertThat(instagram.posts).hasValue(1);
    }

    @Test
    void whatIsInAnothersHandsIsLeftThere() throws SQLException {
        // given
        instagram.finished = "IN_PROGRESS";
        ApprovedContent content = due();
        String id = Desk.awaitStatus(content, Channel.INSTAGRAM, "IN_PROGRESS");
        String container = awaitContainer(id);

        // when
        database.change(
                "update publication_attempt set next_step_at = clock_timestamp(), lease_owner = ?,"
                        + " lease_until = clock_timestamp() + interval '3 seconds' where publication_id = ?",
                UUID.randomUUID(),
                UUID.fromString(id));
        instagram.status.put(container, "FINISHED");

        // then
        await().during(Duration.ofSeconds(2)).atMost(Duration.ofSeconds(3)).until(() -> instagram.posts.get() == 0);
        awaited(content, "PUBLISHED");
        assertThat(instagram.posts).hasValue(1);
    }

    private String awaitContainer(String publication) {
        String sql = "select handles ->> 'container' from publication_attempt"
                + " where publication_id = ? and next_step_at > clock_timestamp() + interval '1 second'";
        await().until(() -> database.text(sql, UUID.fromString(publication)) != null);
        return database.text(sql, UUID.fromString(publication));
    }
}
