package id.alurkonten.production;

import static id.alurkonten.production.People.humas;
import static id.alurkonten.production.People.koordinator;

import id.alurkonten.kit.media.MediaSamples;
import id.alurkonten.kit.testing.TokenIssuer;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What people do at this desk, a line each. The assignee is always humas3, unless a test says otherwise. */
public final class Desk {

    public static final String TOPIC = "alurkonten.production";
    public static final String OUTLINE = "1. Sampul. 2. Cara mengisi LKPM. 3. Tenggat.";

    private Desk() {}

    public static UUID unassigned(String format, String... channels) {
        return SubmittedPlan.of(format, channels).submit().content();
    }

    public static UUID assigned(String format, String... channels) {
        UUID contentId = unassigned(format, channels);
        assign(contentId, "humas3").statusCode(200);
        return contentId;
    }

    public static UUID inProduction(String format, String... channels) {
        UUID contentId = assigned(format, channels);
        start(contentId).statusCode(200);
        return contentId;
    }

    /** A text on Threads, handed over. */
    public static UUID underReview() {
        UUID contentId = inProduction("TEXT", "THREADS");
        handOverText(contentId);
        return contentId;
    }

    public static void handOverText(UUID contentId) {
        int version = addVersion(contentId, text("THREADS", "Perlu NIB baru? Tidak selalu."))
                .statusCode(201)
                .extract()
                .path("version");
        ready(contentId, version).statusCode(200);
    }

    public static ValidatableResponse assign(UUID contentId, String assignee) {
        return koordinator()
                .body(Map.of("assignee", assignee, "outline", OUTLINE))
                .post("/api/v1/tasks/{id}/assign", contentId)
                .then();
    }

    public static ValidatableResponse start(UUID contentId) {
        return humas(3).post("/api/v1/tasks/{id}/start", contentId).then();
    }

    public static ValidatableResponse addVersion(UUID contentId, Object design) {
        return humas(3).body(design)
                .post("/api/v1/tasks/{id}/versions", contentId)
                .then();
    }

    public static ValidatableResponse ready(UUID contentId, int version) {
        return humas(3).body(Map.of("version", version))
                .post("/api/v1/tasks/{id}/ready", contentId)
                .then();
    }

    public static ValidatableResponse task(UUID contentId) {
        return People.auditor().get("/api/v1/tasks/{id}", contentId).then();
    }

    public static JsonPath taskJson(UUID contentId) {
        return task(contentId).statusCode(200).extract().jsonPath();
    }

    public static Map<String, Object> text(String channel, String caption) {
        return Map.of("media", List.of(), "variants", List.of(variant(channel, caption)));
    }

    public static Map<String, Object> picture(String sha256, String... channels) {
        return Map.of(
                "media",
                List.of(media(sha256, "MAIN")),
                "variants",
                java.util.Arrays.stream(channels)
                        .map(channel -> variant(channel, "Siapkan LKPM."))
                        .toList());
    }

    public static Map<String, Object> media(String sha256, String role) {
        return Map.of("sha256", sha256, "altText", "Poster bertuliskan Siapkan LKPM", "role", role);
    }

    public static Map<String, Object> variant(String channel, String caption) {
        return Map.of("channel", channel, "caption", caption, "hashtags", List.of("#LKPM"));
    }

    public static String jpeg() {
        return upload("poster.jpg", MediaSamples.jpeg(1080, 1350));
    }

    public static String png() {
        return upload("poster.png", MediaSamples.png(1080, 1350));
    }

    public static String mp4() {
        return upload("video.mp4", MediaSamples.mp4(1080, 1920, 30_000));
    }

    private static String upload(String name, byte[] bytes) {
        return RestAssured.given()
                .auth()
                .oauth2(TokenIssuer.token("humas3", "humas"))
                .multiPart("file", name, bytes)
                .post("/api/v1/media")
                .then()
                .extract()
                .path("sha256");
    }
}
