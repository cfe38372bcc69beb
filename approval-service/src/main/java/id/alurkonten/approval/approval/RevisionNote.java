package id.alurkonten.approval.approval;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What to mend (Catatan Perbaikan), and where.
 *
 * @param text 10 to 4,000 characters
 * @param media the file it is about, by SHA-256; null when it is about none in particular
 * @param area the part of the picture; null when it is about all of it
 * @param atMs the moment of the video, in milliseconds from its start; null when it is about none in particular
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RevisionNote(String text, String media, Area area, Integer atMs) {

    /** A part of a picture, as fractions (0–1) of its width and height from the upper left. */
    public record Area(double x, double y, double width, double height) {

        /** 0.1 + 0.9 may be a little more than 1 in binary. */
        private static final double ROUNDING = 1e-9;

        public boolean isInside() {
            return x >= 0
                    && y >= 0
                    && width > 0
                    && height > 0
                    && x + width <= 1 + ROUNDING
                    && y + height <= 1 + ROUNDING;
        }
    }

    /** A note about the content as a whole. */
    public static RevisionNote of(String text) {
        return new RevisionNote(text, null, null, null);
    }
}
