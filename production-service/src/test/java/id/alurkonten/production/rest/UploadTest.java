package id.alurkonten.production.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import id.alurkonten.kit.media.MediaSamples;
import id.alurkonten.kit.testing.ServiceEnvironment;
import id.alurkonten.kit.testing.TokenIssuer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A large video over more than one connection, as the tus protocol has it. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class UploadTest {

    private static final String UPLOADS = "/api/v1/media/uploads";
    private static final String PART = "application/offset+octet-stream";

    /** More than any body but a file's may have. */
    private static final int HALF = 1_500_000;

    @Test
    void arrivesInPartsAndIsReadAsOne() {
        // given
        byte[] film = film(1_080);
        Response begun = tus("humas1").header("Upload-Length", film.length).post(UPLOADS);
        String address = begun.header("Location");

        // when
        Response half = part("humas1", address, 0, Arrays.copyOf(film, HALF));
        Response head = tus("humas1").head(address);
        Response between = tus("humas1").get(address);
        Response whole = part("humas1", address, HALF, Arrays.copyOfRange(film, HALF, film.length));
        Response after = tus("humas1").get(address);

        // then
        begun.then()
                .statusCode(201)
                .header("Location", containsString(UPLOADS + "/"))
                .header("Upload-Expires", endsWith("GMT"))
                .header("Tus-Resumable", "1.0.0");
        half.then().statusCode(204).header("Upload-Offset", equalTo(String.valueOf(HALF)));
        head.then()
                .statusCode(200)
                .header("Upload-Offset", equalTo(String.valueOf(HALF)))
                .header("Upload-Length", equalTo(String.valueOf(film.length)))
                .header("Cache-Control", "no-store");
        between.then().statusCode(200).body("media", nullValue());
        whole.then().statusCode(204).header("Upload-Offset", equalTo(String.valueOf(film.length)));
        after.then()
                .statusCode(200)
                .body("offset", equalTo(film.length))
                .body("media.mediaType", equalTo("video/mp4"))
                .body("media.durationMs", notNullValue());
        assertThat(tus("humas1").get(after.path("media.href").toString()).asByteArray())
                .isEqualTo(film);
    }

    @Test
    void keepsWhatHadArrivedWhenTheConnectionBroke() throws IOException {
        // given
        byte[] film = film(1_082);
        String address =
                tus("humas1").header("Upload-Length", film.length).post(UPLOADS).header("Location");

        // when: it breaks when a part of it is there
        try (Socket connection = new Socket("localhost", RestAssured.port)) {
            sendHalf(connection, "humas1", URI.create(address).getPath(), film);
            Awaitility.await().until(() -> offset(address) == HALF);
        }

        // then
        assertThat(offset(address)).isEqualTo(HALF);
        part("humas1", address, HALF, Arrays.copyOfRange(film, HALF, film.length))
                .then()
                .statusCode(204);
        tus("humas1").get(address).then().body("media.sha256", notNullValue());
    }

    @Test
    void saysWhereItGoesOn() {
        // given
        byte[] film = film(1_081);
        String address =
                tus("humas1").header("Upload-Length", film.length).post(UPLOADS).header("Location");
        part("humas1", address, 0, Arrays.copyOf(film, 1_000));

        // when
        Response answer = part("humas1", address, 0, film);

        // then
        answer.then()
                .statusCode(409)
                .contentType("application/problem+json")
                .header("Tus-Resumable", "1.0.0")
                .body("uploadOffset", equalTo(1_000));
    }

    @Test
    void isForWhoeverBeganItUntilTheyStopIt() {
        // given
        String address = tus("humas1").header("Upload-Length", 10).post(UPLOADS).header("Location");

        // when, then
        part("humas2", address, 0, new byte[10]).then().statusCode(403);
        tus("humas2").delete(address).then().statusCode(403);
        tus("humas1").delete(address).then().statusCode(204);
        tus("humas1").head(address).then().statusCode(404);
    }

    @Test
    void saysWhatIsWrongWithARequest() {
        // given
        String address = tus("humas1").header("Upload-Length", 10).post(UPLOADS).header("Location");

        // when, then
        tus("humas1").post(UPLOADS).then().statusCode(400).body("violations[0].field", equalTo("Upload-Length"));
        tus("humas1").header("Upload-Length", "-1").post(UPLOADS).then().statusCode(400);
        tus("humas1").header("Upload-Length", 0).post(UPLOADS).then().statusCode(415);
        tus("humas1")
                .header("Upload-Length", 5_000_000_000L)
                .post(UPLOADS)
                .then()
                .statusCode(413);
        given().auth()
                .oauth2(TokenIssuer.token("humas1", "humas"))
                .header("Upload-Length", 10)
                .post(UPLOADS)
                .then()
                .statusCode(412)
                .header("Tus-Version", "1.0.0");
        tus("humas1")
                .header("Upload-Offset", 0)
                .contentType("application/json")
                .body("{}")
                .patch(address)
                .then()
                .statusCode(415);
        part("humas1", address, 0, new byte[11]).then().statusCode(413);
        tus("humas1").head(UPLOADS + "/" + UUID.randomUUID()).then().statusCode(404);
        tus("humas1").delete(address).then().statusCode(204);
    }

    @Test
    void isBegunOnceByTheSameKey() {
        // when
        Response first = tus("humas3")
                .header("Upload-Length", 10)
                .header("Idempotency-Key", "unggah-1")
                .post(UPLOADS);
        Response again = tus("humas3")
                .header("Upload-Length", 10)
                .header("Idempotency-Key", "unggah-1")
                .post(UPLOADS);

        // then
        assertThat(again.header("Location")).isNotNull().isEqualTo(first.header("Location"));
    }

    private static long offset(String address) {
        return Long.parseLong(tus("humas1").head(address).header("Upload-Offset"));
    }

    /** Promises all of it. */
    private static void sendHalf(Socket connection, String person, String path, byte[] film) throws IOException {
        String head = String.join(
                "\r\n",
                "PATCH " + path + " HTTP/1.1",
                "Host: localhost",
                "Authorization: Bearer " + TokenIssuer.token(person, "humas"),
                "Tus-Resumable: 1.0.0",
                "Upload-Offset: 0",
                "Content-Type: " + PART,
                "Content-Length: " + film.length,
                "",
                "");
        connection.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        connection.getOutputStream().write(film, 0, HALF);
    }

    /** Each of another width, so that none is there already. */
    private static byte[] film(int width) {
        return MediaSamples.joined(
                MediaSamples.mp4(width, 1_920, 59_000), MediaSamples.box("mdat", new byte[2 * HALF]));
    }

    private static RequestSpecification tus(String person) {
        return given().auth().oauth2(TokenIssuer.token(person, "humas")).header("Tus-Resumable", "1.0.0");
    }

    private static Response part(String person, String address, long offset, byte[] bytes) {
        return tus(person)
                .header("Upload-Offset", offset)
                .contentType(PART)
                .body(bytes)
                .patch(address);
    }
}
