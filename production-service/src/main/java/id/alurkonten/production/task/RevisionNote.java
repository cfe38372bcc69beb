package id.alurkonten.production.task;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;

/**
 * What is to be mended (Catatan Perbaikan).
 *
 * @param media the file it is about; null when it is about the whole
 * @param area a part of the picture; null when it is about all of it
 * @param atMs a moment of the video, in milliseconds; null for none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RevisionNote(
        @NotBlank String text, String media, @Valid Area area, Long atMs) {

    /** As fractions of width and height, from the upper left. */
    public record Area(
            @NotNull BigDecimal x,
            @NotNull BigDecimal y,
            @NotNull BigDecimal width,
            @NotNull BigDecimal height) {}
}
