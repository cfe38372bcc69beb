package id.alurkonten.kit.media;

import id.alurkonten.kit.media.probe.MalformedMedia;
import id.alurkonten.kit.media.probe.Measure;
import id.alurkonten.kit.media.probe.MediaFormat;
import id.alurkonten.kit.media.probe.MediaProbe;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Puts into words what was measured. */
final class Description {

    private Description() {}

    static MediaObject of(String sha256, MediaFormat format, long size, Measure measure) {
        Long durationMs = measure.playing().map(Duration::toMillis).orElse(null);
        return new MediaObject(sha256, format.mediaType(), size, measure.width(), measure.height(), durationMs);
    }

    /**
     * Of an object that came in earlier, from its bytes alone; today's limits do not matter to it.
     *
     * @throws CorruptMedia when it is no longer a file that could have come in
     */
    static MediaObject anew(String sha256, Path file) throws IOException {
        try (InputStream input = Files.newInputStream(file)) {
            MediaFormat format = MediaFormat.ofMediaType(MediaProbe.sniff(input.readNBytes(MediaProbe.HEAD_BYTES)))
                    .orElseThrow(() -> new CorruptMedia(sha256));
            return of(sha256, format, Files.size(file), MediaProbe.measure(file, format));
        } catch (MalformedMedia e) {
            throw new CorruptMedia(sha256);
        }
    }
}
