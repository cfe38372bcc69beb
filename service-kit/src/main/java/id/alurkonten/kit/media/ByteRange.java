package id.alurkonten.kit.media;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a Range header asks of an object of known size (RFC 9110, section 14).
 *
 * @param offset of the first byte to send
 * @param length bytes to send; 0 when nothing can be
 */
record ByteRange(Kind kind, long offset, long length) {

    enum Kind {
        /** Nothing asked, or something that a server may answer with the whole: other units, many ranges, nonsense. */
        WHOLE,
        PART,
        /** A well-formed range that has no byte of the object in it. */
        UNSATISFIABLE
    }

    /** More digits than any size has are as good as these. */
    private static final int MOST_DIGITS = 18;

    private static final Pattern SINGLE =
            Pattern.compile("\\s*bytes\\s*=\\s*(\\d*)-(\\d*)\\s*", Pattern.CASE_INSENSITIVE);

    static ByteRange whole(long size) {
        return new ByteRange(Kind.WHOLE, 0, size);
    }

    /** @param header as sent */
    static ByteRange of(String header, long size) {
        Matcher single = SINGLE.matcher(header);
        if (!single.matches()) {
            return whole(size);
        }
        String first = single.group(1);
        String last = single.group(2);
        if (first.isEmpty()) {
            return last.isEmpty() ? whole(size) : suffix(number(last), size);
        }
        long from = number(first);
        long to = last.isEmpty() ? Long.MAX_VALUE : number(last);
        if (to < from) {
            return whole(size);
        }
        return from >= size ? unsatisfiable() : part(from, Math.min(to, size - 1));
    }

    /** The value of Content-Range. */
    String contentRange(long size) {
        return switch (kind) {
            case WHOLE, PART -> "bytes " + offset + "-" + (offset + length - 1) + "/" + size;
            case UNSATISFIABLE -> "bytes */" + size;
        };
    }

    private static ByteRange suffix(long bytes, long size) {
        return bytes == 0 ? unsatisfiable() : part(Math.max(0, size - bytes), size - 1);
    }

    private static ByteRange part(long first, long last) {
        return new ByteRange(Kind.PART, first, last - first + 1);
    }

    private static ByteRange unsatisfiable() {
        return new ByteRange(Kind.UNSATISFIABLE, 0, 0);
    }

    private static long number(String digits) {
        return digits.length() > MOST_DIGITS ? Long.MAX_VALUE : Long.parseLong(digits);
    }
}
