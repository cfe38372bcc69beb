package id.alurkonten.system.platforms.media;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What the header of an MP4 or QuickTime file says (ISO 14496-12: {@code mvhd} and the {@code tkhd} of the film); all 0 where
 * there is no header, as in a file that was cut off. WebM isn't opened.
 */
record Film(int width, int height, double seconds) {
    private static final Film UNKNOWN = new Film(0, 0, 0);

    static Film of(byte[] bytes) {
        try {
            return box(ByteBuffer.wrap(bytes), "moov").map(Film::read).orElse(UNKNOWN);
        } catch (RuntimeException e) {
            return UNKNOWN;
        }
    }

    private static Film read(ByteBuffer movie) {
        double seconds = box(movie.duplicate(), "mvhd").map(Film::seconds).orElse(0.0);
        Film film = new Film(0, 0, seconds);
        ByteBuffer rest = movie.duplicate();
        while (rest.remaining() >= 8) {
            Optional<ByteBuffer> track = next(rest, "trak").flatMap(found -> box(found, "tkhd"));
            if (track.isPresent()) {
                ByteBuffer header = track.get();
                // 16.16 fixed point, the last two of the box, after the matrix; its first is 0 for a film that lies on
                // its side
                int width = header.getInt(header.limit() - 8) >>> 16;
                int height = header.getInt(header.limit() - 4) >>> 16;
                boolean turned = header.getInt(header.limit() - 44) == 0;
                if (width > 0) {
                    film = turned ? new Film(height, width, seconds) : new Film(width, height, seconds);
                }
            }
        }
        return film;
    }

    private static double seconds(ByteBuffer header) {
        int at = header.position();
        boolean wide = header.get(at) == 1;
        long scale = Integer.toUnsignedLong(header.getInt(at + (wide ? 20 : 12)));
        long duration = wide ? header.getLong(at + 24) : Integer.toUnsignedLong(header.getInt(at + 16));
        return scale == 0 ? 0 : (double) duration / scale;
    }

    private static Optional<ByteBuffer> box(ByteBuffer in, String type) {
        while (in.remaining() >= 8) {
            Optional<ByteBuffer> found = next(in, type);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Steps over the next box; answers its inside if it is of the type. */
    private static Optional<ByteBuffer> next(ByteBuffer in, String type) {
        int start = in.position();
        long size = Integer.toUnsignedLong(in.getInt());
        byte[] name = new byte[4];
        in.get(name);
        if (size == 1) {
            size = in.getLong();
        } else if (size == 0) {
            size = in.limit() - start;
        }
        if (size < in.position() - start || start + size > in.limit()) {
            throw new IllegalArgumentException("A box is longer than the file");
        }
        int inside = in.position();
        in.position((int) (start + size));
        return new String(name, StandardCharsets.ISO_8859_1).equals(type)
                ? Optional.of(in.duplicate().position(inside).limit((int) (start + size)))
                : Optional.empty();
    }
}
