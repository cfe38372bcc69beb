package id.alurkonten.system.platforms;

import static id.alurkonten.system.platforms.Channel.INSTAGRAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.alurkonten.system.platforms.Caller.Answer;
import id.alurkonten.system.platforms.media.Medium;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstagramTest {
    private static final String MEDIA = "/v23.0/17841400000000001/media";
    private static final byte[] PICTURE = Samples.jpeg(400, 500);

    private Stub stub;
    private Caller caller;

    @BeforeEach
    void start() throws IOException {
        stub = new Stub();
        caller = stub.on(INSTAGRAM);
    }

    @AfterEach
    void stop() {
        stub.close();
    }

    private Answer create(byte[] file, String caption) {
        return caller.form(MEDIA, Map.of("image_url", stub.hosting(file), "caption", caption));
    }

    private String status(String container) {
        return caller.get("/v23.0/" + container + "?fields=status_code,status").text("/status_code");
    }

    private String finished() {
        String container = create(PICTURE, "Halo").text("/id");
        await().until(() -> status(container).equals("FINISHED"));
        return container;
    }

    private Answer publish(String container) {
        return caller.form(MEDIA + "_publish", Map.of("creation_id", container));
    }

    @Test
    void postsWhatItFetchedItself() {
        // given
        String container = finished();

        // when
        Answer answer = publish(container);

        // then
        assertThat(answer.status()).isEqualTo(200);
        assertThat(status(container)).isEqualTo("PUBLISHED");
        assertThat(stub.posts(INSTAGRAM).at("/posts/0/media/0").asText()).isEqualTo(Medium.hash(PICTURE));
        assertThat(stub.posts(INSTAGRAM).at("/posts/0/text").asText()).isEqualTo("Halo");
        assertThat(caller.get("/" + answer.text("/id") + "?fields=permalink").text("/permalink"))
                .startsWith("https://www.instagram.com/p/");
    }

    @Test
    void refusesToPublishWhatIsNotReady() {
        // given
        String container = create(PICTURE, "Halo").text("/id");

        // when
        Answer answer = publish(container);

        // then
        assertThat(answer.json().at("/error/error_subcode").asInt()).isEqualTo(2207027);
        assertThat(stub.count(INSTAGRAM)).isZero();
    }

    @Test
    void publishesAContainerOnce() {
        // given
        String container = finished();
        publish(container);

        // when
        Answer again = publish(container);

        // then
        assertThat(again.status()).isEqualTo(400);
        assertThat(stub.count(INSTAGRAM)).isEqualTo(1);
        assertThat(stub.posts(INSTAGRAM).path("repeats").asInt()).isEqualTo(1);
    }

    @Test
    void letsContainersExpire() {
        // given
        String container = finished();

        // when
        stub.forward("PT24H1S");

        // then
        assertThat(status(container)).isEqualTo("EXPIRED");
        assertThat(publish(container).json().at("/error/error_subcode").asInt()).isEqualTo(2207008);
    }

    @ParameterizedTest
    @CsvSource({"png, 400, 500, 2207005", "jpg, 400, 520, 2207009", "jpg, 400, 200, 2207009"})
    void refusesPicturesThatDoNotFit(String type, int width, int height, int subcode) {
        // given
        byte[] picture = type.equals("png") ? Samples.png(width, height) : Samples.jpeg(width, height);

        // when
        Answer answer = create(picture, "Halo");

        // then
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/error/error_subcode").asInt()).isEqualTo(subcode);
    }

    @Test
    void refusesCaptionsThatAreTooLong() {
        // given
        String long2201 = "a".repeat(2_201);
        String hashtags31 = "#satu ".repeat(31);

        // when
        Answer tooLong = create(PICTURE, long2201);
        Answer tooMany = create(PICTURE, hashtags31);

        // then
        assertThat(tooLong.json().at("/error/error_subcode").asInt()).isEqualTo(2207010);
        assertThat(tooMany.json().at("/error/error_subcode").asInt()).isEqualTo(2207010);
        assertThat(create(PICTURE, "a".repeat(2_200)).status()).isEqualTo(200);
    }

    @Test
    void refusesAnAddressWhereNothingIs() {
        // given
        Map<String, String> nowhere = Map.of("image_url", stub.hosting(PICTURE) + "0");

        // when
        Answer answer = caller.form(MEDIA, nowhere);

        // then
        assertThat(answer.json().at("/error/error_subcode").asInt()).isEqualTo(2207052);
    }

    @Test
    void wantsTwoToTenInACarousel() {
        // given
        String item = caller.form(MEDIA, Map.of("image_url", stub.hosting(PICTURE), "is_carousel_item", "true"))
                .text("/id");
        await().until(() -> status(item).equals("FINISHED"));

        // when
        Answer one = caller.form(MEDIA, Map.of("media_type", "CAROUSEL", "children", item));
        Answer two = caller.form(MEDIA, Map.of("media_type", "CAROUSEL", "children", item + "," + item));

        // then
        assertThat(one.json().at("/error/error_subcode").asInt()).isEqualTo(2207028);
        assertThat(two.status()).isEqualTo(200);
    }

    @Test
    void saysInTheContainerWhatIsWrongWithAFilm() {
        // given
        String tooShort = stub.hosting(Samples.mp4(1080, 1920, 2, 2_000));

        // when
        Answer answer = caller.form(MEDIA, Map.of("media_type", "REELS", "video_url", tooShort));

        // then
        assertThat(status(answer.text("/id"))).isEqualTo("ERROR");
        assertThat(caller.form(MEDIA, Map.of("media_type", "VIDEO", "video_url", tooShort))
                        .json()
                        .at("/error/error_subcode")
                        .asInt())
                .isEqualTo(2207067);
    }

    @Test
    void refusesWhoMayNot() {
        // given
        String token = "other";
        stub.seed(INSTAGRAM, "{'accessToken': 'other', 'scopes': ['instagram_business_basic']}");

        // when
        Answer without = caller.with("").get("/me");
        Answer unknown = caller.with("nonsense").get("/me");
        Answer unpermitted = caller.with(token).form(MEDIA, Map.of("image_url", stub.hosting(PICTURE)));

        // then
        assertThat(without.json().at("/error/code").asInt()).isEqualTo(104);
        assertThat(unknown.json().at("/error/code").asInt()).isEqualTo(190);
        assertThat(unpermitted.status()).isEqualTo(403);
        assertThat(unpermitted.json().at("/error/code").asInt()).isEqualTo(10);
        assertThat(caller.with(token).get("/me").status()).isEqualTo(200);
    }

    @Test
    void countsAgainstTheQuota() {
        // given
        stub.seed(INSTAGRAM, "{'quota': 1}");
        publish(finished());

        // when
        Answer second = publish(finished());

        // then
        assertThat(second.json().at("/error/error_subcode").asInt()).isEqualTo(2207042);
        assertThat(caller.get("/17841400000000001/content_publishing_limit?fields=quota_usage,config")
                        .json()
                        .at("/data/0/quota_usage")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void renewsATokenThatIsADayOldAndNotExpired() {
        // given
        String path = "/refresh_access_token?grant_type=ig_refresh_token&access_token=";

        // when
        Answer renewed = caller.with("").get(path + "local-instagram-token");

        // then
        String token = renewed.text("/access_token");
        assertThat(caller.with(token).get("/me").status()).isEqualTo(200);
        assertThat(caller.with("").get(path + token).status()).isEqualTo(400);
        stub.forward("P61D");
        assertThat(caller.with(token)
                        .get("/me")
                        .json()
                        .at("/error/error_subcode")
                        .asInt())
                .isEqualTo(463);
        assertThat(caller.with("").get(path + token).status()).isEqualTo(400);
    }
}
