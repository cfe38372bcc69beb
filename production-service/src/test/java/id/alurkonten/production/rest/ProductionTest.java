package id.alurkonten.production.rest;

import static id.alurkonten.production.Desk.addVersion;
import static id.alurkonten.production.Desk.media;
import static id.alurkonten.production.Desk.picture;
import static id.alurkonten.production.Desk.ready;
import static id.alurkonten.production.Desk.text;
import static id.alurkonten.production.Desk.variant;
import static id.alurkonten.production.People.humas;
import static id.alurkonten.production.People.koordinator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.JsonNode;
import id.alurkonten.kit.testing.Contracts;
import id.alurkonten.kit.testing.ServiceEnvironment;
import id.alurkonten.kit.testing.Topics;
import id.alurkonten.production.Approval;
import id.alurkonten.production.Desk;
import id.alurkonten.sop.CanonicalJson;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class ProductionTest {

    private static final String READY = "id.alurkonten.DesignReady.v1";

    @Inject
    EntityManager entities;

    @Test
    void theAssigneeProducesAndHandsOver() {
        // given
        UUID contentId = Desk.inProduction("POSTER", "INSTAGRAM", "FACEBOOK");
        String poster = Desk.jpeg();
        int version = addVersion(contentId, picture(poster, "INSTAGRAM", "FACEBOOK"))
                .statusCode(201)
                .body("version", equalTo(1))
                .body("contentHash", notNullValue())
                .body("findings", empty())
                .extract()
                .path("version");

        // when
        ValidatableResponse answer = ready(contentId, version);

        // then
        answer.statusCode(200)
                .body("status", equalTo("UNDER_REVIEW"))
                .body("revision", equalTo(1))
                .body("currentStep.step", equalTo(6))
                .body("controlSheet.code", contains("RESEARCH", "PLAN", "SUBMIT", "ASSIGN", "PRODUCE"))
                .body("controlSheet[4].output.refs[0]", equalTo("version:1"))
                .body("contributors", contains("humas1", "humas3"))
                .body("allowed", empty());
        JsonNode event = Topics.awaitEvent(Desk.TOPIC, READY, contentId.toString());
        Contracts.assertKeeps(READY, event);
        assertThat(event.at("/design/media/0/sha256").asText()).isEqualTo(poster);
        assertThat(event.get("contentHash").asText())
                .isEqualTo(CanonicalJson.sha256(event.get("design")))
                .isEqualTo(answer.extract().path("versions[0].contentHash"));
    }

    @Test
    void onlyTheAssigneeStarts() {
        // given
        UUID contentId = Desk.assigned("POSTER", "INSTAGRAM");

        // when
        var answer = humas(2).post("/api/v1/tasks/{id}/start", contentId).then();

        // then
        answer.statusCode(403)
                .body("type", equalTo("urn:alurkonten:problem:forbidden"))
                .body("detail", containsString("humas3"));
        Desk.start(contentId).statusCode(200).body("currentStep.step", equalTo(5));
        Desk.start(contentId).statusCode(409).body("currentStatus", equalTo("IN_PRODUCTION"));
        JsonNode event = Topics.awaitEvent(Desk.TOPIC, "id.alurkonten.ProductionStarted.v1", contentId.toString());
        Contracts.assertKeeps("id.alurkonten.ProductionStarted.v1", event);
    }

    @Test
    void whatNobodyHasIsNotStarted() {
        // given
        UUID contentId = Desk.unassigned("POSTER", "INSTAGRAM");

        // when, then
        Desk.start(contentId).statusCode(409).body("allowed", contains("assign", "materials"));
        Desk.start(UUID.randomUUID()).statusCode(404);
    }

    @Test
    void materialsAreTextsAddressesAndFiles() {
        // given
        UUID contentId = Desk.assigned("POSTER", "INSTAGRAM");

        // when
        material(contentId, Map.of("title", "Angka", "text", "Target LKPM: 90 %"))
                .statusCode(201);
        material(contentId, Map.of("title", "Panduan", "url", "https://oss.go.id/panduan"))
                .statusCode(201);
        material(contentId, Map.of("title", "Foto", "media", Desk.jpeg()))
                .statusCode(201)
                .body("addedBy", equalTo("humas3"));
        koordinator()
                .body(Map.of("title", "Arahan", "text", "Pakai warna biru."))
                .post("/api/v1/tasks/{id}/materials", contentId)
                .then()
                .statusCode(201);

        // then
        Desk.task(contentId)
                .header("ETag", "\"5\"")
                .body("materials.title", contains("Angka", "Panduan", "Foto", "Arahan"));
    }

    @Test
    void aMaterialMustBeSomethingThatIsThere() {
        // given
        UUID contentId = Desk.assigned("POSTER", "INSTAGRAM");

        // when, then
        material(contentId, Map.of("title", "Kosong")).statusCode(400).body("violations.field", contains("text"));
        material(contentId, Map.of("title", "Foto", "media", "b".repeat(64)))
                .statusCode(400)
                .body("violations.field", contains("media"));
        material(contentId, Map.of("title", "Foto", "media", "x.jpg"))
                .statusCode(400)
                .body("violations[0].message", containsString("SHA-256"));
        material(contentId, Map.of("title", "Skrip", "url", "javascript:alert(1)"))
                .statusCode(400)
                .body("violations[0].message", containsString("https://"));
        humas(2).body(Map.of("title", "Angka", "text", "x"))
                .post("/api/v1/tasks/{id}/materials", contentId)
                .then()
                .statusCode(403);
        Desk.task(contentId).body("materials", empty());
    }

    @Test
    void whatAPlatformWouldRefuseIsSaidAtOnceAndStopsTheHandOver() {
        // given
        UUID contentId = Desk.inProduction("POSTER", "INSTAGRAM", "FACEBOOK");
        int version = addVersion(contentId, picture(Desk.png(), "INSTAGRAM", "FACEBOOK"))
                .statusCode(201)
                .body("findings", hasSize(1))
                .body("findings[0].channel", equalTo("INSTAGRAM"))
                .body("findings[0].rule", equalTo("IMAGE_TYPE"))
                .body("findings[0].severity", equalTo("BLOCK"))
                .body("findings[0].field", equalTo("media[0]"))
                .body("findings[0].message", containsString("gambar jenis image/png tidak diterima"))
                .extract()
                .path("version");

        // when
        ValidatableResponse answer = ready(contentId, version);

        // then
        answer.statusCode(400)
                .body("violations.field", contains("media[0]"))
                .body("violations[0].message", containsString("INSTAGRAM"));
        Desk.task(contentId).body("status", equalTo("IN_PRODUCTION")).body("controlSheet", hasSize(4));
    }

    @Test
    void aPictureIsMadeToFitWhenAskedAndSaidInTheVersionThatIsApproved() {
        // given
        UUID contentId = Desk.inProduction("POSTER", "INSTAGRAM", "FACEBOOK");
        String png = Desk.png();
        Map<String, Object> design = new HashMap<>(picture(png, "INSTAGRAM", "FACEBOOK"));
        design.put("fit", true);

        // when
        ValidatableResponse version = addVersion(contentId, design).statusCode(201);

        // then
        String jpeg = version.body("findings", empty())
                .body("renditions", hasSize(1))
                .body("renditions[0].original", equalTo(png))
                .extract()
                .path("media[0].sha256");
        version.body("renditions[0].sha256", equalTo(jpeg));
        assertThat(jpeg).isNotEqualTo(png);
        Desk.task(contentId).body("versions[0].renditions[0].sha256", equalTo(jpeg));
        ready(contentId, 1).statusCode(200);
        JsonNode event = Topics.awaitEvent(Desk.TOPIC, READY, contentId.toString());
        assertThat(event.at("/design/media/0/sha256").asText()).isEqualTo(jpeg);
        assertThat(event.get("contentHash").asText())
                .isEqualTo(version.extract().path("contentHash"));
    }

    @Test
    void aFindingIsSaidInTheReadersLanguage() {
        // given
        UUID contentId = Desk.inProduction("TEXT", "THREADS");

        // when
        var answer = humas(3).header("Accept-Language", "en")
                .body(text("THREADS", "x".repeat(501)))
                .post("/api/v1/tasks/{id}/versions", contentId)
                .then();

        // then
        answer.statusCode(201)
                .body(
                        "findings[0].message",
                        equalTo("THREADS: caption and hashtags count 508 characters, at most 500"));
        Desk.task(contentId).body("versions[0].findings[0].message", containsString("takarir beserta tagar"));
    }

    @Test
    void everyChannelNeedsItsVariantAndThePosterItsPicture() {
        // given
        UUID contentId = Desk.inProduction("POSTER", "INSTAGRAM", "FACEBOOK");
        addVersion(contentId, text("FACEBOOK", "Siapkan LKPM.")).statusCode(201);

        // when
        ValidatableResponse answer = ready(contentId, 1);

        // then
        answer.statusCode(400).body("violations.field", contains("variants", "media"));
    }

    @Test
    void aVersionFitsTheContentAndIsMadeOfFilesThatAreThere() {
        // given
        UUID contentId = Desk.inProduction("POSTER", "INSTAGRAM");

        // when
        ValidatableResponse answer = addVersion(
                contentId,
                Map.of(
                        "media",
                        List.of(
                                media("b".repeat(64), "MAIN"),
                                media(Desk.mp4(), "MAIN"),
                                media(Desk.mp4(), "COVER"),
                                media(Desk.jpeg(), "COVER")),
                        "variants",
                        List.of(variant("INSTAGRAM", "x"), variant("X", "x"), variant("INSTAGRAM", "y"))));

        // then
        answer.statusCode(400)
                .body(
                        "violations.field",
                        contains(
                                "media[0].sha256",
                                "media[1].sha256",
                                "media[2].sha256",
                                "media[3].role",
                                "variants[1].channel",
                                "variants[2].channel"));
        Desk.task(contentId).body("versions", empty()).body("contributors", contains("humas1"));
    }

    @Test
    void aVideoHasACover() {
        // given
        UUID contentId = Desk.inProduction("SHORT_VIDEO", "INSTAGRAM");

        // when
        ValidatableResponse answer = addVersion(
                contentId,
                Map.of(
                        "media",
                        List.of(media(Desk.mp4(), "MAIN"), media(Desk.png(), "COVER")),
                        "variants",
                        List.of(variant("INSTAGRAM", "Kilas balik."))));

        // then
        answer.statusCode(201).body("findings", empty());
        ready(contentId, 1).statusCode(200);
    }

    @Test
    void versionsAreMadeWhileProducingAlone() {
        // given
        UUID assigned = Desk.assigned("TEXT", "THREADS");
        UUID underReview = Desk.underReview();

        // when, then
        addVersion(assigned, text("THREADS", "x")).statusCode(409).body("currentStatus", equalTo("ASSIGNED"));
        addVersion(underReview, text("THREADS", "x")).statusCode(409).body("currentStatus", equalTo("UNDER_REVIEW"));
        ready(underReview, 1).statusCode(409);
    }

    @Test
    void onlyAVersionOfThisRevisionIsHandedOver() {
        // given
        UUID contentId = Desk.underReview();
        Approval.requestRevision(contentId, 1);
        Desk.start(contentId).statusCode(200);

        // when, then
        ready(contentId, 1)
                .statusCode(400)
                .body("violations.field", contains("version"))
                .body("violations[0].message", containsString("revisi sebelumnya"));
        ready(contentId, 7).statusCode(400).body("violations[0].message", containsString("tidak ada"));
        Desk.task(contentId).body("status", equalTo("IN_REVISION"));
    }

    @Test
    void anyVersionOfThisRevisionCanBeHandedOver() {
        // given
        UUID contentId = Desk.inProduction("TEXT", "THREADS");
        String first =
                addVersion(contentId, text("THREADS", "Pertama")).extract().path("contentHash");
        addVersion(contentId, text("THREADS", "Kedua")).statusCode(201).body("version", equalTo(2));

        // when
        ready(contentId, 1).statusCode(200);

        // then
        JsonNode event = Topics.awaitEvent(Desk.TOPIC, READY, contentId.toString());
        assertThat(event.get("version").asInt()).isEqualTo(1);
        assertThat(event.get("contentHash").asText()).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update design_version set note = 'x' where content_id = ?1",
                "delete from design_version where content_id = ?1",
                "delete from production_task where content_id = ?1"
            })
    void notEvenTheServiceItselfChangesADesign(String sql) {
        // given
        UUID contentId = Desk.underReview();

        // when, then
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(sql)
                        .setParameter(1, contentId)
                        .executeUpdate()))
                .hasStackTraceContaining("function refuse_");
        Desk.task(contentId).body("versions", hasSize(1));
    }

    private static ValidatableResponse material(UUID contentId, Object body) {
        return humas(3).body(body)
                .post("/api/v1/tasks/{id}/materials", contentId)
                .then();
    }
}
