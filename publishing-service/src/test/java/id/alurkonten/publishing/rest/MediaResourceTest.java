package id.alurkonten.publishing.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import id.alurkonten.kit.testing.ServiceEnvironment;
import id.alurkonten.publishing.ApprovedContent;
import id.alurkonten.publishing.Desk;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class MediaResourceTest {

    private static final String MEDIA = "/api/v1/media";

    @Test
    void aScreenshotIsKeptOnceUnderItsHash() {
        // given
        byte[] picture = ApprovedContent.picture(20261216);

        // when
        Response first = Desk.humas().multiPart("file", "bukti.png", picture).post(MEDIA);
        Response again = Desk.humas().multiPart("file", "lain.png", picture).post(MEDIA);

        // then
        first.then()
                .statusCode(201)
                .body("sha256", equalTo(ApprovedContent.sha256(picture)))
                .body("mediaType", equalTo("image/png"));
        again.then().statusCode(200);
        assertThat(again.asString()).isEqualTo(first.asString());
    }

    @Test
    void aFileIsReadWholeOrInPart() {
        // given
        byte[] picture = ApprovedContent.picture(20261217);
        String href = MEDIA + "/" + Desk.upload(picture);

        // then
        assertThat(Desk.humas().get(href).asByteArray()).isEqualTo(picture);
        Response part = Desk.humas().header("Range", "bytes=1-3").get(href);
        part.then().statusCode(206);
        assertThat(part.asByteArray()).isEqualTo(Arrays.copyOfRange(picture, 1, 4));
        Desk.humas().head(href).then().statusCode(200).header("Content-Length", String.valueOf(picture.length));
    }

    @Test
    void whatIsNoPictureIsRefusedAndWhatIsNotThereIsA404() {
        byte[] text = "bukan gambar".getBytes(StandardCharsets.UTF_8);
        Desk.humas()
                .multiPart("file", "bukti.png", text)
                .post(MEDIA)
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
        Desk.humas().multiPart("berkas", "bukti.png", text).post(MEDIA).then().statusCode(400);
        Desk.humas()
                .contentType("application/json")
                .body("{}")
                .post(MEDIA)
                .then()
                .statusCode(415);
        Desk.humas().get(MEDIA + "/" + "ab".repeat(32)).then().statusCode(404);
        Desk.humas().get(MEDIA + "/bukan-hash").then().statusCode(404);
    }
}
