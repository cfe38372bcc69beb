package id.alurkonten.system.platforms;

import java.time.Instant;
import java.util.List;

/**
 * One thing that everybody can see.
 *
 * @param kind as the platform calls it: {@code IMAGE}, {@code CAROUSEL}, {@code REELS}, {@code tweet}
 * @param title empty where the platform has none
 * @param media the SHA-256 of what it received, in its order
 */
public record Post(
        Channel channel,
        String account,
        String id,
        String permalink,
        String kind,
        String title,
        String text,
        List<String> media,
        Instant at) {

    public Post {
        media = List.copyOf(media);
    }
}
