package id.alurkonten.system.platforms.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of a {@code multipart/form-data} body (RFC 7578). */
public final class Multipart {
    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");
    private static final Pattern NAME = Pattern.compile("\\bname=\"([^\"]*)\"");
    private static final Pattern TYPE = Pattern.compile("(?im)^content-type:\\s*(\\S+)");
    private static final byte[] END_OF_HEADERS = {'\r', '\n', '\r', '\n'};

    /** A field or a file. */
    public record Part(String name, String type, byte[] bytes) {

        public String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private Multipart() {}

    /** None where the body isn't what its content type says. */
    static List<Part> parts(String contentType, byte[] body) {
        Matcher matcher = BOUNDARY.matcher(contentType);
        if (!matcher.find()) {
            return List.of();
        }
        byte[] delimiter = ("--" + matcher.group(1)).getBytes(StandardCharsets.ISO_8859_1);
        List<Part> parts = new ArrayList<>();
        int start = indexOf(body, delimiter, 0);
        while (start >= 0) {
            int next = indexOf(body, delimiter, start + delimiter.length);
            if (next >= 0) {
                // Between the delimiter's line and the line break before the next one.
                part(Arrays.copyOfRange(body, start + delimiter.length + 2, next - 2))
                        .ifPresent(parts::add);
            }
            start = next;
        }
        return parts;
    }

    private static Optional<Part> part(byte[] bytes) {
        int end = indexOf(bytes, END_OF_HEADERS, 0);
        if (end < 0) {
            return Optional.empty();
        }
        String headers = new String(bytes, 0, end, StandardCharsets.UTF_8);
        Matcher name = NAME.matcher(headers);
        Matcher type = TYPE.matcher(headers);
        return name.find()
                ? Optional.of(new Part(
                        name.group(1),
                        type.find() ? type.group(1) : "text/plain",
                        Arrays.copyOfRange(bytes, end + END_OF_HEADERS.length, bytes.length)))
                : Optional.empty();
    }

    private static int indexOf(byte[] bytes, byte[] wanted, int from) {
        for (int i = from; i <= bytes.length - wanted.length; i++) {
            if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        return -1;
    }
}
