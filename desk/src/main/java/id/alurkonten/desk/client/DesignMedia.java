package id.alurkonten.desk.client;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** A file of a design, by its hash. */
public record DesignMedia(String sha256, String altText, String role) {

    /** Told by the role; a field of its own would be refused. */
    @JsonIgnore
    public boolean isCover() {
        return "COVER".equals(role);
    }
}
