package id.alurkonten.desk.preview;

import static org.assertj.core.api.Assertions.assertThat;

import id.alurkonten.desk.client.Channel;
import id.alurkonten.desk.client.ProductionApi.CaptionLimit;
import id.alurkonten.desk.client.ProductionApi.ChannelTextLimits;
import id.alurkonten.desk.client.ProductionApi.TextLimits;
import id.alurkonten.desk.client.Variant;
import id.alurkonten.desk.media.Shown;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a reader sees of a post before asking for the rest. */
class PostTest {
    private static final TextLimits LIMITS = new TextLimits(List.of(
            new ChannelTextLimits(Channel.INSTAGRAM, new CaptionLimit(2200, null, null, false, 8), null, null),
            new ChannelTextLimits(Channel.X, new CaptionLimit(280, null, 23, false, null), null, null)));

    @Test
    void isCutWhereTheChannelCutsAndNeverInTheMiddleOfALetter() {
        // when
        Post post = post(Channel.INSTAGRAM, "Halo 🌾🌾🌾🌾");

        // then
        assertThat(post.isFolded()).isTrue();
        assertThat(post.seen()).isEqualTo("Halo 🌾🌾🌾");
    }

    @Test
    void isWholeWhereTheChannelShowsAllOfIt() {
        // when
        Post post = post(Channel.X, "Halo semuanya");

        // then
        assertThat(post.isFolded()).isFalse();
        assertThat(post.seen()).isEqualTo("Halo semuanya\n\n#Jabar #Investasi");
    }

    @Test
    void beginsWithTheFirstFileThatIsNoCover() {
        // given
        Shown cover = new Shown("c", "sampul", true, false);
        Shown video = new Shown("v", "video", false, true);

        // when
        Post post = Post.of(variant(Channel.X, "a"), "", Optional.of(LIMITS), List.of(cover, video));

        // then
        assertThat(post.first()).isEqualTo(video);
    }

    private static Post post(Channel channel, String caption) {
        return Post.of(variant(channel, caption), "dpmptspjabar", Optional.of(LIMITS), List.of());
    }

    private static Variant variant(Channel channel, String caption) {
        return new Variant(channel, caption, null, List.of("#Jabar", "#Investasi"));
    }
}
