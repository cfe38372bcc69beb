package id.alurkonten.desk.approval;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.alurkonten.desk.Browser;
import id.alurkonten.desk.client.ExampleServices;
import id.alurkonten.desk.client.ExampleServices.Sent;
import id.alurkonten.desk.client.Service;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ExampleServices.class)
@TestSecurity(
        user = "sekretaris",
        roles = {"sekretaris"})
class ApprovalPageTest {
    private static final String CONTENT = "01a20633-2801-7e57-8df3-c321b18bfc1a";
    private static final String PAGE = "/persetujuan/" + CONTENT;
    private static final String API = "/api/v1/approvals/" + CONTENT;
    private static final ObjectMapper JSON = new ObjectMapper();

    private String hash;
    private String picture;

    @BeforeEach
    void aDesignWaitsForTheSekretaris() {
        ExampleServices.reset();
        ObjectNode request = ExampleServices.example("GET", API).deepCopy();
        request.put("status", "PENDING").put("checklist", true);
        request.putArray("allowed").add("approve").add("request-revision");
        hash = request.path("contentHash").asText();
        picture = request.path("design").path("media").path(0).path("sha256").asText();
        ExampleServices.answer("GET", API, 200, request.toString());
        for (String verb : List.of("approve", "request-revision", "comments")) {
            ExampleServices.answer("POST", API + "/" + verb, 200, "{}");
        }
    }

    @Test
    void approvesTheDesignThatWasLookedAt() throws Exception {
        // given
        Browser browser = Browser.on(PAGE);

        // when
        Response answer = browser.send(
                PAGE + "/setuju",
                Map.of(
                        "contentHash",
                        hash,
                        "checklist-asked",
                        "yes",
                        "checklist",
                        "ALL_WELL",
                        "note",
                        "Sudah sesuai."));

        // then
        answer.then().statusCode(303);
        Sent sent = sent("/approve");
        JsonNode body = JSON.readTree(sent.body());
        assertThat(body.path("contentHash").asText()).isEqualTo(hash);
        assertThat(body.path("note").asText()).isEqualTo("Sudah sesuai.");
        assertThat(body.path("checklist").path("personalDataConsent").asBoolean())
                .isTrue();
        assertThat(sent.headers()).containsEntry("Idempotency-key", browser.hidden("_kunci"));
    }

    @Test
    void tellsOfADesignThatHasChangedAndKeepsTheNote() {
        // given
        ExampleServices.answer("POST", API + "/approve", 409, """
                {"type":"urn:alurkonten:problem:stale-design","title":"Desain sudah berganti","status":409,
                 "currentContentHash":"abc"}""");

        // when
        Response answer = Browser.on(PAGE)
                .send(
                        PAGE + "/setuju",
                        Map.of(
                                "contentHash",
                                "old",
                                "checklist-asked",
                                "yes",
                                "checklist",
                                "ALL_WELL",
                                "note",
                                "Angka benar"));

        // then
        answer.then()
                .statusCode(409)
                .body(allOf(containsString("Desain sudah berubah"), containsString("Angka benar")));
    }

    @Test
    void asksForTheChecklistBeforeTheService() {
        // when
        Response answer =
                Browser.on(PAGE).send(PAGE + "/setuju", Map.of("contentHash", hash, "checklist-asked", "yes"));

        // then
        answer.then().statusCode(400).body(containsString("Centang dahulu"));
        assertThat(ExampleServices.sent()).noneMatch(sent -> sent.path().endsWith("/approve"));
    }

    @Test
    void sendsNotesWithTheirPlaces() throws Exception {
        // when
        Response answer = Browser.on(PAGE)
                .send(
                        PAGE + "/perbaikan",
                        Map.of(
                                "contentHash", hash,
                                "notes[0].text", "Logo terlalu kecil.",
                                "notes[0].media", picture,
                                "notes[0].area.x", "12,5",
                                "notes[0].area.y", "10",
                                "notes[0].area.width", "30",
                                "notes[0].area.height", "20",
                                "notes[1].text", "Perbaiki ejaan pada judul."));

        // then
        answer.then().statusCode(303);
        JsonNode notes = JSON.readTree(sent("/request-revision").body()).path("notes");
        assertThat(notes).hasSize(2);
        assertThat(notes.path(0).path("area").path("x").asDouble()).isEqualTo(0.125);
        assertThat(notes.path(1).has("area")).isFalse();
    }

    @Test
    void showsWhatTheServiceSaysAtTheNoteItSaysItAbout() {
        // given
        ExampleServices.answer("POST", API + "/request-revision", 400, """
                {"type":"urn:alurkonten:problem:validation","title":"Isian belum benar","status":400,
                 "violations":[{"field":"notes[1].text","message":"paling sedikit 10 huruf"}]}""");

        // when
        Response answer = Browser.on(PAGE)
                .send(
                        PAGE + "/perbaikan",
                        Map.of(
                                "contentHash",
                                hash,
                                "notes[0].text",
                                "Logo terlalu kecil.",
                                "notes[1].text",
                                "jelek <b>"));

        // then
        answer.then().statusCode(400).body(containsString("jelek &lt;b&gt;"));
        assertThat(answer.htmlPath().getString("**.find { it.@id == 'e-notes[1].text' }"))
                .isEqualTo("paling sedikit 10 huruf");
    }

    @Test
    void saysWhereANumberIsNoNumber() {
        // when
        Response answer = Browser.on(PAGE)
                .send(
                        PAGE + "/perbaikan",
                        Map.of("contentHash", hash, "notes[0].text", "Logo terlalu kecil.", "notes[0].area.x", "kiri"));

        // then
        answer.then().statusCode(400).body(containsString("Tulis angka dari 0 sampai 100."));
    }

    @Test
    void hasARowMoreForWhoeverAsks() {
        // when
        Response answer = Browser.on(PAGE)
                .send(PAGE + "/perbaikan", Map.of("notes[0].text", "Logo terlalu kecil.", "lagi", "lagi"));

        // then
        answer.then()
                .statusCode(200)
                .body(allOf(containsString("notes[1].text"), containsString("Logo terlalu kecil.")));
    }

    @Test
    void keepsTheFormAndItsKeyWhenTheServiceIsAway() {
        // given
        Browser browser = Browser.on(PAGE);
        ExampleServices.stop(Service.APPROVAL);

        // when
        Response answer = browser.send(PAGE + "/komentar", Map.of("text", "Menunggu data bidang."));

        // then
        answer.then().statusCode(503).body(containsString("Menunggu data bidang."));
        assertThat(answer.htmlPath().getList("**.findAll { it.@name == '_kunci' }.@value"))
                .contains(browser.hidden("_kunci"));
    }

    @Test
    void revokesADelegationWithItsETag() {
        // given
        String id = "01a26303-4c11-7d02-8f3a-2f6de0c8a101";
        ExampleServices.answer("DELETE", "/api/v1/delegations/" + id, 204, "");

        // when
        Response answer = Browser.on("/delegasi").send("/delegasi/" + id + "/cabut", Map.of());

        // then
        answer.then().statusCode(303);
        assertThat(sent("/delegations/" + id, "DELETE").headers()).containsEntry("If-match", "\"1\"");
    }

    @Test
    void tellsWhoMayNotDecideThatItIsNotTheirTurn() {
        // given
        ObjectNode request = ExampleServices.example("GET", API).deepCopy();
        request.putArray("allowed");
        ExampleServices.answer("GET", API, 200, request.toString());

        // when
        Response page = given().get(PAGE);

        // then
        page.then().statusCode(200).body(containsString("bukan giliran Anda"));
    }

    private static Sent sent(String path) {
        return sent(path, "POST");
    }

    private static Sent sent(String path, String method) {
        return ExampleServices.sent().stream()
                .filter(sent -> sent.method().equals(method) && sent.path().endsWith(path))
                .findFirst()
                .orElseThrow();
    }
}
