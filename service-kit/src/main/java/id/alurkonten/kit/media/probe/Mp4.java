package id.alurkonten.kit.media.probe;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/**
 * Walks the boxes of an MP4 or QuickTime file (ISO/IEC 14496-12). Each box must lie inside the one around it, and the
 * outermost inside the file: a cut-off upload is noticed however much of it arrived. Media data is skipped, never read.
 */
final class Mp4 {

    private static final int SMALLEST_BOX = 8;
    /** Ten years: beyond it a length is a fault of the recorder, and is left out rather than shown. */
    private static final long LONGEST_SECONDS = 315_576_000L;

    private final FileCursor file;
    private boolean movie;
    private long timescale = 1;
    private long duration;
    private int width;
    private int height;

    private Mp4(FileCursor file) {
        this.file = file;
    }

    static Measure measure(FileCursor file) throws IOException {
        return new Mp4(file).measure();
    }

    private Measure measure() throws IOException {
        walk(file.remaining(), (name, end) -> {
            if (name.equals("moov")) {
                movie = true;
                walk(end, this::inMovie);
            }
        });
        if (!movie || width == 0) {
            throw new MalformedMedia(movie ? "A movie without a picture" : "A file without a movie");
        }
        return Measure.of(width, height, playing());
    }

    private void inMovie(String name, long end) throws IOException {
        switch (name) {
            case "mvhd" -> readMovieHeader();
            case "mvex" -> walk(end, this::inFragments);
            case "trak" -> {
                Track track = new Track();
                walk(end, track::read);
                if (track.video && (long) track.width * track.height > (long) width * height) {
                    width = track.width;
                    height = track.height;
                }
            }
            default -> {
                // Not needed to measure.
            }
        }
    }

    private void readMovieHeader() throws IOException {
        boolean wide = file.u8() == 1;
        file.skip(3 + (wide ? 16 : 8));
        timescale = file.u32();
        duration = wide ? wideDuration() : shortDuration();
        if (timescale == 0) {
            throw new MalformedMedia("A movie whose second has no parts");
        }
    }

    /** A fragmented movie's own header says 0; the whole length, where known, is here. */
    private void inFragments(String name, long end) throws IOException {
        if (name.equals("mehd")) {
            boolean wide = file.u8() == 1;
            file.skip(3);
            long whole = wide ? wideDuration() : shortDuration();
            duration = Math.max(duration, whole);
        }
    }

    private long wideDuration() throws IOException {
        long high = file.u32();
        long low = file.u32();
        return high > Integer.MAX_VALUE ? 0 : high << 32 | low;
    }

    private long shortDuration() throws IOException {
        long read = file.u32();
        boolean unknown = read == 0xFFFF_FFFFL;
        return unknown ? 0 : read;
    }

    private Optional<Duration> playing() {
        long seconds = duration / timescale;
        if (duration == 0 || seconds > LONGEST_SECONDS) {
            return Optional.empty();
        }
        return Optional.of(Duration.ofSeconds(seconds).plusMillis(duration % timescale * 1000 / timescale));
    }

    private void walk(long end, Visitor visitor) throws IOException {
        while (end - file.position() >= SMALLEST_BOX) {
            long start = file.position();
            long size = file.u32();
            String name = file.name();
            if (size == 1) {
                size = file.u64();
            } else if (size == 0) {
                size = end - start;
            }
            if (size < file.position() - start || size > end - start) {
                throw new MalformedMedia("Truncated: box " + name + " of " + size + " bytes at " + start);
            }
            visitor.visit(name, start + size);
            file.moveTo(start + size);
        }
        file.moveTo(end);
    }

    private interface Visitor {
        void visit(String name, long end) throws IOException;
    }

    private final class Track {

        private boolean video;
        private int width;
        private int height;

        void read(String name, long end) throws IOException {
            switch (name) {
                case "tkhd" -> readHeader();
                case "mdia" -> walk(end, this::readMedia);
                default -> {
                    // Not needed to measure.
                }
            }
        }

        private void readMedia(String name, long end) throws IOException {
            if (name.equals("hdlr")) {
                file.skip(8);
                video |= file.name().equals("vide");
            }
        }

        private void readHeader() throws IOException {
            boolean wide = file.u8() == 1;
            file.skip(3 + (wide ? 32 : 20) + 16);
            long a = file.u32();
            file.skip(12);
            long d = file.u32();
            file.skip(16);
            int stored = file.u16();
            file.skip(2);
            int lines = file.u16();
            // A telephone held upright records lying down and says in the matrix to turn it.
            boolean turned = a == 0 && d == 0;
            width = turned ? lines : stored;
            height = turned ? stored : lines;
        }
    }
}
