package id.alurkonten.production.limits;

import static id.alurkonten.production.design.Channel.FACEBOOK;
import static id.alurkonten.production.design.Channel.INSTAGRAM;
import static id.alurkonten.production.design.Channel.THREADS;
import static id.alurkonten.production.design.Channel.TIKTOK;
import static id.alurkonten.production.design.Channel.X;
import static id.alurkonten.production.design.Channel.YOUTUBE;
import static id.alurkonten.production.limits.Severity.BLOCK;
import static id.alurkonten.production.limits.Severity.WARN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import id.alurkonten.kit.media.MediaObject;
import id.alurkonten.production.design.Channel;
import id.alurkonten.production.design.ContentFormat;
import id.alurkonten.production.design.Design;
import id.alurkonten.production.design.DesignMedia;
import id.alurkonten.production.design.Variant;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LimitCheckTest {

    private static final LocalDate DAY = LocalDate.parse("2026-12-16");
    private static final MediaObject JPEG = image("image/jpeg", 1080, 1350, 400_000);
    private static final MediaObject PNG = image("image/png", 1080, 1350, 400_000);
    private static final MediaObject MP4 = video("video/mp4", 30_000L, 5_000_000);

    private final LimitCheck check = new LimitCheck(limits());

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("broken")
    void eachLimitOfEachPlatformIsSeen(Channel channel, Rule rule, Severity severity, Post post) {
        // when
        List<Finding> findings = check(channel, post);

        // then
        assertThat(findings)
                .extracting(Finding::rule, Finding::severity)
                .contains(org.assertj.core.groups.Tuple.tuple(rule, severity));
        assertThat(findings).allSatisfy(finding -> assertThat(finding.channel()).isEqualTo(channel));
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                arguments(
                        INSTAGRAM,
                        Rule.CAPTION_LENGTH,
                        BLOCK,
                        caption("x".repeat(2201)).with(JPEG)),
                arguments(INSTAGRAM, Rule.HASHTAG_COUNT, BLOCK, hashtags(31).with(JPEG)),
                arguments(INSTAGRAM, Rule.HASHTAG_RECOMMENDED, WARN, hashtags(6).with(JPEG)),
                arguments(INSTAGRAM, Rule.IMAGE_TYPE, BLOCK, caption("x").with(PNG)),
                arguments(
                        INSTAGRAM,
                        Rule.IMAGE_BYTES,
                        BLOCK,
                        caption("x").with(image("image/jpeg", 1080, 1080, 8_388_609))),
                arguments(INSTAGRAM, Rule.IMAGE_ASPECT, BLOCK, caption("x").with(image("image/jpeg", 799, 1000, 9))),
                arguments(INSTAGRAM, Rule.IMAGE_ASPECT, BLOCK, caption("x").with(image("image/jpeg", 1911, 1000, 9))),
                arguments(INSTAGRAM, Rule.VIDEO_TYPE, BLOCK, caption("x").with(video("video/webm", 30_000L, 9))),
                arguments(INSTAGRAM, Rule.VIDEO_SECONDS, BLOCK, caption("x").with(video("video/mp4", 2_999L, 9))),
                arguments(INSTAGRAM, Rule.VIDEO_SECONDS, BLOCK, caption("x").with(video("video/mp4", 900_001L, 9))),
                arguments(
                        INSTAGRAM,
                        Rule.VIDEO_SECONDS_UNKNOWN,
                        WARN,
                        caption("x").with(video("video/mp4", null, 9))),
                arguments(INSTAGRAM, Rule.CAROUSEL_COUNT, BLOCK, carousel().with(JPEG)),
                arguments(INSTAGRAM, Rule.CAROUSEL_COUNT, BLOCK, caption("x").with(JPEG, 11)),
                arguments(
                        FACEBOOK,
                        Rule.CAPTION_LENGTH,
                        BLOCK,
                        caption("x".repeat(63_207)).with(PNG)),
                arguments(FACEBOOK, Rule.IMAGE_COUNT, BLOCK, caption("x").with(PNG, 11)),
                arguments(FACEBOOK, Rule.IMAGE_TYPE, BLOCK, caption("x").with(image("image/webp", 10, 10, 9))),
                arguments(TIKTOK, Rule.HASHTAG_COUNT, WARN, hashtags(6).with(MP4)),
                arguments(TIKTOK, Rule.VIDEO_BYTES, BLOCK, caption("x").with(video("video/mp4", 9_000L, 4294967297L))),
                arguments(TIKTOK, Rule.IMAGE_COUNT, BLOCK, caption("x").with(JPEG, 36)),
                arguments(
                        TIKTOK, Rule.TITLE_LENGTH, BLOCK, title("x".repeat(91)).with(JPEG)),
                arguments(X, Rule.CAPTION_LENGTH, BLOCK, caption("x".repeat(281))),
                arguments(X, Rule.CAPTION_LENGTH, BLOCK, caption("日".repeat(141))),
                arguments(X, Rule.CAPTION_LENGTH, BLOCK, caption("x".repeat(258) + " https://a.id")),
                arguments(X, Rule.IMAGE_COUNT, BLOCK, caption("x").with(JPEG, 5)),
                arguments(X, Rule.VIDEO_COUNT, BLOCK, caption("x").with(MP4, 2)),
                arguments(YOUTUBE, Rule.TITLE_REQUIRED, BLOCK, caption("x").with(MP4)),
                arguments(
                        YOUTUBE,
                        Rule.TITLE_LENGTH,
                        BLOCK,
                        title("x".repeat(101)).with(MP4)),
                arguments(YOUTUBE, Rule.HASHTAG_COUNT, WARN, hashtags(16).with(MP4)),
                arguments(YOUTUBE, Rule.VIDEO_REQUIRED, BLOCK, title("x").with(JPEG)),
                arguments(THREADS, Rule.CAPTION_LENGTH, BLOCK, caption("👋".repeat(126))),
                arguments(THREADS, Rule.HASHTAG_COUNT, WARN, hashtags(2)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sound")
    void whatIsExactlyAtTheLimitIsSound(Channel channel, Post post) {
        assertThat(check(channel, post)).isEmpty();
    }

    static Stream<Arguments> sound() {
        return Stream.of(
                arguments(INSTAGRAM, caption("x".repeat(2200)).with(JPEG)),
                arguments(INSTAGRAM, hashtags(5).with(image("image/jpeg", 800, 1000, 8_388_608))),
                arguments(INSTAGRAM, caption("x").with(image("image/jpeg", 1910, 1000, 9))),
                arguments(INSTAGRAM, caption("x").with(video("video/quicktime", 3_000L, 9))),
                arguments(INSTAGRAM, carousel().with(JPEG, 10)),
                arguments(FACEBOOK, caption("x".repeat(63_206)).with(PNG, 10)),
                arguments(TIKTOK, title("x".repeat(90)).with(JPEG, 35)),
                arguments(TIKTOK, title("x".repeat(91)).with(MP4)),
                arguments(X, caption("x".repeat(280))),
                arguments(X, caption("x".repeat(256) + " https://dpmptsp.jabarprov.go.id/" + "y".repeat(200))),
                arguments(X, caption("x").with(JPEG, 4)),
                arguments(YOUTUBE, title("x".repeat(100)).with(MP4)),
                arguments(THREADS, caption("👋".repeat(125))),
                arguments(THREADS, hashtags(1)));
    }

    @Test
    void hashtagsCountWithTheCaption() {
        // given
        Variant variant = new Variant(X, "x".repeat(275), null, List.of("#PP28"));

        // when
        List<Finding> findings =
                check.check(new Design(List.of(), List.of(variant)), ContentFormat.TEXT, Map.of(), DAY);

        // then
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.field()).isEqualTo("variants[0].caption");
            assertThat(finding.arguments()).containsExactly(282, 280);
        });
    }

    @Test
    void ofAThreadEachPostIsCounted() {
        // given
        String caption = "x".repeat(280) + "\n---\n" + "y".repeat(280);
        Variant variant = new Variant(X, caption, null, List.of());
        Design design = new Design(List.of(), List.of(variant));

        // when
        List<Finding> findings = check.check(design, ContentFormat.THREAD, Map.of(), DAY);

        // then
        assertThat(findings).isEmpty();
        assertThat(check.check(design, ContentFormat.TEXT, Map.of(), DAY)).isNotEmpty();
    }

    @Test
    void aCoverIsNoPartOfThePost() {
        // given
        Design design = new Design(
                List.of(
                        new DesignMedia("v", "Video", DesignMedia.Role.MAIN),
                        new DesignMedia("c", "Sampul", DesignMedia.Role.COVER)),
                List.of(new Variant(INSTAGRAM, "x", null, List.of())));

        // when
        List<Finding> findings = check.check(design, ContentFormat.SHORT_VIDEO, Map.of("v", MP4, "c", PNG), DAY);

        // then
        assertThat(findings).isEmpty();
    }

    @Test
    void everyChannelIsHeldAgainstItsOwnLimits() {
        // given
        Design design = new Design(
                List.of(new DesignMedia("p", "Poster", DesignMedia.Role.MAIN)),
                List.of(
                        new Variant(FACEBOOK, "x".repeat(300), null, List.of()),
                        new Variant(X, "x".repeat(300), null, List.of()),
                        new Variant(INSTAGRAM, "x".repeat(300), null, List.of())));

        // when
        List<Finding> findings = check.check(design, ContentFormat.POSTER, Map.of("p", PNG), DAY);

        // then
        assertThat(findings)
                .extracting(Finding::channel, Finding::rule, Finding::field)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(X, Rule.CAPTION_LENGTH, "variants[1].caption"),
                        org.assertj.core.groups.Tuple.tuple(INSTAGRAM, Rule.IMAGE_TYPE, "media[0]"));
    }

    private List<Finding> check(Channel channel, Post post) {
        List<DesignMedia> media = new ArrayList<>();
        Map<String, MediaObject> objects = new HashMap<>();
        for (int i = 0; i < post.media().size(); i++) {
            media.add(new DesignMedia("m" + i, "Alt", DesignMedia.Role.MAIN));
            objects.put("m" + i, post.media().get(i));
        }
        Variant variant = new Variant(channel, post.caption(), post.title(), post.hashtags());
        return check.check(new Design(media, List.of(variant)), post.format(), objects, DAY);
    }

    private record Post(
            ContentFormat format, String caption, String title, List<String> hashtags, List<MediaObject> media) {

        Post with(MediaObject object) {
            return with(object, 1);
        }

        Post with(MediaObject object, int times) {
            return new Post(format, caption, title, hashtags, Collections.nCopies(times, object));
        }

        @Override
        public String toString() {
            return media.size() + " files";
        }
    }

    private static Post caption(String caption) {
        return new Post(ContentFormat.PHOTO, caption, null, List.of(), List.of());
    }

    private static Post title(String title) {
        return new Post(ContentFormat.VIDEO, "x", title, List.of(), List.of());
    }

    private static Post hashtags(int count) {
        return new Post(ContentFormat.PHOTO, "x", "Judul", Collections.nCopies(count, "#x"), List.of());
    }

    private static Post carousel() {
        return new Post(ContentFormat.CAROUSEL, "x", null, List.of(), List.of());
    }

    private static MediaObject image(String type, int width, int height, long size) {
        return new MediaObject("0".repeat(64), type, size, width, height, null);
    }

    private static MediaObject video(String type, Long durationMs, long size) {
        return new MediaObject("0".repeat(64), type, size, 1080, 1920, durationMs);
    }

    private static PlatformLimits limits() {
        try {
            return PlatformLimitsTest.own();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
