package id.alurkonten.system.platforms;

import static id.alurkonten.system.platforms.Channel.FACEBOOK;
import static id.alurkonten.system.platforms.Channel.THREADS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.alurkonten.system.platforms.Caller.Answer;
import id.alurkonten.system.platforms.media.Medium;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Threads, and pages of Facebook. */
class MetaTest {
    private static final String THREAD = "/v1.0/26000000000000001/threads";
    private static final String PAGE = "/v23.0/100000000000001";
    private static final byte[] PICTURE = Samples.jpeg(400, 500);
    private static final byte[] REEL = Samples.mp4(1080, 1920, 12, 5_000);

    private Stub stub;
    private Caller threads;
    private Caller facebook;

    @BeforeEach
    void start() throws IOException {
        stub = new Stub();
        threads = stub.on(THREADS);
        facebook = stub.on(FACEBOOK);
    }

    @AfterEach
    void stop() {
        stub.close();
    }

    @Test
    void threadsPublishesAContainerOnceItIsFinished() {
        // given
        String container = threads.form(
                        THREAD, Map.of("media_type", "IMAGE", "image_url", stub.hosting(PICTURE), "text", "Halo"))
                .text("/id");
        Answer tooEarly = threads.form(THREAD + "_publish", Map.of("creation_id", container));
        await().until(() -> threads.get("/v1.0/" + container + "?fields=status")
                .text("/status")
                .equals("FINISHED"));

        // when
        Answer answer = threads.form(THREAD + "_publish", Map.of("creation_id", container));

        // then
        assertThat(tooEarly.status()).isEqualTo(400);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(stub.posts(THREADS).at("/posts/0/media/0").asText()).isEqualTo(Medium.hash(PICTURE));
    }

    @Test
    void threadsCountsEmojiAsTheirBytes() {
        // given
        String emoji = "🙏".repeat(125);

        // when
        Answer fits = threads.form(THREAD, Map.of("media_type", "TEXT", "text", emoji));
        Answer tooLong = threads.form(THREAD, Map.of("media_type", "TEXT", "text", emoji + "a"));

        // then
        assertThat(fits.status()).isEqualTo(200);
        assertThat(tooLong.json().at("/error/code").asInt()).isEqualTo(100);
    }

    @Test
    void facebookPostsUnpublishedPhotosOnce() {
        // given
        String photo = facebook.form(PAGE + "/photos", Map.of("url", stub.hosting(PICTURE), "published", "false"))
                .text("/id");
        Map<String, String> post = Map.of("message", "Halo", "attached_media[0]", "{\"media_fbid\":\"" + photo + "\"}");

        // when
        Answer first = facebook.form(PAGE + "/feed", post);
        Answer second = facebook.form(PAGE + "/feed", post);

        // then
        assertThat(first.status()).isEqualTo(200);
        assertThat(second.status()).isEqualTo(400);
        assertThat(stub.count(FACEBOOK)).isEqualTo(1);
        assertThat(stub.posts(FACEBOOK).path("repeats").asInt()).isEqualTo(1);
        assertThat(facebook.get(PAGE + "/feed?fields=message").text("/data/0/message"))
                .isEqualTo("Halo");
    }

    @Test
    void facebookGivesThePostsPageByPage() {
        // given
        for (int i = 1; i <= 3; i++) {
            facebook.form(PAGE + "/feed", Map.of("message", "Kabar " + i));
        }

        // when
        Answer first = facebook.get(PAGE + "/feed?limit=2");
        Answer second = facebook.get(PAGE + "/feed?limit=2&after=" + first.text("/paging/cursors/after"));

        // then
        assertThat(first.json().path("data").findValuesAsText("message")).containsExactly("Kabar 3", "Kabar 2");
        assertThat(first.text("/paging/next")).contains("after=");
        assertThat(second.json().path("data").findValuesAsText("message")).containsExactly("Kabar 1");
        assertThat(second.json().at("/paging/next").isMissingNode()).isTrue();
        assertThat(facebook.get(PAGE + "/feed?after=gone").status()).isEqualTo(400);
    }

    @Test
    void facebookTakesAReelInThreePhasesAndInNoOtherOrder() {
        // given
        Answer start = facebook.form(PAGE + "/video_reels", Map.of("upload_phase", "start"));
        Map<String, String> finish =
                Map.of("upload_phase", "finish", "video_id", start.text("/video_id"), "video_state", "PUBLISHED");
        Answer tooEarly = facebook.form(PAGE + "/video_reels", finish);
        Answer headless = facebook.bytes("POST", start.text("/upload_url"), REEL, Map.of());
        facebook.bytes(
                "POST",
                start.text("/upload_url"),
                REEL,
                Map.of("offset", "0", "file_size", Integer.toString(REEL.length)));

        // when
        Answer answer = facebook.form(PAGE + "/video_reels", finish);

        // then
        assertThat(tooEarly.status()).isEqualTo(400);
        assertThat(headless.status()).isEqualTo(400);
        assertThat(answer.json().path("success").asBoolean()).isTrue();
        assertThat(stub.posts(FACEBOOK).at("/posts/0/media/0").asText()).isEqualTo(Medium.hash(REEL));
        assertThat(facebook.get("/" + start.text("/video_id") + "?fields=status")
                        .text("/status/publishing_phase/publish_status"))
                .isEqualTo("published");
    }

    @Test
    void facebookRefusesAReelThatLiesOnItsSide() {
        // given
        byte[] wide = Samples.mp4(1920, 1080, 12, 5_000);
        Answer start = facebook.form(PAGE + "/video_reels", Map.of("upload_phase", "start"));
        facebook.bytes(
                "POST",
                start.text("/upload_url"),
                wide,
                Map.of("offset", "0", "file_size", Integer.toString(wide.length)));

        // when
        Answer answer = facebook.form(
                PAGE + "/video_reels",
                Map.of("upload_phase", "finish", "video_id", start.text("/video_id"), "video_state", "PUBLISHED"));

        // then
        assertThat(answer.status()).isEqualTo(400);
        assertThat(stub.count(FACEBOOK)).isZero();
    }

    @Test
    void facebookRefusesAPageThatIsNotTheTokens() {
        // given
        String other = "/v23.0/100000000000002/feed";

        // when
        Answer answer = facebook.form(other, Map.of("message", "Halo"));

        // then
        assertThat(answer.status()).isEqualTo(403);
    }
}
