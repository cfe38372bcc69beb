package id.alurkonten.system.input;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What can be wrong with a multipart form and the file in it. */
final class FileAttempts {
    private static final String BOUNDARY = "batas";
    private static final String FORM = "multipart/form-data; boundary=" + BOUNDARY;

    private FileAttempts() {}

    static List<Attempt> of(Operation operation, String path) {
        List<Attempt> attempts = new ArrayList<>();
        Attempt empty = new Attempt("", operation.method(), path, Map.of(), FORM, new byte[0], null, "");
        attempts.add(of("a JSON body", empty, "application/json", "{}").expecting(415));
        attempts.add(of("a text body", empty, "text/plain", "teks").expecting(415));
        attempts.add(of("no boundary", empty, "multipart/form-data", "teks").expecting(400, 415));
        attempts.add(of("no part at all", empty, FORM, "--batas--\r\n").expecting(400));
        attempts.add(of("nothing", empty, FORM, "").expecting(400));
        attempts.add(of("not a form", empty, FORM, "bukan formulir").expecting(400));
        attempts.add(of("a form that breaks off", empty, FORM, part("file", "a.png", "isi"))
                .expecting(400, 415));
        attempts.add(of("a part of another name", empty, FORM, whole(part("berkas", "a.png", "isi")))
                .expecting(400));
        attempts.add(of("a file that is empty", empty, FORM, whole(part("file", "a.png", "")))
                .expecting(400, 415));
        attempts.add(of("a file that is not what it says", empty, FORM, whole(part("file", "a.png", "bukan gambar")))
                .expecting(400, 415));
        attempts.add(of("a web page", empty, FORM, whole(part("file", "a.jpg", "<html><script>x</script></html>")))
                .expecting(400, 415));
        attempts.add(of("a null character", empty, FORM, whole(part("file", "a\u0000.csv", "no,\u0000\n1,2\n")))
                .expecting(400, 415));
        attempts.add(of("a picture that breaks off", empty, FORM, whole(part("file", "a.png", "\u0089PNG\r\n\u001a\n")))
                .expecting(400, 415));
        return attempts;
    }

    private static Attempt of(String what, Attempt attempt, String contentType, String body) {
        return new Attempt(
                what,
                attempt.method(),
                attempt.path(),
                attempt.headers(),
                contentType,
                body.getBytes(StandardCharsets.ISO_8859_1),
                attempt.expected(),
                "");
    }

    private static String part(String name, String file, String content) {
        return "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: image/png\r\n\r\n%s"
                .formatted(BOUNDARY, name, file, content);
    }

    private static String whole(String parts) {
        return parts + "\r\n--" + BOUNDARY + "--\r\n";
    }
}
