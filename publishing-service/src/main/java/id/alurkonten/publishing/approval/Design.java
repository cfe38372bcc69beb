package id.alurkonten.publishing.approval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import id.alurkonten.kit.event.EventJson;
import id.alurkonten.publishing.channel.Channel;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What was approved, to the byte: files by their hash, and for each channel the words (Versi Desain, Varian Kanal).
 */
public record Design(List<Medium> media, List<Variant> variants) {

    /** A file of the design. */
    public record Medium(String sha256, String altText, String role) {}

    /**
     * The words for one channel.
     *
     * @param title null where the platform has none
     */
    public record Variant(Channel channel, String caption, String title, List<String> hashtags) {
        public Variant {
            hashtags = hashtags == null ? List.of() : List.copyOf(hashtags);
        }
    }

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    /**
     * Reads the design out of the JSON that its hash is computed over.
     *
     * @throws IllegalArgumentException if that is not a design: no variant, a channel twice, a file without its hash
     */
    public static Design read(JsonNode json) {
        try {
            return EventJson.mapper().treeToValue(json, Design.class).checked();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e.getOriginalMessage(), e);
        }
    }

    private Design checked() {
        if (media == null || variants == null || variants.isEmpty()) {
            throw new IllegalArgumentException("no media or no variants");
        }
        Set<Channel> channels = EnumSet.noneOf(Channel.class);
        for (Variant variant : variants) {
            if (variant.channel() == null || variant.caption() == null || !channels.add(variant.channel())) {
                throw new IllegalArgumentException("a variant without caption or channel, or a channel twice");
            }
        }
        for (Medium medium : media) {
            if (medium.sha256() == null || !SHA256.matcher(medium.sha256()).matches()) {
                throw new IllegalArgumentException("a file without its SHA-256");
            }
        }
        return this;
    }

    public List<Channel> channels() {
        return variants.stream().map(Variant::channel).sorted().toList();
    }

    /** The words for a channel; every channel that is published on has them. */
    public Variant variantFor(Channel channel) {
        return variants.stream()
                .filter(variant -> variant.channel() == channel)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no variant for " + channel));
    }
}
