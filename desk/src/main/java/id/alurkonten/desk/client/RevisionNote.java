package id.alurkonten.desk.client;

import com.fasterxml.jackson.annotation.JsonInclude;

/** What is to be mended, and where: on a file, an area of a picture, a moment of a video. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RevisionNote(String text, String media, Area area, Integer atMs) {
    private static final int THOUSAND = 1_000;

    public int seconds() {
        return atMs == null ? 0 : atMs / THOUSAND;
    }
}
