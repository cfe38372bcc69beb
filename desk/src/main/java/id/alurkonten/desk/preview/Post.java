package id.alurkonten.desk.preview;

import id.alurkonten.desk.client.Channel;
import id.alurkonten.desk.client.ProductionApi.ChannelTextLimits;
import id.alurkonten.desk.client.ProductionApi.TextLimits;
import id.alurkonten.desk.client.Variant;
import id.alurkonten.desk.media.Shown;
import java.util.List;
import java.util.Optional;

/**
 * One post as a reader of its channel would come upon it: how it looks there is drawn, what of its text is seen is told
 * by the service that knows the limits.
 *
 * @param account empty if it isn't known
 * @param text with its hashtags after it, as it is published
 * @param fold so many characters are seen at first; null for all
 */
public record Post(Channel channel, String account, String title, String text, Integer fold, List<Shown> media) {

    static Post of(Variant variant, String account, Optional<TextLimits> limits, List<Shown> media) {
        Integer fold = limits.stream()
                .flatMap(known -> known.channels().stream())
                .filter(known -> known.channel() == variant.channel() && known.caption() != null)
                .map(ChannelTextLimits::caption)
                .findFirst()
                .map(caption -> caption.fold())
                .orElse(null);
        return new Post(variant.channel(), account, variant.title(), text(variant), fold, media);
    }

    private static String text(Variant variant) {
        String caption = variant.caption() == null ? "" : variant.caption();
        return variant.hashtags() == null || variant.hashtags().isEmpty()
                ? caption
                : caption + "\n\n" + String.join(" ", variant.hashtags());
    }

    public boolean isFolded() {
        return fold != null && text.codePointCount(0, text.length()) > fold;
    }

    /** Before a reader asks for the rest. */
    public String seen() {
        return isFolded() ? text.substring(0, text.offsetByCodePoints(0, fold)).stripTrailing() : text;
    }

    /** What is shown first; null for a post of text alone. */
    public Shown first() {
        return media.stream().filter(file -> !file.cover()).findFirst().orElse(media.isEmpty() ? null : media.get(0));
    }

    public int count() {
        return media.size();
    }
}
