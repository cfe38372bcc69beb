package id.alurkonten.kit.media;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What is known about stored bytes.
 *
 * @param sha256 64 lower-case hexadecimal digits, the name of the object
 * @param mediaType as sniffed from the bytes, for example {@code image/jpeg}
 * @param size bytes, at least 1
 * @param width pixels; null where the bytes do not say
 * @param height pixels; null where the bytes do not say
 * @param durationMs playing time in milliseconds; null for pictures and for recordings without a length
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MediaObject(String sha256, String mediaType, long size, Integer width, Integer height, Long durationMs) {

    public boolean isImage() {
        return mediaType.startsWith("image/");
    }

    public boolean isVideo() {
        return mediaType.startsWith("video/");
    }
}
