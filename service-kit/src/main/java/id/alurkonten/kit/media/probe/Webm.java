package id.alurkonten.kit.media.probe;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/**
 * Walks the elements of a WebM file (EBML, RFC 8794; Matroska, RFC 9559). A recording made live has no length, and its
 * segment and clusters may be of unknown size: the walk then ends at the first of them.
 */
final class Webm {

    private static final long EBML = 0x1A45DFA3L;
    private static final long DOC_TYPE = 0x4282L;
    private static final long SEGMENT = 0x18538067L;
    private static final long INFO = 0x1549A966L;
    private static final long TIMESTAMP_SCALE = 0x2AD7B1L;
    private static final long DURATION = 0x4489L;
    private static final long TRACKS = 0x1654AE6BL;
    private static final long TRACK_ENTRY = 0xAEL;
    private static final long VIDEO = 0xE0L;
    private static final long PIXEL_WIDTH = 0xB0L;
    private static final long PIXEL_HEIGHT = 0xBAL;
    private static final long UNKNOWN_SIZE = -1;
    /** Segment, tracks, entry, video: deeper nesting is an attempt at the stack. */
    private static final int DEEPEST = 5;

    private static final double LONGEST_NANOS = 315_576_000e9;

    private final FileCursor file;
    private String docType = "";
    private long timestampScale = 1_000_000;
    private double duration;
    private long width;
    private long height;

    private Webm(FileCursor file) {
        this.file = file;
    }

    static Measure measure(FileCursor file) throws IOException {
        Webm webm = new Webm(file);
        webm.walk(file.remaining(), 0);
        if (!webm.docType.equals("webm") || webm.width > Integer.MAX_VALUE || webm.height > Integer.MAX_VALUE) {
            throw new MalformedMedia("Not a WebM, or of impossible size");
        }
        return Measure.of((int) webm.width, (int) webm.height, webm.playing());
    }

    private void walk(long end, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw new MalformedMedia("Elements nested too deeply");
        }
        while (file.position() < end) {
            long id = id();
            long size = size();
            boolean open = size == UNKNOWN_SIZE;
            long next = open ? end : file.position() + size;
            if (next > end || next < file.position()) {
                throw new MalformedMedia("Truncated: element " + Long.toHexString(id) + " ends at " + next);
            }
            read(id, size, next, depth);
            file.moveTo(next);
        }
    }

    private void read(long id, long size, long end, int depth) throws IOException {
        if (id == EBML || id == SEGMENT || id == INFO || id == TRACKS || id == TRACK_ENTRY || id == VIDEO) {
            walk(end, depth + 1);
        } else if (id == DOC_TYPE) {
            docType = file.text((int) Math.min(size, 16));
        } else if (id == TIMESTAMP_SCALE) {
            timestampScale = number(size);
        } else if (id == DURATION) {
            duration = size == 4 ? Float.intBitsToFloat((int) number(4)) : Double.longBitsToDouble(number(8));
        } else if (id == PIXEL_WIDTH) {
            width = Math.max(width, number(size));
        } else if (id == PIXEL_HEIGHT) {
            height = Math.max(height, number(size));
        }
    }

    private Optional<Duration> playing() {
        double nanos = duration * timestampScale;
        boolean known = nanos > 0 && nanos <= LONGEST_NANOS;
        return known ? Optional.of(Duration.ofNanos((long) nanos)) : Optional.empty();
    }

    /** An element's name, its length marker kept (RFC 8794, section 5). */
    private long id() throws IOException {
        int first = file.u8();
        int length = Integer.numberOfLeadingZeros(first) - 23;
        if (length > 4) {
            throw new MalformedMedia("No element at " + (file.position() - 1));
        }
        long id = first;
        for (int i = 1; i < length; i++) {
            id = id << 8 | file.u8();
        }
        return id;
    }

    private long size() throws IOException {
        int first = file.u8();
        int length = Integer.numberOfLeadingZeros(first) - 23;
        if (length > 8) {
            throw new MalformedMedia("No element size at " + (file.position() - 1));
        }
        long size = first & (0xFF >> length);
        for (int i = 1; i < length; i++) {
            size = size << 8 | file.u8();
        }
        boolean allOnes = size == (1L << 7 * length) - 1;
        return allOnes ? UNKNOWN_SIZE : size;
    }

    private long number(long size) throws IOException {
        if (size < 0 || size > 8) {
            throw new MalformedMedia("A number of " + size + " bytes");
        }
        long value = 0;
        for (int i = 0; i < size; i++) {
            value = value << 8 | file.u8();
        }
        return value;
    }
}
