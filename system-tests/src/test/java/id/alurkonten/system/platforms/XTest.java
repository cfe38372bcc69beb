package id.alurkonten.system.platforms;

import static id.alurkonten.system.platforms.Channel.X;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.alurkonten.system.platforms.Caller.Answer;
import id.alurkonten.system.platforms.media.Medium;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** X, and on it what can be made to go wrong. */
class XTest {
    private static final byte[] PICTURE = Samples.png(400, 500);

    private Stub stub;
    private Caller caller;

    @BeforeEach
    void start() throws IOException {
        stub = new Stub();
        caller = stub.on(X);
    }

    @AfterEach
    void stop() {
        stub.close();
    }

    private Answer post(String text) {
        return caller.json("/2/tweets", "{'text': '" + text + "'}");
    }

    private Answer append(String media, byte[] segment) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write("--b\r\nContent-Disposition: form-data; name=\"segment_index\"\r\n\r\n0\r\n"
                .getBytes(StandardCharsets.UTF_8));
        body.write("--b\r\nContent-Disposition: form-data; name=\"media\"; filename=\"blob\"\r\n"
                .getBytes(StandardCharsets.UTF_8));
        body.write("Content-Type: application/octet-stream\r\n\r\n".getBytes(StandardCharsets.UTF_8));
        body.write(segment);
        body.write("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
        return caller.bytes(
                "POST",
                "/2/media/upload/" + media + "/append",
                body.toByteArray(),
                Map.of("Content-Type", "multipart/form-data; boundary=b"));
    }

    @Test
    void postsAPictureThatWasUploadedInSegments() throws IOException {
        // given
        String media = caller.json(
                        "/2/media/upload/initialize",
                        "{'media_type': 'image/png', 'media_category': 'tweet_image', 'total_bytes': " + PICTURE.length
                                + "}")
                .text("/data/id");
        Answer tooEarly = caller.json("/2/tweets", "{'text': 'Halo', 'media': {'media_ids': ['" + media + "']}}");
        Answer incomplete = caller.bytes("POST", "/2/media/upload/" + media + "/finalize", new byte[0], Map.of());
        append(media, PICTURE);
        caller.bytes("POST", "/2/media/upload/" + media + "/finalize", new byte[0], Map.of());

        // when
        Answer answer = caller.json("/2/tweets", "{'text': 'Halo', 'media': {'media_ids': ['" + media + "']}}");

        // then
        assertThat(tooEarly.status()).isEqualTo(400);
        assertThat(incomplete.status()).isEqualTo(400);
        assertThat(answer.status()).isEqualTo(201);
        assertThat(stub.posts(X).at("/posts/0/media/0").asText()).isEqualTo(Medium.hash(PICTURE));
        assertThat(caller.get("/2/users/1000000000000000001/tweets?max_results=5")
                        .text("/data/0/id"))
                .isEqualTo(answer.text("/data/id"));
    }

    @Test
    void weighsAddressesAndLettersOfOtherAlphabets() {
        // given
        String address = "https://contoh.example/" + "a".repeat(300);

        // when
        Answer fits = post("a".repeat(256) + " " + address);
        Answer tooLong = post("a".repeat(257) + " " + address);

        // then
        assertThat(fits.status()).isEqualTo(201);
        assertThat(tooLong.status()).isEqualTo(400);
        assertThat(post("漢".repeat(141)).status()).isEqualTo(400);
    }

    @Test
    void givesThePostsPageByPage() {
        // given
        for (int i = 1; i <= 7; i++) {
            post("Kabar " + i);
        }
        String posts = "/2/users/1000000000000000001/tweets?max_results=5";

        // when
        Answer first = caller.get(posts);
        Answer second = caller.get(posts + "&pagination_token=" + first.text("/meta/next_token"));

        // then
        assertThat(first.json().path("data").findValuesAsText("text"))
                .startsWith("Kabar 7")
                .hasSize(5);
        assertThat(second.json().path("data").findValuesAsText("text")).containsExactly("Kabar 2", "Kabar 1");
        assertThat(second.json().at("/meta/next_token").isMissingNode()).isTrue();
        assertThat(caller.get(posts + "&pagination_token=7140").status()).isEqualTo(400);
    }

    @Test
    void refusesTheSameTwice() {
        // given
        post("Halo");

        // when
        Answer again = post("Halo");

        // then
        assertThat(again.status()).isEqualTo(403);
        assertThat(again.text("/detail")).contains("duplicate content");
        assertThat(stub.posts(X).path("repeats").asInt()).isEqualTo(1);
    }

    @Test
    void saysHowMuchIsLeftAndWhenToComeAgain() {
        // given
        stub.seed(X, "{'quota': 1}");

        // when
        Answer first = post("Satu");
        Answer second = post("Dua");

        // then
        assertThat(first.header("x-rate-limit-remaining")).isEqualTo("0");
        assertThat(second.status()).isEqualTo(429);
        assertThat(Long.parseLong(second.header("x-rate-limit-reset")))
                .isGreaterThan(Instant.now().getEpochSecond());
    }

    @Test
    void canTakeAPostAndDropTheAnswer() {
        // given
        stub.fault(X, "{'kind': 'DROP_ANSWER', 'operation': 'COMMIT'}");

        // when
        assertThatThrownBy(() -> post("Halo")).isInstanceOf(Caller.NoAnswer.class);

        // then
        assertThat(stub.count(X)).isEqualTo(1);
        assertThat(post("Lain").status()).isEqualTo(201);
    }

    @Test
    void canFailBeforeAndAfterItHasPosted() {
        // given
        stub.fault(X, "{'kind': 'FAIL_BEFORE', 'operation': 'COMMIT'}");
        stub.fault(X, "{'kind': 'FAIL_AFTER', 'operation': 'COMMIT'}");

        // when
        Answer before = post("Satu");
        Answer after = post("Dua");

        // then
        assertThat(before.status()).isEqualTo(503);
        assertThat(after.status()).isEqualTo(503);
        assertThat(stub.posts(X).at("/posts/0/text").asText()).isEqualTo("Dua");
        assertThat(stub.count(X)).isEqualTo(1);
    }

    @Test
    void canLimitRejectRevokeAndSendElsewhere() {
        // given
        stub.fault(X, "{'kind': 'RATE_LIMIT', 'operation': 'COMMIT', 'seconds': 3}");
        stub.fault(X, "{'kind': 'REJECT', 'operation': 'COMMIT'}");
        stub.fault(X, "{'kind': 'REDIRECT', 'operation': 'COMMIT', 'to': 'http://169.254.169.254/'}");
        stub.fault(X, "{'kind': 'REVOKED_TOKEN', 'operation': 'COMMIT'}");

        // when
        Answer limited = post("Halo");
        Answer rejected = post("Halo");
        Answer elsewhere = post("Halo");
        Answer revoked = post("Halo");

        // then
        assertThat(limited.status()).isEqualTo(429);
        assertThat(rejected.status()).isEqualTo(403);
        assertThat(elsewhere.header("Location")).isEqualTo("http://169.254.169.254/");
        assertThat(revoked.status()).isEqualTo(401);
        assertThat(post("Halo").status()).isEqualTo(401);
        assertThat(stub.count(X)).isZero();
    }

    @Test
    void forgetsAllWhenItIsReset() {
        // given
        post("Halo");
        stub.fault(X, "{'kind': 'REVOKED_TOKEN', 'operation': 'COMMIT'}");

        // when
        stub.control().json("/reset", "{}");

        // then
        assertThat(stub.count(X)).isZero();
        assertThat(post("Halo").status()).isEqualTo(201);
    }
}
