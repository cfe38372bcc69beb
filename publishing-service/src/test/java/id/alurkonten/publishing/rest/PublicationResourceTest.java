package id.alurkonten.publishing.rest;

import static id.alurkonten.publishing.ApprovedContent.content;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import id.alurkonten.kit.media.MediaSamples;
import id.alurkonten.kit.testing.Contracts;
import id.alurkonten.kit.testing.ServiceEnvironment;
import id.alurkonten.kit.testing.Topics;
import id.alurkonten.publishing.ApprovedContent;
import id.alurkonten.publishing.Database;
import id.alurkonten.publishing.Desk;
import id.alurkonten.publishing.channel.Channel;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class PublicationResourceTest {

    private static final String PUBLICATIONS = "/api/v1/publications/";
    private static final UUID NOBODY = UUID.fromString("01940000-0000-7000-8000-000000000000");

    @Inject
    Database database;

    @Test
    void atItsTimeAPublicationAwaitsItsConfirmation() {
        // given
        ApprovedContent ahead = Desk.archived(content());
        ApprovedContent due = Desk.archived(content().due());

        // when
        String id = Desk.awaitStatus(due, Channel.INSTAGRAM, "AWAITING_CONFIRMATION");

        // then
        assertThat(Desk.status(Desk.publication(ahead, Channel.INSTAGRAM))).isEqualTo("SCHEDULED");
        Desk.humas()
                .get(PUBLICATIONS + id)
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\""))
                .body("contentId", equalTo(due.contentId.toString()))
                .body("planId", equalTo(due.planId.toString()))
                .body("title", equalTo("Capaian Kinerja November 2026"))
                .body("allowed", contains("confirm", "reschedule"))
                .body("attempts", hasSize(0))
                .body("url", nullValue());
    }

    @Test
    void theListIsFilteredAndInTheOrderOfTheSchedule() {
        // given
        Instant far = Instant.parse("2090-01-01T00:00:00Z");
        ApprovedContent later = Desk.archived(content().on(Channel.TIKTOK).scheduledAt(far.plusSeconds(60)));
        ApprovedContent earlier =
                Desk.archived(content().on(Channel.TIKTOK, Channel.X).scheduledAt(far));

        // when
        Response list = Desk.humas()
                .queryParam("status", "SCHEDULED")
                .queryParam("channel", "TIKTOK")
                .queryParam("from", far.toString())
                .queryParam("to", far.plusSeconds(61).toString())
                .get(PUBLICATIONS);
        Response excluding = Desk.humas()
                .queryParam("from", far.toString())
                .queryParam("to", far.plusSeconds(60).toString())
                .get(PUBLICATIONS);

        // then
        list.then()
                .statusCode(200)
                .body("items.contentId", contains(earlier.contentId.toString(), later.contentId.toString()))
                .body("items.attempts", everyItem(nullValue()))
                .body("total", equalTo(2))
                .body("page", equalTo(0))
                .body("size", equalTo(20));
        excluding.then().body("items.channel", hasSize(2)).body("total", equalTo(2));
    }

    @Test
    void pagesFollowEachOther() {
        // given
        ApprovedContent content = Desk.archived(content().on(Channel.values()));

        // when
        List<String> first = channels(content, 0);
        List<String> second = channels(content, 1);

        // then
        assertThat(first).hasSize(4);
        assertThat(second).hasSize(2);
        assertThat(Stream.concat(first.stream(), second.stream())).doesNotHaveDuplicates();
    }

    private static List<String> channels(ApprovedContent content, int page) {
        return Desk.humas()
                .queryParam("contentId", content.contentId)
                .queryParam("page", page)
                .queryParam("size", 4)
                .get(PUBLICATIONS)
                .jsonPath()
                .getList("items.channel");
    }

    @ParameterizedTest
    @CsvSource({
        "status, TAYANG",
        "channel, MYSPACE",
        "from, kemarin",
        "to, 2026-12-01",
        "contentId, 7",
        "page, -1",
        "page, x",
        "size, 0",
        "size, 101",
        "size, banyak"
    })
    void aBadFilterIsA400ThatNamesIt(String name, String value) {
        Desk.humas()
                .queryParam(name, value)
                .get(PUBLICATIONS)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:alurkonten:problem:validation"))
                .body("violations.field", hasItem(name));
    }

    @Test
    void theKitHasTheTextToCopyAndTheFilesToSave() {
        // given
        ApprovedContent content = Desk.archived(content().on(Channel.YOUTUBE, Channel.THREADS));
        String sha256 = ApprovedContent.sha256(content.poster);

        // when
        Response kit = Desk.humas().get(PUBLICATIONS + Desk.publication(content, Channel.YOUTUBE) + "/kit");

        // then
        kit.then()
                .statusCode(200)
                .body("title", equalTo("Capaian Kinerja November 2026"))
                .body("postTitle", equalTo("Capaian kinerja kami"))
                .body(
                        "caption",
                        equalTo("Geser untuk membaca ringkasannya di YOUTUBE.\n\n#JabarTransparan #DPMPTSPJabar"))
                .body("hashtags", contains("#JabarTransparan", "#DPMPTSPJabar"))
                .body("files.sha256", contains(sha256))
                .body("files[0].altText", startsWith("Sampul"))
                .body("uploadPage", equalTo("https://studio.youtube.com/"))
                .body("packageHref", endsWith(content.contentId + "/package"));
        assertThat(Desk.humas().get(kit.jsonPath().getString("files[0].href")).asByteArray())
                .isEqualTo(content.poster);
    }

    @Test
    void aConfirmationIsKeptWithItsProofAndItsAttempt() {
        // given
        ApprovedContent content = Desk.archived(content().due());
        String id = Desk.awaitStatus(content, Channel.INSTAGRAM, "AWAITING_CONFIRMATION");

        // when
        Response confirmed = Desk.confirm(id);

        // then
        confirmed
                .then()
                .statusCode(200)
                .body("status", equalTo("PUBLISHED"))
                .body("url", equalTo("https://www.instagram.com/p/CONTOH09/"))
                .body("allowed", contains("take-down"))
                .body("attempts", hasSize(1))
                .body("attempts[0].state", equalTo("PUBLISHED"))
                .body("attempts[0].actor.id", equalTo("humas1"))
                .body("attempts[0].actor.role", equalTo("HUMAS"));
        assertThat(confirmed.header("ETag"))
                .isEqualTo(Desk.humas().get(PUBLICATIONS + id).header("ETag"));
    }

    static Stream<Arguments> badConfirmations() {
        String picture = "ab".repeat(32);
        String now = Instant.now().toString();
        return Stream.of(
                bad("url", body("url", "")),
                bad("url", body("url", "javascript:alert(1)")),
                bad("url", body("url", "ftp://contoh.id/x")),
                bad("url", body("url", "https:///tanpa-tuan-rumah")),
                bad("url", body("url", "https://humas:rahasia@contoh.id/")),
                bad("url", body("url", "https://contoh.id/dengan spasi")),
                bad("url", body("url", "https://contoh.id/" + "x".repeat(2000))),
                bad("url", body("url", 7)),
                bad("url", "{\"evidence\":\"%s\",\"publishedAt\":\"%s\"}".formatted(picture, now)),
                bad("evidence", body("evidence", "bukan-hash")),
                bad("evidence", body("evidence", picture.toUpperCase(Locale.ROOT))),
                bad("evidence", body("evidence", picture)),
                bad("evidence", "{\"url\":\"https://contoh.id/\",\"publishedAt\":\"%s\"}".formatted(now)),
                bad("publishedAt", body("publishedAt", "kemarin")),
                bad("publishedAt", body("publishedAt", 1_800_000_000)),
                bad("publishedAt", body("publishedAt", "2090-01-01T00:00:00Z")),
                bad("publishedAt", body("publishedAt", "2020-01-01T00:00:00Z")),
                bad("publishedAt", "{\"url\":\"https://contoh.id/\",\"evidence\":\"%s\"}".formatted(picture)),
                bad("catatan", body("catatan", "tidak dikenal")));
    }

    private static Arguments bad(String field, Object body) {
        return Arguments.of(field, body);
    }

    private static Map<String, Object> body(String field, Object value) {
        Map<String, Object> body = new HashMap<>(Desk.proof("ab".repeat(32)));
        body.put(field, value);
        return body;
    }

    @Test
    void aLinkOfAnotherPlatformOrAccountIsRefusedWithWhatIsExpected() {
        // given
        ApprovedContent content = Desk.archived(content().due().on(Channel.X, Channel.FACEBOOK));
        String id = Desk.awaitStatus(content, Channel.X, "AWAITING_CONFIRMATION");
        Desk.awaitStatus(content, Channel.FACEBOOK, "AWAITING_CONFIRMATION");
        String evidence = Desk.upload(content.poster);
        Desk.account(Channel.X, "@dpmptspjabar");

        // when
        Response otherPlatform =
                Desk.post(id, "confirm", Desk.proof("https://www.facebook.com/dpmptspjabar/posts/9", evidence));
        Response otherAccount = Desk.post(id, "confirm", Desk.proof("https://x.com/contoh/status/9", evidence));
        Response ours = Desk.post(id, "confirm", Desk.proof("https://x.com/DPMPTSPJabar/status/9", evidence));

        // then
        otherPlatform
                .then()
                .statusCode(400)
                .body("violations.field", contains("url"))
                .body(
                        "violations[0].message",
                        equalTo(
                                "bukan tautan unggahan di X; yang diharapkan seperti https://x.com/dpmptspjabar/status/…"));
        otherAccount
                .then()
                .statusCode(400)
                .body("violations.field", contains("url"))
                .body(
                        "violations[0].message",
                        equalTo("adalah unggahan akun contoh, padahal akun kanal ini @dpmptspjabar;"
                                + " yang diharapkan seperti https://x.com/dpmptspjabar/status/…"));
        ours.then().statusCode(200).body("status", equalTo("PUBLISHED"));
        assertThat(Desk.status(Desk.publication(content, Channel.FACEBOOK))).isEqualTo("AWAITING_CONFIRMATION");
    }

    @Test
    void aFilmIsNoScreenshot() {
        // given
        String id = awaiting();
        String film = Desk.upload(MediaSamples.mp4(320, 240, 2_000));

        // when
        Response refused = Desk.post(id, "confirm", Desk.proof(film));

        // then
        refused.then()
                .statusCode(400)
                .body("violations.field", contains("evidence"))
                .body("violations[0].message", startsWith("bukan gambar"));
        assertThat(Desk.status(id)).isEqualTo("AWAITING_CONFIRMATION");
    }

    @ParameterizedTest
    @MethodSource("badConfirmations")
    void aBadConfirmationNamesItsFieldAndChangesNothing(String field, Object body) {
        // given
        String id = awaiting();

        // when
        Response refused = Desk.post(id, "confirm", body);

        // then
        refused.then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", hasItem(field))
                .body("detail", startsWith("Ada isian"));
        assertThat(Desk.status(id)).isEqualTo("AWAITING_CONFIRMATION");
    }

    private static String waiting;

    /** One publication that stays as it is through all that is refused. */
    private static synchronized String awaiting() {
        if (waiting == null) {
            waiting = Desk.awaitStatus(Desk.archived(content().due()), Channel.INSTAGRAM, "AWAITING_CONFIRMATION");
        }
        return waiting;
    }

    @ParameterizedTest
    @ValueSource(strings = {"confirm", "reschedule", "take-down"})
    void aBodyThatIsNoJsonIsAProblem(String operation) {
        String path = PUBLICATIONS + awaiting() + "/" + operation;
        Desk.humas()
                .contentType("application/json")
                .body("{\"url\":")
                .post(path)
                .then()
                .statusCode(400);
        Desk.humas().contentType("application/json").body("").post(path).then().statusCode(400);
        Desk.humas()
                .contentType("application/json")
                .body("[]")
                .post(path)
                .then()
                .statusCode(400);
        Desk.humas()
                .contentType("application/json")
                .body("null")
                .post(path)
                .then()
                .statusCode(400);
        Desk.humas().contentType("text/plain").body("{}").post(path).then().statusCode(415);
        Desk.humas()
                .contentType("application/json")
                .body("{\"url\":\"" + "x".repeat(1_100_000) + "\"}")
                .post(path)
                .then()
                .statusCode(413)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"confirm", "reschedule", "take-down", "retry"})
    void anUnknownPublicationIsA404(String operation) {
        Object body =
                switch (operation) {
                    case "confirm" -> Desk.proof("ab".repeat(32));
                    case "reschedule" -> Map.of("scheduledAt", "2090-01-01T00:00:00Z");
                    case "take-down" -> Map.of("reason", "Keliru.");
                    default -> Map.of();
                };
        Desk.post(NOBODY.toString(), operation, body)
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:alurkonten:problem:not-found"));
        Desk.post("bukan-uuid", operation, body).then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void whatIsNotDueYetCannotBeConfirmed() {
        // given
        String id = Desk.publication(Desk.archived(content()), Channel.INSTAGRAM);

        // when
        Response refused = Desk.confirm(id);

        // then
        refused.then()
                .statusCode(409)
                .body("type", equalTo("urn:alurkonten:problem:illegal-transition"))
                .body("currentStatus", equalTo("SCHEDULED"))
                .body("allowed", contains("reschedule"));
    }

    @Test
    void onlyWhatFailedIsTriedAgain() {
        Desk.humas()
                .post(PUBLICATIONS + awaiting() + "/retry")
                .then()
                .statusCode(409)
                .body("currentStatus", equalTo("AWAITING_CONFIRMATION"))
                .body("allowed", contains("confirm", "reschedule"));
    }

    @Test
    void whatFailedIsTriedAgainAtOnce() throws SQLException {
        // given
        ApprovedContent content = Desk.archived(content().due());
        String id = Desk.awaitStatus(content, Channel.INSTAGRAM, "AWAITING_CONFIRMATION");
        database.change("update publication set status = 'FAILED' where id = ?", UUID.fromString(id));

        // when
        Response retried = Desk.humas().post(PUBLICATIONS + id + "/retry");

        // then
        retried.then().statusCode(200).body("status", equalTo("SCHEDULED"));
        Desk.awaitStatus(content, Channel.INSTAGRAM, "AWAITING_CONFIRMATION");
    }

    @Test
    void aPersonSettlesAnUnknownOutcome() throws SQLException {
        // given
        String id = lost();

        // when
        Response settled = Desk.confirm(id);

        // then
        settled.then()
                .statusCode(200)
                .body("status", equalTo("PUBLISHED"))
                .body("attempts", hasSize(1))
                .body("attempts[0].state", equalTo("PUBLISHED"));
    }

    @Test
    void whatAPersonDidNotFindMayBeTriedAgain() throws SQLException {
        // given
        String id = lost();

        // when
        Response denied = Desk.post(id, "deny", Map.of("reason", "Akun diperiksa, tidak ada."));

        // then
        denied.then()
                .statusCode(200)
                .body("status", equalTo("FAILED"))
                .body("allowed", contains("retry", "reschedule"))
                .body("attempts[0].state", equalTo("FAILED"))
                .body("attempts[0].reason", equalTo("Akun diperiksa, tidak ada."));
        Desk.post(id, "deny", Map.of("reason", "Sekali lagi.")).then().statusCode(409);
        Desk.post(awaiting(), "deny", Map.of("reason", "Belum diunggah."))
                .then()
                .statusCode(409);
        Desk.post(id, "deny", Map.of()).then().statusCode(400).body("violations.field", hasItem("reason"));
    }

    /** A publication whose upload has lost its answer. */
    private String lost() throws SQLException {
        ApprovedContent content = Desk.archived(content());
        String id = Desk.publication(content, Channel.INSTAGRAM);
        database.change("update publication set status = 'UNKNOWN' where id = ?", UUID.fromString(id));
        database.change("""
                insert into publication_attempt (id, publication_id, number, state, actor, started_at, ended_at, reason)
                values (gen_random_uuid(), ?, 1, 'UNKNOWN',
                  '{"id":"publishing-service","name":"Sistem","role":"SYSTEM"}', now(), now(), 'Jawaban hilang.')""", UUID.fromString(id));
        return id;
    }

    @Test
    void aRescheduledPublicationWaitsForItsNewTimeAlone() {
        // given
        ApprovedContent content = Desk.archived(content().due());
        String id = Desk.awaitStatus(content, Channel.INSTAGRAM, "AWAITING_CONFIRMATION");
        Instant tomorrow = Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);

        // when
        Response moved = Desk.post(id, "reschedule", Map.of("scheduledAt", tomorrow.toString()));

        // then
        moved.then()
                .statusCode(200)
                .body("status", equalTo("SCHEDULED"))
                .body("scheduledAt", equalTo(tomorrow.toString()));
        Desk.awaitStatus(content, Channel.FACEBOOK, "AWAITING_CONFIRMATION");
        assertThat(Desk.status(id)).isEqualTo("SCHEDULED");
    }

    @Test
    void aTimeThatComesSoonCallsThePublicationUp() {
        // given
        ApprovedContent content = Desk.archived(content());
        String id = Desk.publication(content, Channel.INSTAGRAM);

        // when
        Desk.post(
                        id,
                        "reschedule",
                        Map.of("scheduledAt", Instant.now().plusMillis(1500).toString()))
                .then()
                .statusCode(200);

        // then
        Desk.awaitStatus(content, Channel.INSTAGRAM, "AWAITING_CONFIRMATION");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-01-01T00:00:00Z", "besok", ""})
    void aScheduleThatIsOverOrNoneIsRefused(String scheduledAt) {
        Desk.post(awaiting(), "reschedule", Map.of("scheduledAt", scheduledAt))
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("scheduledAt"));
        assertThat(Desk.status(awaiting())).isEqualTo("AWAITING_CONFIRMATION");
    }

    @Test
    void whatWasPublishedIsTakenDownWithItsReason() {
        // given
        ApprovedContent content = Desk.archived(content().due());
        String id = Desk.published(content, Channel.FACEBOOK);

        // when
        Response taken = Desk.as("sekretaris", "sekretaris")
                .contentType("application/json")
                .body(Map.of("reason", "Gambar tertukar."))
                .post(PUBLICATIONS + id + "/take-down");

        // then
        taken.then()
                .statusCode(200)
                .body("status", equalTo("TAKEN_DOWN"))
                .body("takenDown.reason", equalTo("Gambar tertukar."))
                .body("url", startsWith("https://"))
                .body("allowed", hasSize(0));
        String type = "id.alurkonten.ContentTakenDown.v1";
        JsonNode event = Topics.awaitEvent("alurkonten.publishing", type, content.contentId.toString());
        Contracts.assertKeeps(type, event);
        assertThat(event.at("/actor/role").asText()).isEqualTo("SEKRETARIS");
        assertThat(event.get("channel").asText()).isEqualTo("FACEBOOK");
        Desk.post(id, "take-down", Map.of("reason", "Lagi."))
                .then()
                .statusCode(409)
                .body("currentStatus", equalTo("TAKEN_DOWN"))
                .body("allowed", hasSize(0));
    }

    @Test
    void humasTakesDownOnlyWhatTheyHadAPartIn() {
        // given
        ApprovedContent content = Desk.archived(content().due());
        String id = Desk.published(content, Channel.FACEBOOK);

        // when
        Response others = takeDown("humas2", id);
        Response own = takeDown("humas3", id);

        // then
        others.then()
                .statusCode(403)
                .body("type", equalTo("urn:alurkonten:problem:forbidden"))
                .body("detail", startsWith("Humas hanya"));
        own.then().statusCode(200);
    }

    private static Response takeDown(String person, String id) {
        return Desk.as(person, "humas")
                .contentType("application/json")
                .body(Map.of("reason", "Gambar tertukar."))
                .post(PUBLICATIONS + id + "/take-down");
    }

    @Test
    void badTakeDownsAreRefused() {
        // given
        String id = Desk.published(Desk.archived(content().due()), Channel.FACEBOOK);

        // then
        Desk.post(id, "take-down", Map.of("reason", " ")).then().statusCode(400);
        Desk.post(id, "take-down", Map.of("reason", "x".repeat(4001))).then().statusCode(400);
        Desk.post(id, "take-down", Map.of("reason", "Keliru.", "evidence", "ab".repeat(32)))
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("evidence"));
        Desk.post(id, "take-down", Map.of("alasan", "Keliru.")).then().statusCode(400);
        assertThat(Desk.status(id)).isEqualTo("PUBLISHED");
    }

    @Test
    void theSameKeyIsAnsweredAgainAndPublishesOnce() {
        // given
        ApprovedContent content = Desk.archived(content().due());
        String id = Desk.awaitStatus(content, Channel.INSTAGRAM, "AWAITING_CONFIRMATION");
        Map<String, Object> proof = Desk.proof(Desk.upload(content.poster));

        // when
        Response first = confirmWithKey(id, proof);
        Response again = confirmWithKey(id, proof);
        Response other = confirmWithKey(id, Desk.proof(Desk.upload(ApprovedContent.picture(99))));

        // then
        first.then().statusCode(200);
        again.then().statusCode(200);
        assertThat(again.asString()).isEqualTo(first.asString());
        other.then().statusCode(422);
        Topics.awaitEvent("alurkonten.publishing", "id.alurkonten.ContentPublished.v1", content.contentId.toString());
        assertThat(database.text(
                        "select count(*) from outbox_event where aggregateid = ? and type like '%ContentPublished%'",
                        content.contentId.toString()))
                .isEqualTo("1");
    }

    private static Response confirmWithKey(String id, Object body) {
        return Desk.humas()
                .header("Idempotency-Key", "tayang-" + id)
                .contentType("application/json")
                .body(body)
                .post(PUBLICATIONS + id + "/confirm");
    }

    @Test
    void ofTwoConfirmationsAtOnceOneWinsAndOneIsTold() throws ExecutionException, InterruptedException {
        // given
        ApprovedContent content = Desk.archived(content().due());
        String id = Desk.awaitStatus(content, Channel.INSTAGRAM, "AWAITING_CONFIRMATION");
        Map<String, Object> proof = Desk.proof(Desk.upload(content.poster));

        // when
        CompletableFuture<Integer> one = CompletableFuture.supplyAsync(
                () -> Desk.post(id, "confirm", proof).statusCode());
        CompletableFuture<Integer> two = CompletableFuture.supplyAsync(
                () -> Desk.post(id, "confirm", proof).statusCode());

        // then
        assertThat(List.of(one.get(), two.get())).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void channelsConfirmedAtOnceAreToldInTheOrderOfTheirSheet() throws ExecutionException, InterruptedException {
        // given
        ApprovedContent content = Desk.archived(content().due().on(Channel.values()));
        String evidence = Desk.upload(content.poster);
        Map<Channel, String> ids = Stream.of(Channel.values())
                .collect(Collectors.toMap(
                        channel -> channel, channel -> Desk.awaitStatus(content, channel, "AWAITING_CONFIRMATION")));

        // when
        List<CompletableFuture<Integer>> answers = Stream.of(Channel.values())
                .map(channel -> CompletableFuture.supplyAsync(
                        () -> Desk.post(ids.get(channel), "confirm", Desk.proof(Desk.link(channel), evidence))
                                .statusCode()))
                .toList();
        for (CompletableFuture<Integer> answer : answers) {
            assertThat(answer.get()).isEqualTo(200);
        }

        // then
        String key = content.contentId.toString();
        Topics.await1(
                "alurkonten.publishing",
                r -> key.equals(r.key()) && Topics.data(r).path("complete").asBoolean());
        List<JsonNode> told = Topics.events("alurkonten.publishing", "id.alurkonten.ContentPublished.v1", key);
        assertThat(told)
                .extracting(event -> event.get("sequence").asLong())
                .containsExactly(11L, 12L, 13L, 14L, 15L, 16L);
        assertThat(told).extracting(event -> event.get("controlSheet").size()).containsExactly(7, 8, 9, 10, 11, 12);
    }

    @Test
    void anOverdueConfirmationIsToldOnce() throws SQLException {
        // given
        ApprovedContent content = Desk.archived(content().due().on(Channel.X));
        String id = Desk.awaitStatus(content, Channel.X, "AWAITING_CONFIRMATION");

        // when
        database.change(
                "update publication set due_at = date_trunc('milliseconds', now() - interval '1 hour') where id = ?",
                UUID.fromString(id));

        // then
        String type = "id.alurkonten.StepOverdue.v1";
        JsonNode overdue = Topics.awaitEvent("alurkonten.publishing", type, content.contentId.toString());
        Contracts.assertKeeps(type, overdue);
        assertThat(overdue.get("step").asInt()).isEqualTo(9);
        assertThat(overdue.get("channel").asText()).isEqualTo("X");
        Desk.humas().get(PUBLICATIONS + id).then().body("overdue", equalTo(true));
        Desk.confirm(id).then().statusCode(200);
        Topics.awaitEvent("alurkonten.publishing", "id.alurkonten.ContentPublished.v1", content.contentId.toString());
        assertThat(Topics.events("alurkonten.publishing", type, content.contentId.toString()))
                .hasSize(1);
    }

    @Test
    void anOverdueArchiveIsToldOnce() throws SQLException {
        // given
        ApprovedContent content = content();
        database.awaitOutcome(Desk.say(content, content.event()), "APPLIED");

        // when
        database.change(
                "update content_folder set archive_due_at = date_trunc('milliseconds', now() - interval '1 hour') where content_id = ?",
                content.contentId);

        // then
        String type = "id.alurkonten.StepOverdue.v1";
        JsonNode overdue = Topics.awaitEvent("alurkonten.publishing", type, content.contentId.toString());
        Contracts.assertKeeps(type, overdue);
        assertThat(overdue.get("step").asInt()).isEqualTo(8);
        assertThat(overdue.get("waitingFor").asText()).isEqualTo("HUMAS");
        Desk.upload(content.poster);
        Desk.awaitArchived(content);
        assertThat(Topics.events("alurkonten.publishing", type, content.contentId.toString()))
                .hasSize(1);
    }
}
