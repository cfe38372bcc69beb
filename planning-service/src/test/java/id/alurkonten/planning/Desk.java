package id.alurkonten.planning;

import static io.restassured.RestAssured.given;

import id.alurkonten.kit.testing.TokenIssuer;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import javax.imageio.ImageIO;

/** What persons do at planning's desk, over its API. */
public final class Desk {

    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
    private static final Random RANDOM = new Random();

    private Desk() {}

    public static RequestSpecification as(String person, String role) {
        return given().auth().oauth2(TokenIssuer.token(person, role));
    }

    public static RequestSpecification humas() {
        return as("humas1", "humas").contentType(ContentType.JSON);
    }

    public static ValidatableResponse post(String path, Object body) {
        return humas().body(body).post(path).then();
    }

    public static ValidatableResponse command(String path) {
        return as("humas1", "humas").post(path).then();
    }

    public static ValidatableResponse get(String path) {
        return as("auditor", "auditor").get(path).then();
    }

    /** A picture that nobody has seen. */
    public static byte[] picture() {
        BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 64; i++) {
            image.setRGB(i % 8, i / 8, RANDOM.nextInt());
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static String upload(byte[] bytes) {
        return as("humas1", "humas")
                .multiPart("file", "layar.png", bytes)
                .post("/api/v1/media")
                .then()
                .statusCode(201)
                .extract()
                .path("sha256");
    }

    public static String openResearch() {
        return post("/api/v1/researches", Map.of("topic", "Perizinan berbasis risiko"))
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static Map<String, Object> finding(String screenshot) {
        return Map.of("platform", "INSTAGRAM", "title", "Banyak yang bertanya", "screenshot", screenshot);
    }

    public static String completedResearch() {
        String id = openResearch();
        post("/api/v1/researches/" + id + "/findings", finding(upload(picture())))
                .statusCode(201);
        command("/api/v1/researches/" + id + "/complete").statusCode(200);
        return id;
    }

    /** A plan over the next sixty days. */
    public static Map<String, Object> head(String... researchIds) {
        LocalDate today = LocalDate.now(JAKARTA);
        return Map.of(
                "title",
                "Rencana konten",
                "periodStart",
                today.toString(),
                "periodEnd",
                today.plusDays(60).toString(),
                "researchIds",
                List.of(researchIds));
    }

    public static Map<String, Object> item(String title, String... channels) {
        return Map.of(
                "title",
                title,
                "format",
                "POSTER",
                "channels",
                List.of(channels),
                "scheduledAt",
                Instant.now()
                        .plus(30, ChronoUnit.DAYS)
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString(),
                "hashtags",
                List.of("#OSSRBA"));
    }

    public static String draft() {
        return post("/api/v1/plans", head(completedResearch()))
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static String addItem(String planId, Map<String, Object> item) {
        return post("/api/v1/plans/" + planId + "/items", item)
                .statusCode(201)
                .extract()
                .path("contentId");
    }

    public static void plan(String planId, String command) {
        command("/api/v1/plans/" + planId + "/" + command).statusCode(200);
    }

    /** A form that went to the Koordinator, with so many contents, each on Instagram and Facebook. */
    public static Submitted submitted(int items) {
        String planId = draft();
        List<UUID> contentIds = new ArrayList<>();
        for (int i = 0; i < items; i++) {
            contentIds.add(UUID.fromString(addItem(planId, item("Butir " + (i + 1), "INSTAGRAM", "FACEBOOK"))));
        }
        plan(planId, "finalize");
        plan(planId, "submit");
        return new Submitted(UUID.fromString(planId), contentIds);
    }

    /** A submitted plan and its contents. */
    public record Submitted(UUID planId, List<UUID> contentIds) {
        public UUID contentId() {
            return contentIds.get(0);
        }
    }

    public static String etag(String path) {
        return get(path).statusCode(200).extract().header("ETag");
    }
}
