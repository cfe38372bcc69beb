package id.alurkonten.production.design;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.alurkonten.sop.CanonicalJson;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Exactly what is approved and published: its JSON is what {@link #contentHash()} is computed over, so that anyone can
 * compute it again from the event. Every field added here changes every hash.
 */
@JsonPropertyOrder({"media", "variants"})
public record Design(List<DesignMedia> media, List<Variant> variants) {

    /** Its own, so that no service-wide setting ever changes a hash. */
    private static final ObjectMapper MAPPER = new ObjectMapper();

    public Design {
        media = List.copyOf(media);
        variants = List.copyOf(variants);
    }

    /**
     * SHA-256 over the canonical JSON (RFC 8785), in lower-case hexadecimal.
     *
     * @throws IllegalArgumentException if a text has half a surrogate pair, and so no canonical form
     */
    public String contentHash() {
        return CanonicalJson.sha256(this, MAPPER);
    }

    /** The channels of the content that have no variant yet. */
    public Set<Channel> missing(Set<Channel> channels) {
        EnumSet<Channel> missing = EnumSet.noneOf(Channel.class);
        missing.addAll(channels);
        variants.forEach(variant -> missing.remove(variant.channel()));
        return missing;
    }

    /** What is said on that channel. */
    public Optional<Variant> variantFor(Channel channel) {
        return variants.stream().filter(v -> v.channel() == channel).findFirst();
    }

    @JsonIgnore
    public boolean isTextOnly() {
        return media.isEmpty();
    }
}
