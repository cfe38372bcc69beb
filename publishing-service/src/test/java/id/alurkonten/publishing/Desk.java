package id.alurkonten.publishing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.alurkonten.kit.testing.TokenIssuer;
import id.alurkonten.kit.testing.Topics;
import id.alurkonten.publishing.channel.Channel;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** The publishing desk as others meet it: over its topic and its API. */
public final class Desk {

    public static final String APPROVED = "id.alurkonten.ContentApproved.v1";
    public static final String CANCELLED = "id.alurkonten.ContentCancelled.v1";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Desk() {}

    public static RequestSpecification as(String person, String role) {
        return given().auth().oauth2(TokenIssuer.token(person, role));
    }

    public static RequestSpecification humas() {
        return as("humas1", "humas");
    }

    /** Puts bytes into the media store as an officer would; returns their name. */
    public static String upload(byte[] bytes) {
        Response response = humas().multiPart("file", "gambar.png", bytes).post("/api/v1/media");
        assertThat(response.statusCode()).isIn(200, 201);
        return response.jsonPath().getString("sha256");
    }

    public static UUID hand(ApprovedContent content) {
        upload(content.poster);
        return say(content, content.event());
    }

    public static UUID say(ApprovedContent content, Object event) {
        return Topics.publish(
                "alurkonten.approval", content.contentId.toString(), APPROVED, content.contentId.toString(), event);
    }

    public static UUID cancel(ApprovedContent content, long sequence) {
        return Topics.publish(
                "alurkonten.planning",
                content.planId.toString(),
                CANCELLED,
                content.contentId.toString(),
                content.cancelled(sequence));
    }

    /** Hands it over and waits until it lies in the archive. */
    public static ApprovedContent archived(ApprovedContent content) {
        hand(content);
        awaitArchived(content);
        return content;
    }

    public static void awaitArchived(ApprovedContent content) {
        await().atMost(PATIENCE)
                .until(() -> humas().get("/api/v1/archive/" + content.contentId).statusCode() == 200);
    }

    /** The id of the publication on that channel. */
    public static String publication(ApprovedContent content, Channel channel) {
        return humas().queryParam("contentId", content.contentId)
                .queryParam("channel", channel)
                .get("/api/v1/publications")
                .jsonPath()
                .getString("items[0].id");
    }

    public static String status(String publicationId) {
        return humas().get("/api/v1/publications/" + publicationId).jsonPath().getString("status");
    }

    public static String awaitStatus(ApprovedContent content, Channel channel, String status) {
        String id = publication(content, channel);
        await().atMost(PATIENCE).until(() -> status(id).equals(status));
        return id;
    }

    /** A link as the platform gives it. */
    public static String link(Channel channel) {
        return switch (channel) {
            case INSTAGRAM -> "https://www.instagram.com/p/CONTOH09/";
            case FACEBOOK -> "https://www.facebook.com/dpmptspjabar/posts/09";
            case THREADS -> "https://www.threads.com/@dpmptspjabar/post/CONTOH09";
            case YOUTUBE -> "https://www.youtube.com/watch?v=CONTOH09";
            case TIKTOK -> "https://www.tiktok.com/@dpmptspjabar/video/9";
            case X -> "https://x.com/dpmptspjabar/status/9";
        };
    }

    /** For what is to be seen on Instagram. */
    public static Map<String, Object> proof(String evidence) {
        return proof(link(Channel.INSTAGRAM), evidence);
    }

    public static Map<String, Object> proof(String url, String evidence) {
        return Map.of(
                "url", url, "evidence", evidence, "publishedAt", Instant.now().toString());
    }

    /** A content that is to be seen on that channel. */
    public static String published(ApprovedContent content, Channel channel) {
        String id = awaitStatus(content, channel, "AWAITING_CONFIRMATION");
        confirm(id).then().statusCode(200);
        return id;
    }

    public static Response confirm(String id) {
        String channel = humas().get("/api/v1/publications/" + id).jsonPath().getString("channel");
        String url = channel == null ? link(Channel.INSTAGRAM) : link(Channel.valueOf(channel));
        return post(id, "confirm", proof(url, upload(ApprovedContent.picture(id.hashCode()))));
    }

    /** What the admin says whose account it is, uploaded to by hand. */
    public static void account(Channel channel, String account) {
        String path = "/api/v1/channels/" + channel;
        as("admin", "admin")
                .contentType("application/json")
                .header("If-Match", as("admin", "admin").get(path).header("ETag"))
                .body(Map.of("mode", "MANUAL", "account", account))
                .put(path)
                .then()
                .statusCode(200);
    }

    public static Response post(String id, String operation, Object body) {
        return humas().contentType("application/json").body(body).post("/api/v1/publications/" + id + "/" + operation);
    }
}
