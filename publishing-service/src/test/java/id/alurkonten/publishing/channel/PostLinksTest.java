package id.alurkonten.publishing.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PostLinksTest {

    @ParameterizedTest
    @CsvSource({
        "INSTAGRAM, https://www.instagram.com/p/C0nToh-_09/",
        "INSTAGRAM, https://instagram.com/reel/C0nToh09?igsh=abc",
        "INSTAGRAM, https://www.instagram.com/dpmptsp.jabar/reel/C0nToh09/",
        "INSTAGRAM, https://www.instagram.com/stories/dpmptspjabar/3141592653589793238/",
        "FACEBOOK, https://www.facebook.com/dpmptspjabar/posts/pfbid02abc",
        "FACEBOOK, https://m.facebook.com/story.php?story_fbid=1&id=2",
        "FACEBOOK, https://web.facebook.com/100000000000001_122",
        "FACEBOOK, https://www.facebook.com/reel/1234",
        "FACEBOOK, https://www.facebook.com/watch/?v=1234",
        "FACEBOOK, https://www.facebook.com/share/p/1AbC/",
        "FACEBOOK, https://www.facebook.com/100000000000001/videos/77/",
        "FACEBOOK, https://fb.watch/aBc_-1/",
        "THREADS, https://www.threads.net/@dpmptspjabar/post/DAbc-1",
        "THREADS, https://www.threads.com/@dpmptspjabar/post/DAbc-1?xmt=1",
        "YOUTUBE, https://www.youtube.com/watch?v=dQw4w9WgXcQ",
        "YOUTUBE, https://m.youtube.com/watch?app=desktop&v=dQw4w9WgXcQ&t=3s",
        "YOUTUBE, https://www.youtube.com/shorts/dQw4w9WgXcQ?feature=share",
        "YOUTUBE, https://youtu.be/dQw4w9WgXcQ?si=x",
        "TIKTOK, https://www.tiktok.com/@dpmptspjabar/video/7312345678901234567?is_from_webapp=1",
        "TIKTOK, https://www.tiktok.com/@dpmptsp.jabar/photo/7312345678901234567",
        "TIKTOK, https://vt.tiktok.com/ZSabc123/",
        "X, https://x.com/dpmptspjabar/status/1734567890123456789?s=20",
        "X, https://mobile.twitter.com/dpmptspjabar/status/1734567890123456789",
        "X, https://x.com/dpmptspjabar/status/1734567890123456789/photo/1",
        "X, https://x.com/i/web/status/1734567890123456789"
    })
    void knowsThePostsOfItsPlatform(Channel channel, URI link) {
        assertThat(PostLinks.of(channel).matches(link)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "INSTAGRAM, https://www.facebook.com/dpmptspjabar/posts/1",
        "INSTAGRAM, https://www.instagram.com/dpmptspjabar/",
        "INSTAGRAM, https://instagram.com.contoh.id/p/C0nToh09/",
        "INSTAGRAM, https://contoh.id/instagram.com/p/C0nToh09/",
        "INSTAGRAM, https://notinstagram.com/p/C0nToh09/",
        "INSTAGRAM, https://www.instagram.com:8443/p/C0nToh09/",
        "INSTAGRAM, https://contoh.id/?next=https://www.instagram.com/p/C0nToh09/",
        "INSTAGRAM, https://www.instagram.com/p/",
        "FACEBOOK, https://www.facebook.com/dpmptspjabar",
        "FACEBOOK, https://www.facebook.com/",
        "FACEBOOK, https://www.facebook.com/login.php?next=1",
        "THREADS, https://www.threads.net/@dpmptspjabar",
        "THREADS, https://www.instagram.com/p/C0nToh09/",
        "YOUTUBE, https://www.youtube.com/@dpmptspjabar",
        "YOUTUBE, https://studio.youtube.com/video/dQw4w9WgXcQ/edit",
        "YOUTUBE, https://www.youtube.com/watch?list=PL1",
        "TIKTOK, https://www.tiktok.com/@dpmptspjabar",
        "TIKTOK, https://www.tiktok.com/upload",
        "X, https://x.com/dpmptspjabar",
        "X, https://x.com/dpmptspjabar/status/draft",
        "X, https://netflix.com/dpmptspjabar/status/17"
    })
    void takesNothingElseForAPost(Channel channel, URI link) {
        assertThat(PostLinks.of(channel).matches(link)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "X, @dpmptspjabar, https://x.com/contoh/status/17, contoh",
                "X, @dpmptspjabar, https://x.com/DPMPTSPJabar/status/17, -",
                "X, @dpmptspjabar, https://x.com/i/status/17, -",
                "X, DPMPTSP Jabar, https://x.com/contoh/status/17, -",
                "X, -, https://x.com/contoh/status/17, -",
                "TIKTOK, https://www.tiktok.com/@dpmptspjabar, https://www.tiktok.com/@contoh/video/1, contoh",
                "TIKTOK, https://www.tiktok.com/@dpmptspjabar?lang=id, https://www.tiktok.com/@dpmptspjabar/video/1, -",
                "FACEBOOK, https://www.facebook.com/dpmptspjabar, https://www.facebook.com/contoh/posts/1, contoh",
                "FACEBOOK, https://www.facebook.com/dpmptspjabar, https://www.facebook.com/100000000000001/posts/1, -",
                "FACEBOOK, 100000000000002, https://www.facebook.com/100000000000001/posts/1, 100000000000001",
                "THREADS, dpmptspjabar, https://www.threads.net/@contoh/post/A, contoh",
                "INSTAGRAM, @dpmptspjabar, https://www.instagram.com/contoh/reel/A, contoh",
                "INSTAGRAM, @dpmptspjabar, https://www.instagram.com/p/A, -"
            })
    void saysWhoseItIsWhereTheLinkDoes(Channel channel, String account, URI link, String another) {
        assertThat(PostLinks.of(channel).anothersThan(Optional.ofNullable(account), link))
                .isEqualTo(Optional.ofNullable(another));
    }

    @ParameterizedTest
    @EnumSource
    void everyChannelHasItsLinks(Channel channel) {
        assertThat(PostLinks.of(channel).example(Optional.empty())).startsWith("https://");
    }

    @Test
    void expectsTheAccountInTheLink() {
        assertThat(PostLinks.X.example(Optional.of("https://x.com/dpmptspjabar")))
                .isEqualTo("https://x.com/dpmptspjabar/status/…");
        assertThat(PostLinks.X.example(Optional.of("Akun kami"))).isEqualTo("https://x.com/…/status/…");
    }
}
