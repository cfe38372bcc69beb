package id.alurkonten.local.demo;

import id.alurkonten.local.Service;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What every operation is made of. */
public interface Requests {

    Answer get(Service service, String path);

    Answer post(Service service, String path, Object body);

    Answer put(Service service, String path, Object body);

    Answer patch(Service service, String path, Object body);

    Answer delete(Service service, String path);

    /** A multipart form with one file, named {@code file}, and other fields. */
    Answer postFile(Service service, String path, String fileName, byte[] file, Map<String, String> fields);

    Requests ifMatch(String etag);

    /**
     * A list's path with its filters.
     *
     * @param filters such as {@code status=OPEN}; the values not yet encoded
     */
    static String list(String path, String... filters) {
        return filters.length == 0
                ? path
                : Stream.of(filters)
                        .map(filter -> filter.split("=", 2))
                        .map(filter -> filter[0] + "=" + URLEncoder.encode(filter[1], StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", path + "?", ""));
    }
}
