package id.alurkonten.production.design;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * A file of a design.
 *
 * @param sha256 its name in the media store
 * @param altText what is to be seen, for those who can't see it
 */
@JsonPropertyOrder({"sha256", "altText", "role"})
public record DesignMedia(String sha256, String altText, Role role) {

    /** What the file is in the content. */
    public enum Role {
        /** the content itself */
        MAIN,
        /** a video's cover */
        COVER
    }
}
