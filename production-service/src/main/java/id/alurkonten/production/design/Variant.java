package id.alurkonten.production.design;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What is said on one channel (Varian Kanal).
 *
 * @param title where the platform has one; null, and absent in JSON, otherwise
 * @param hashtags as they are to appear, in order
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"channel", "caption", "title", "hashtags"})
public record Variant(Channel channel, String caption, String title, List<String> hashtags) {

    private static final Pattern BETWEEN_POSTS = Pattern.compile("\\R---\\R");

    public Variant {
        hashtags = List.copyOf(hashtags);
    }

    /**
     * The posts as they appear on the platform, hashtags after the text. A thread is written in one caption, its posts
     * parted by a line of {@code ---}; every other format is one post.
     */
    public List<String> posts(ContentFormat format) {
        String text = hashtags.isEmpty() ? caption : caption + "\n\n" + String.join(" ", hashtags);
        return format == ContentFormat.THREAD ? List.of(BETWEEN_POSTS.split(text)) : List.of(text);
    }
}
