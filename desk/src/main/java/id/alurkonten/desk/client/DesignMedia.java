package id.alurkonten.desk.client;

/** A file of a design, by its hash. */
public record DesignMedia(String sha256, String altText, String role) {

    public boolean isCover() {
        return "COVER".equals(role);
    }
}
