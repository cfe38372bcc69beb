package id.alurkonten.desk;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.alurkonten.desk.client.ExampleServices;
import id.alurkonten.desk.client.Service;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every page has in common, before services that answer what their descriptions show. */
@QuarkusTest
@QuarkusTestResource(ExampleServices.class)
@TestSecurity(
        user = "humas1",
        roles = {"humas", "koordinator", "sekretaris", "admin", "auditor"})
class EveryPageTest {
    private static final String CONTENT = "01a20633-2801-7e57-8df3-c321b18bfc1a";
    private static final String PLAN = "01a2061a-6fe1-7a01-9097-62d911a32d45";
    private static final String RESEARCH = "01a205ea-ce98-721a-b865-f2573b69c74b";
    private static final String PUBLICATION = "01a263d2-ffac-7a11-9b62-6a3b5e1dab12";

    @BeforeEach
    void everyServiceIsThere() {
        ExampleServices.reset();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/produksi/" + CONTENT,
                "/unggahan/" + PUBLICATION,
                "/pembagian/" + PLAN,
                "/rencana",
                "/rencana/" + PLAN,
                "/riset",
                "/riset/" + RESEARCH,
                "/arsip",
                "/arsip/" + CONTENT,
                "/kepatuhan",
                "/kanal",
                "/kanal?periksa=FACEBOOK",
                "/kebijakan",
                "/ketentuan",
                "/ketentuan?pada=2026-12-01",
                "/tertahan",
                "/tertahan/publishing/alurkonten.approval.dlq.publishing-0-17"
            })
    void isWholeLabelledAndSpoken(String address) {
        // when
        Response page = given().get(address);
        Response english = given().cookie("bahasa", "en").get(address);

        // then
        page.then().statusCode(200).contentType("text/html").body(containsString("</html>"));
        english.then().statusCode(200);
        assertThat(page.htmlPath().getList("**.findAll { it.@id != '' }.@id", String.class))
                .as("an id is on a page once")
                .doesNotHaveDuplicates();
        List<String> labelled = page.htmlPath().getList("**.findAll { it.name() == 'label' }.@for", String.class);
        List<String> fields = page.htmlPath()
                .getList(
                        "**.findAll { it.name() in ['input', 'select', 'textarea'] && !(it.@type in ['hidden', 'checkbox']) }.@id",
                        String.class);
        assertThat(labelled).containsAll(fields);
    }

    @Test
    void aChannelThatNobodyHasChangedSaysSo() {
        // given
        ObjectNode untouched = (ObjectNode) ExampleServices.example("GET", "/api/v1/channels/YOUTUBE");
        untouched.put("updatedBy", "publishing-service");
        ExampleServices.answer("GET", "/api/v1/channels/YOUTUBE", 200, untouched.toString());

        // when
        Response page = given().get("/kanal");

        // then
        assertThat(page.asString()).contains("pengaturan awal").doesNotContain("diubah publishing-service");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/rencana", "/riset", "/arsip", "/kepatuhan", "/kanal", "/ketentuan", "/tertahan"})
    void aListSaysWhichServiceIsAway(String address) {
        // given
        for (Service service : Service.values()) {
            ExampleServices.stop(service);
        }

        // when
        Response page = given().get(address);

        // then
        page.then().statusCode(200).body(containsString("sedang tidak dapat dihubungi"));
    }

    @Test
    void aPlanIsAssignedAsAWhole() {
        // given
        String api = "/api/v1/plans/" + PLAN + "/assign";
        ExampleServices.answer("POST", api, 400, """
                {"type":"urn:alurkonten:problem:validation","title":"Isian belum benar","status":400,
                 "violations":[{"field":"assignments[0].outline","message":"wajib diisi"}]}""");

        // when
        Response answer = Browser.on("/pembagian/" + PLAN)
                .send(
                        "/pembagian/" + PLAN,
                        Map.of(
                                "assignments[0].contentId",
                                "01a20635-e721-7b75-99b9-3698285b20da",
                                "assignments[0].assignee",
                                "humas2",
                                "assignments[0].outline",
                                " "));

        // then
        answer.then().statusCode(400).body(containsString("humas2"));
        assertThat(answer.htmlPath().getString("**.find { it.@id == 'e-assignments[0].outline' }"))
                .isEqualTo("wajib diisi");
    }

    @Test
    void aLineOfThePlanIsChangedAsItWasShown() {
        // given
        String api = "/api/v1/plans/" + PLAN;
        ObjectNode plan = ExampleServices.example("GET", api).deepCopy();
        ExampleServices.answer("GET", api, 200, plan.put("status", "DRAFT").toString());
        ExampleServices.answer("PUT", api + "/items/" + CONTENT, 200, "{}");

        // when
        Response answer = Browser.on("/rencana/" + PLAN)
                .send(
                        "/rencana/" + PLAN + "/butir/" + CONTENT,
                        Map.of(
                                "etag", "\"7\"",
                                "title", "Judul baru",
                                "format", "POSTER",
                                "channels", List.of("INSTAGRAM", "X"),
                                "scheduledAt", "2026-12-16T09:00"));

        // then
        answer.then().statusCode(303);
        assertThat(ExampleServices.sent()).anySatisfy(sent -> {
            assertThat(sent.method()).isEqualTo("PUT");
            assertThat(sent.headers()).containsEntry("If-match", "\"7\"");
            assertThat(sent.body()).contains("Judul baru", "[\"INSTAGRAM\",\"X\"]", "2026-12-16T02:00:00Z");
        });
    }

    @Test
    void saysWhatOfAPlanKeepsItFromBeingFinal() {
        // given
        String api = "/api/v1/plans/" + PLAN;
        ObjectNode plan = ExampleServices.example("GET", api).deepCopy();
        ExampleServices.answer("GET", api, 200, plan.put("status", "DRAFT").toString());
        ExampleServices.answer("POST", api + "/finalize", 400, """
                {"type":"urn:alurkonten:problem:validation","title":"Isian belum benar","status":400,
                 "violations":[{"field":"items[0].scheduledAt","message":"harus di waktu mendatang"}]}""");

        // when
        Response answer = Browser.on("/rencana/" + PLAN).send("/rencana/" + PLAN + "/final", Map.of());

        // then
        answer.then().statusCode(400).body(containsString("<p class=\"error\">harus di waktu mendatang</p>"));
    }

    @Test
    void allThatIsHeldUpIsTriedAgainUntilNothingIsLeftToTry() {
        // given
        String api = "/api/v1/dead-letters/replay";
        ExampleServices.answerInTurn("POST", api, """
                {"applied":50,"ignored":0,"duplicates":0,"refused":0,"remaining":7,"next":"letter-50"}""", """
                {"applied":4,"ignored":1,"duplicates":0,"refused":2,"remaining":0}""");

        // when
        Response answer = Browser.on("/tertahan").send("/tertahan/publishing", Map.of());

        // then
        answer.then().statusCode(303);
        Response page = given().urlEncodingEnabled(false).get(answer.header("Location"));
        page.then().statusCode(200).body(containsString("54 diterima, 1 diabaikan"), containsString("2 ditolak lagi"));
        assertThat(ExampleServices.sent().stream()
                        .filter(sent -> sent.path().startsWith(api))
                        .map(ExampleServices.Sent::path))
                .containsExactly(api, api + "?after=letter-50");
    }

    @Test
    void showsWorkingHoursDaysOffAndLimitsWithTheirDays() {
        // when
        Response page = given().get("/ketentuan?pada=2026-12-01");

        // then
        page.then()
                .statusCode(200)
                .body(
                        containsString("07:30–12:00, 13:00–16:00"),
                        containsString("berlaku sejak 1 Januari 2023"),
                        containsString("17 Agustus 2026"),
                        containsString("125 huruf"));
        assertThat(ExampleServices.sent())
                .anySatisfy(sent ->
                        assertThat(sent.path()).startsWith("/api/v1/limits").contains("2026-12-01T05"));
    }

    @Test
    void showsHowOftenEachStepWasOnTimeInEachOfSixMonths() {
        // when
        Response page = given().get("/kepatuhan?dari=2026-07-01&sampai=2026-12-31");

        // then
        page.then()
                .statusCode(200)
                .body(containsString("83% <span class=\"quiet\">(35/42)</span>"), containsString("laporan.pdf"));
        assertThat(ExampleServices.sent())
                .extracting(ExampleServices.Sent::path)
                .contains("/api/v1/reports/compliance/months?from=2026-07-01&to=2026-12-31");
    }
}
