package id.alurkonten.system.platforms;

import static id.alurkonten.system.platforms.Channel.TIKTOK;
import static id.alurkonten.system.platforms.Channel.YOUTUBE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.alurkonten.system.platforms.Caller.Answer;
import id.alurkonten.system.platforms.media.Medium;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** YouTube and TikTok, which take films in chunks. */
class UploadsTest {
    private static final int CHUNK = 256 * 1024;
    private static final byte[] FILM = Samples.mp4(1080, 1920, 12, CHUNK + 1_000);
    private static final String INIT = "/v2/post/publish/video/init/";

    private Stub stub;
    private Caller youtube;
    private Caller tiktok;

    @BeforeEach
    void start() throws IOException {
        stub = new Stub();
        youtube = stub.on(YOUTUBE);
        tiktok = stub.on(TIKTOK);
    }

    @AfterEach
    void stop() {
        stub.close();
    }

    private Answer session(String title) {
        Map<String, String> headers = Map.of(
                "Content-Type", "application/json",
                "X-Upload-Content-Type", "video/mp4",
                "X-Upload-Content-Length", Integer.toString(FILM.length));
        String body = "{\"snippet\":{\"title\":\"" + title + "\",\"description\":\"Halo\"}}";
        return youtube.bytes(
                "POST",
                "/upload/youtube/v3/videos?uploadType=resumable&part=snippet,status",
                body.getBytes(StandardCharsets.UTF_8),
                headers);
    }

    private static Answer chunk(Caller caller, String address, int from, int to, Map<String, String> more) {
        Map<String, String> headers = new HashMap<>(more);
        headers.put("Content-Range", "bytes " + from + "-" + (to - 1) + "/" + FILM.length);
        return caller.bytes("PUT", address, Arrays.copyOfRange(FILM, from, to), headers);
    }

    @Test
    void youtubeTakesChunksAndTellsHowFarItIs() {
        // given
        String address = session("Halo").header("Location");

        // when
        Answer first = chunk(youtube, address, 0, CHUNK, Map.of());
        Answer probe = youtube.bytes("PUT", address, new byte[0], Map.of("Content-Range", "bytes */" + FILM.length));
        Answer last = chunk(youtube, address, CHUNK, FILM.length, Map.of());
        Answer after = youtube.bytes("PUT", address, new byte[0], Map.of("Content-Range", "bytes */" + FILM.length));

        // then
        assertThat(first.status()).isEqualTo(308);
        assertThat(probe.header("Range")).isEqualTo("bytes=0-" + (CHUNK - 1));
        assertThat(last.status()).isEqualTo(201);
        assertThat(after.text("/id")).isEqualTo(last.text("/id"));
        assertThat(stub.posts(YOUTUBE).at("/posts/0/media/0").asText()).isEqualTo(Medium.hash(FILM));
    }

    @Test
    void youtubeRefusesChunksThatAreNoMultipleOf256KiB() {
        // given
        String address = session("Halo").header("Location");

        // when
        Answer odd = chunk(youtube, address, 0, 100_000, Map.of());
        Answer gap = chunk(youtube, address, CHUNK, FILM.length, Map.of());

        // then
        assertThat(odd.status()).isEqualTo(400);
        assertThat(gap.status()).isEqualTo(400);
        assertThat(stub.count(YOUTUBE)).isZero();
    }

    @Test
    void youtubeRefusesATitleThatIsTooLongAndASessionThatIsGone() {
        // given
        String address = session("Halo").header("Location");

        // when
        stub.forward("P8D");

        // then
        assertThat(chunk(youtube, address, 0, CHUNK, Map.of()).status()).isEqualTo(404);
        assertThat(session("a".repeat(101)).text("/error/errors/0/reason")).isEqualTo("invalidTitle");
        assertThat(session("a > b").text("/error/errors/0/reason")).isEqualTo("invalidTitle");
    }

    @Test
    void youtubeRenewsATokenForARefreshToken() {
        // given
        Map<String, String> grant = Map.of(
                "client_id", "local-client",
                "client_secret", "local-secret",
                "grant_type", "refresh_token",
                "refresh_token", "local-youtube-refresh");
        stub.fault(YOUTUBE, "{'kind': 'EXPIRED_TOKEN', 'operation': 'ACCOUNT'}");
        Answer expired = youtube.get("/youtube/v3/channels?part=id&mine=true");

        // when
        Answer renewed = youtube.with("").form("/token", grant);

        // then
        assertThat(expired.status()).isEqualTo(401);
        assertThat(expired.text("/error/errors/0/reason")).isEqualTo("authError");
        assertThat(youtube.with(renewed.text("/access_token"))
                        .get("/youtube/v3/channels?part=id&mine=true")
                        .status())
                .isEqualTo(200);
    }

    private Answer init(long size, long chunk, long count) {
        return tiktok.json(
                INIT,
                "{'post_info': {'title': 'Halo', 'privacy_level': 'PUBLIC_TO_EVERYONE'}, 'source_info': {'source':"
                        + " 'FILE_UPLOAD', 'video_size': %d, 'chunk_size': %d, 'total_chunk_count': %d}}"
                                .formatted(size, chunk, count));
    }

    @Test
    void tiktokPostsWhenTheLastChunkIsThere() {
        // given
        tiktok.json("/v2/post/publish/creator_info/query/", "{}");
        Answer init = init(FILM.length, FILM.length, 1);
        String id = init.text("/data/publish_id");

        // when
        Answer put = chunk(tiktok, init.text("/data/upload_url"), 0, FILM.length, Map.of("Content-Type", "video/mp4"));

        // then
        assertThat(put.status()).isEqualTo(201);
        await().until(() -> tiktok.json("/v2/post/publish/status/fetch/", "{'publish_id': '" + id + "'}")
                .text("/data/status")
                .equals("PUBLISH_COMPLETE"));
        assertThat(stub.posts(TIKTOK).at("/posts/0/media/0").asText()).isEqualTo(Medium.hash(FILM));
    }

    @Test
    void tiktokRefusesWrongChunks() {
        // given
        long mb = 1L << 20;
        tiktok.json("/v2/post/publish/creator_info/query/", "{}");

        // when
        Answer tooSmall = init(20 * mb, 4 * mb, 5);
        Answer roundedUp = init(21 * mb, 10 * mb, 3);
        Answer roundedDown = init(21 * mb, 10 * mb, 2);

        // then
        assertThat(tooSmall.text("/error/code")).isEqualTo("invalid_params");
        assertThat(roundedUp.text("/error/code")).isEqualTo("invalid_params");
        assertThat(roundedDown.text("/error/code")).isEqualTo("ok");
    }

    @Test
    void tiktokWantsTheCreatorAskedForAndNotTooOften() {
        // given
        Answer unasked = init(FILM.length, FILM.length, 1);
        tiktok.json("/v2/post/publish/creator_info/query/", "{}");
        for (int i = 0; i < 6; i++) {
            init(FILM.length, FILM.length, 1);
        }

        // when
        Answer seventh = init(FILM.length, FILM.length, 1);

        // then
        assertThat(unasked.status()).isEqualTo(400);
        assertThat(seventh.status()).isEqualTo(429);
        assertThat(Integer.parseInt(seventh.header("Retry-After"))).isBetween(1, 61);
    }

    @Test
    void tiktokGivesANewRefreshTokenForTheOldOne() {
        // given
        Map<String, String> grant = Map.of(
                "client_key", "local-client",
                "client_secret", "local-secret",
                "grant_type", "refresh_token",
                "refresh_token", "local-tiktok-refresh");

        // when
        Answer first = tiktok.with("").form("/v2/oauth/token/", grant);
        Answer again = tiktok.with("").form("/v2/oauth/token/", grant);

        // then
        assertThat(first.text("/refresh_token")).isNotEqualTo("local-tiktok-refresh");
        assertThat(again.text("/error")).isEqualTo("invalid_grant");
    }
}
