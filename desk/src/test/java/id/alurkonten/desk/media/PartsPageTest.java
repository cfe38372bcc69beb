package id.alurkonten.desk.media;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.alurkonten.desk.client.ExampleServices;
import id.alurkonten.desk.client.ExampleServices.Sent;
import id.alurkonten.desk.client.Service;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ExampleServices.class)
@TestSecurity(
        user = "humas3",
        roles = {"humas"})
class PartsPageTest {
    private static final String PARTS = "/berkas/production/bagian";
    private static final String API = "/api/v1/media/uploads";
    private static final String UPLOAD = ExampleServices.MADE;
    private static final String KEY = "0123456789abcdef0123456789abcdef";
    private static final String PAGE = "/produksi/01a20633-2801-7e57-8df3-c321b18bfc1a";

    private ObjectNode upload;

    @BeforeEach
    void anUploadIsUnderWay() {
        ExampleServices.reset();
        upload = ExampleServices.example("GET", API + "/" + UPLOAD).deepCopy();
        ExampleServices.answer("POST", API, 201, "");
        ExampleServices.answer("PATCH", API + "/" + UPLOAD, 204, "");
        ExampleServices.answer("GET", API + "/" + UPLOAD, 200, upload.toString());
    }

    @Test
    void beginsByTheKeyOfThePage() {
        // when
        Response answer = sending().post(PARTS + "?panjang=9000000&kunci=" + KEY);

        // then
        answer.then().statusCode(201).body(equalTo(UPLOAD));
        assertThat(sent("POST").headers())
                .containsEntry("Idempotency-key", KEY)
                .containsEntry("Upload-length", "9000000")
                .containsEntry("Tus-resumable", "1.0.0");
    }

    @Test
    void tellsHowFarItIs() {
        // given
        upload.put("offset", 4194304).remove("media");
        ExampleServices.answer("GET", API + "/" + UPLOAD, 200, upload.toString());

        // when
        Response answer = given().get(PARTS + "/" + UPLOAD);

        // then
        answer.then().statusCode(200).body(equalTo("4194304"));
    }

    @Test
    void passesAPartOnAndTellsWhatWasStored() {
        // when
        Response answer = part("bagian terakhir".getBytes(StandardCharsets.UTF_8), 73400305);

        // then
        answer.then()
                .statusCode(200)
                .body(startsWith("73400320 " + upload.at("/media/sha256").asText() + " video/mp4"));
        assertThat(sent("PATCH").body()).isEqualTo("bagian terakhir");
        assertThat(sent("PATCH").headers())
                .containsEntry("Upload-offset", "73400305")
                .containsEntry("Content-type", "application/offset+octet-stream");
    }

    @Test
    void holdsNoMoreThanAPartInMemory() {
        // when
        Response answer = part(new byte[PartsPage.LARGEST_PART + 1], 0);

        // then
        answer.then().statusCode(413);
        assertThat(ExampleServices.sent()).noneMatch(sent -> sent.method().equals("PATCH"));
    }

    @Test
    void saysWhatTheServiceSays() {
        // given
        ExampleServices.answer("PATCH", API + "/" + UPLOAD, 415, """
                {"type":"urn:alurkonten:problem:unsupported-media","title":"Jenis berkas","status":415,
                 "detail":"Berkas ini bukan video."}""");

        // when
        Response answer = part(new byte[] {1}, 0);

        // then
        answer.then().statusCode(415).body(containsString("Berkas ini bukan video."));
    }

    @Test
    void saysWhyNothingMoreCanBeBegun() {
        // given
        ExampleServices.answer("POST", API, 429, """
                {"type":"urn:alurkonten:problem:too-many-requests","title":"Terlalu banyak","status":429,
                 "detail":"Anda sudah mempunyai 5 unggahan yang berjalan."}""");

        // when
        Response answer = sending().post(PARTS + "?panjang=9000000&kunci=" + KEY);

        // then
        answer.then().statusCode(429).body(containsString("5 unggahan"));
    }

    @Test
    void isToBeTriedAgainWhenTheServiceIsAway() {
        // given
        RequestSpecification sending = sending();
        ExampleServices.stop(Service.PRODUCTION);

        // when
        Response answer = sending.body(new byte[] {1}).post(PARTS + "/" + UPLOAD + "?dari=0");

        // then
        answer.then().statusCode(503);
    }

    @Test
    void takesNothingWithoutTheTokenOfThePage() {
        // when
        Response answer = given().contentType("application/octet-stream")
                .body(new byte[] {1})
                .post(PARTS + "/" + UPLOAD + "?dari=0");

        // then
        answer.then().statusCode(403);
        assertThat(ExampleServices.sent()).noneMatch(sent -> sent.method().equals("PATCH"));
    }

    private static Response part(byte[] bytes, long from) {
        return sending().body(bytes).post(PARTS + "/" + UPLOAD + "?dari=" + from);
    }

    private static RequestSpecification sending() {
        Response page = given().get(PAGE);
        return given().cookies(page.cookies())
                .header("X-CSRF-Token", page.htmlPath().getString("**.find { it.@name == '_token' }.@value"))
                .contentType("application/octet-stream");
    }

    private static Sent sent(String method) {
        return ExampleServices.sent().stream()
                .filter(sent -> sent.method().equals(method) && sent.path().startsWith(API))
                .findFirst()
                .orElseThrow();
    }
}
