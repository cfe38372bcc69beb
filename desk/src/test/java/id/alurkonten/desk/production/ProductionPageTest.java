package id.alurkonten.desk.production;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.alurkonten.desk.client.ExampleServices;
import id.alurkonten.desk.client.ExampleServices.Sent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ExampleServices.class)
@TestSecurity(
        user = "humas3",
        roles = {"humas"})
class ProductionPageTest {
    private static final String CONTENT = "01a20633-2801-7e57-8df3-c321b18bfc1a";
    private static final String PAGE = "/produksi/" + CONTENT;
    private static final String API = "/api/v1/tasks/" + CONTENT;
    private static final String SHA = "64f7a4e0022b2839fe8b9f005c926cde97d67648228aaf5ccb53f8265864e411";
    private static final ObjectMapper JSON = new ObjectMapper();

    private ObjectNode task;

    @BeforeEach
    void aTaskIsInProduction() {
        ExampleServices.reset();
        task = ExampleServices.example("GET", API).deepCopy();
        task.put("status", "IN_PRODUCTION");
        task.putArray("allowed").add("ready").add("versions").add("materials");
        ExampleServices.answer("GET", API, 200, task.toString());
        for (String verb : new String[] {"versions", "ready", "materials", "start"}) {
            ExampleServices.answer("POST", API + "/" + verb, 201, "{}");
        }
        ExampleServices.answer(
                "POST", "/api/v1/media", 201, "{\"sha256\":\"" + SHA + "\",\"mediaType\":\"image/png\",\"size\":3}");
    }

    @Test
    void savesADesignWithTheTextsOfEachChannel() throws Exception {
        // given
        Map<String, String> typed = Map.of(
                "media[0].sha256", SHA,
                "media[0].altText", "Sampul",
                "media[0].role", "MAIN",
                "variants[0].caption", "Halo Instagram",
                "variants[0].hashtags", "JabarTransparan #Kinerja",
                "variants[1].caption", "Halo Facebook",
                "aksi", "simpan");

        // when
        Response answer = send("/desain", typed);

        // then
        answer.then().statusCode(303).header("Location", containsString("DESIGN_SAVED"));
        JsonNode body = JSON.readTree(sent("/versions").body());
        assertThat(body.at("/media/0/altText").asText()).isEqualTo("Sampul");
        assertThat(body.at("/media/0").fieldNames())
                .toIterable()
                .as("a field more would be refused")
                .containsExactlyInAnyOrder("sha256", "altText", "role");
        assertThat(body.at("/variants/0/channel").asText()).isEqualTo("INSTAGRAM");
        assertThat(body.at("/variants/0/hashtags/0").asText()).isEqualTo("#JabarTransparan");
        assertThat(body.at("/variants/1/caption").asText()).isEqualTo("Halo Facebook");
    }

    @Test
    void handsOverTheVersionThatWasJustSaved() throws Exception {
        // when
        Response answer = send("/desain", Map.of("variants[0].caption", "a", "aksi", "serahkan"));

        // then
        answer.then().statusCode(303).header("Location", containsString("HANDED_OVER"));
        assertThat(JSON.readTree(sent("/ready").body()).path("version").asInt()).isEqualTo(1);
    }

    @Test
    void showsAtItsChannelWhatKeepsADesignFromBeingHandedOver() {
        // given
        ExampleServices.answer("POST", API + "/ready", 400, """
                {"type":"urn:alurkonten:problem:validation","title":"Isian belum benar","status":400,
                 "violations":[{"field":"variants[1].caption","message":"takarir terlalu panjang"}]}""");

        // when
        Response answer = send("/desain", Map.of("variants[1].caption", "panjang <b>", "aksi", "serahkan"));

        // then
        answer.then().statusCode(400).body(containsString("panjang &lt;b&gt;"));
        assertThat(answer.htmlPath().getString("**.find { it.@id == 'e-variants[1].caption' }"))
                .isEqualTo("takarir terlalu panjang");
    }

    @Test
    void takesAFileWithTheFormAndKeepsWhatWasTyped() {
        // when
        Response answer = form().multiPart("aksi", "unggah")
                .multiPart("variants[0].caption", "belum selesai")
                .multiPart("berkas", "gambar.png", "png".getBytes(java.nio.charset.StandardCharsets.UTF_8), "image/png")
                .post(PAGE + "/desain");

        // then
        answer.then().statusCode(200).body(allOf(containsString("belum selesai"), containsString("media[0].altText")));
        assertThat(answer.htmlPath().getString("**.find { it.@name == 'media[0].sha256' }.@value"))
                .isEqualTo(SHA);
        assertThat(sent("/media").body()).contains("filename=\"gambar.png\"").contains("png");
    }

    @Test
    void takesAFileAheadOfTheForm() {
        // given
        Response page = given().get(PAGE);

        // when
        Response answer = given().cookies(page.cookies())
                .header("X-CSRF-Token", token(page))
                .multiPart("file", "gambar.png", new byte[] {1, 2, 3}, "image/png")
                .post("/berkas/production");

        // then
        answer.then().statusCode(201).body(containsString(SHA + " image/png"));
    }

    @Test
    void previewsEachPostAsItsChannelCutsIt() {
        // given
        String caption = "kata ".repeat(40);
        task.putArray("versions");
        task.put("caption", caption);
        ExampleServices.answer("GET", API, 200, task.toString());

        // when
        Response page = given().get(PAGE);

        // then
        page.then()
                .body(
                        containsString(
                                "data-post-seen>" + caption.substring(0, 125).strip() + "<"),
                        containsString("<strong>dpmptspjabar</strong>"));
    }

    @Test
    void pinsTheNotesOfARevisionOnThePicture() throws Exception {
        // given
        task.set("revisionRequests", JSON.readTree("""
                        [{"revision":1,"stage":"KOORDINATOR","requestedBy":{"id":"koordinator","name":"Koordinator","role":"KOORDINATOR"},
                          "requestedAt":"2026-12-11T02:00:00Z","notes":[{"text":"Perbesar logo di kiri atas",
                          "media":"%s","area":{"x":0.1,"y":0.2,"width":0.3,"height":0.4}}]}]""".formatted(SHA)));
        ExampleServices.answer("GET", API, 200, task.toString());

        // when
        Response page = given().get(PAGE);

        // then
        page.then().statusCode(200).body(allOf(containsString("Perbesar logo"), containsString("<rect x=\"10.0%\"")));
    }

    @Test
    @TestSecurity(
            user = "humas1",
            roles = {"humas"})
    void isOnlyLookedAtByOthers() {
        // when
        Response page = given().get(PAGE);

        // then
        page.then().statusCode(200).body(allOf(containsString("humas3"), not(containsString("name=\"aksi\""))));
    }

    private static Response send(String verb, Map<String, String> fields) {
        RequestSpecification form = form();
        fields.forEach(form::multiPart);
        return form.post(PAGE + verb);
    }

    private static RequestSpecification form() {
        Response page = given().get(PAGE);
        return given().redirects()
                .follow(false)
                .cookies(page.cookies())
                .multiPart("_token", token(page))
                .multiPart("_kunci", "kunci-uji");
    }

    private static String token(Response page) {
        return page.htmlPath().getString("**.find { it.@name == '_token' }.@value");
    }

    private static Sent sent(String path) {
        return ExampleServices.sent().stream()
                .filter(sent -> sent.method().equals("POST") && sent.path().endsWith(path))
                .findFirst()
                .orElseThrow();
    }
}
