package id.alurkonten.kit.media;

import id.alurkonten.kit.media.probe.MalformedMedia;
import id.alurkonten.kit.media.probe.Measure;
import id.alurkonten.kit.media.probe.MediaFormat;
import id.alurkonten.kit.media.probe.MediaProbe;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;

/** How bytes come in, whatever store they come to: sniffed, bounded, hashed, measured. */
final class Admission {

    private static final int BUFFER_BYTES = 64 * 1024;

    private final MediaRules rules;

    Admission(MediaRules rules) {
        this.rules = rules;
    }

    /** Bytes in a temporary file, gone when this is closed; not measured yet. */
    record Admitted(Incoming incoming, String sha256, MediaFormat format) implements AutoCloseable {
        @Override
        public void close() {
            incoming.close();
        }
    }

    /** What happens to the store is its affair; what is wrong with the bytes is said as {@link MediaStore#put} does. */
    Admitted receive(InputStream content, Supplier<Incoming> to) throws IOException {
        byte[] head = content.readNBytes(MediaProbe.HEAD_BYTES);
        if (head.length == 0) {
            throw UnsupportedMedia.empty();
        }
        MediaFormat format = rules.requireAccepted(MediaProbe.sniff(head));
        Incoming incoming = to.get();
        try {
            receive(head, content, incoming, format);
            return new Admitted(incoming, incoming.finish(), format);
        } catch (IOException | RuntimeException e) {
            incoming.close();
            throw e;
        }
    }

    private void receive(byte[] head, InputStream content, Incoming incoming, MediaFormat format) throws IOException {
        long limit = rules.maxBytes(format);
        byte[] buffer = new byte[BUFFER_BYTES];
        incoming.write(head, head.length);
        for (int read = 0; read != -1; read = content.read(buffer)) {
            incoming.write(buffer, read);
            if (incoming.size() > limit) {
                throw MediaTooLarge.bytes(format.mediaType(), limit);
            }
        }
    }

    /** What they are, measured, if they may be kept. */
    MediaObject check(Admitted admitted) throws IOException {
        MediaFormat format = admitted.format();
        try {
            Measure measure = MediaProbe.measure(admitted.incoming().file(), format);
            rules.requireWithin(measure);
            return Description.of(admitted.sha256(), format, admitted.incoming().size(), measure);
        } catch (MalformedMedia e) {
            throw UnsupportedMedia.broken(format.mediaType(), e);
        }
    }
}
