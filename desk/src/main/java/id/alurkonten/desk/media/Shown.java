package id.alurkonten.desk.media;

import id.alurkonten.desk.client.DesignMedia;

/** A file of a design, as a page shows it. */
public record Shown(String sha256, String altText, boolean cover, boolean video) {

    static Shown of(DesignMedia file, String type) {
        return new Shown(file.sha256(), file.altText(), file.isCover(), type.startsWith("video/"));
    }
}
