package id.alurkonten.kit.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.alurkonten.kit.problem.Problem;
import id.alurkonten.kit.problem.ProblemException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaEndpointTest {

    private static final byte[] POSTER = MediaSamples.jpeg(108, 135);
    private static final String NAME = FolderMediaStoreTest.sha256(POSTER);
    private static final String ETAG = "\"" + NAME + "\"";

    @TempDir
    Path folder;

    private FolderMediaStore store;
    private MediaEndpoint endpoint;

    @BeforeEach
    void prepare() throws IOException {
        store = new FolderMediaStore(MediaTestConfig.in(folder.resolve("media")), Clock.systemUTC());
        store.prepare();
        endpoint = new MediaEndpoint(store);
    }

    @Test
    void answersCreatedOnceAndOkAfterwards() throws IOException {
        // given
        FileUpload upload = upload(POSTER);

        // when
        RestResponse<MediaView> first = endpoint.upload(upload, at("/api/v1/media"));
        RestResponse<MediaView> second = endpoint.upload(upload, at("/api/v1/media"));

        // then
        MediaView view = new MediaView(NAME, "image/jpeg", POSTER.length, 108, 135, null, "/api/v1/media/" + NAME);
        assertThat(first.getStatus()).isEqualTo(201);
        assertThat(first.getEntity()).isEqualTo(view);
        assertThat(first.getLocation()).hasPath("/api/v1/media/" + NAME);
        assertThat(second.getStatus()).isEqualTo(200);
        assertThat(second.getEntity()).isEqualTo(view);
    }

    @Test
    void namesTheMissingPart() {
        // given, when, then
        assertThatThrownBy(() -> endpoint.upload(null, at("/api/v1/media")))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.violations())
                        .extracting(ProblemException.Violation::field)
                        .containsExactly("file"));
    }

    @Test
    void streamsTheWhole() throws IOException {
        // given
        store.put(new ByteArrayInputStream(POSTER));

        // when
        RestResponse<Object> answer = get(Map.of());

        // then
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(body(answer)).isEqualTo(POSTER);
        assertThat(answer.getHeaderString("Content-Length")).isEqualTo(String.valueOf(POSTER.length));
        assertThat(answer.getHeaderString("Content-Type")).isEqualTo("image/jpeg");
        assertThat(answer.getHeaderString("ETag")).isEqualTo(ETAG);
        assertThat(answer.getHeaderString("Accept-Ranges")).isEqualTo("bytes");
        assertThat(answer.getHeaderString("Cache-Control")).contains("private", "immutable");
        assertThat(answer.getHeaderString("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeaderString("Content-Security-Policy")).contains("sandbox");
        assertThat(answer.getHeaderString("Content-Disposition")).isEqualTo("inline; filename=\"" + NAME + ".jpg\"");
        assertThat(answer.getHeaderString("Content-Range")).isNull();
    }

    @Test
    void streamsAPart() throws IOException {
        // given
        store.put(new ByteArrayInputStream(POSTER));

        // when
        RestResponse<Object> answer = get(Map.of("Range", "bytes=10-29"));

        // then
        assertThat(answer.getStatus()).isEqualTo(206);
        assertThat(body(answer)).isEqualTo(Arrays.copyOfRange(POSTER, 10, 30));
        assertThat(answer.getHeaderString("Content-Length")).isEqualTo("20");
        assertThat(answer.getHeaderString("Content-Range")).isEqualTo("bytes 10-29/" + POSTER.length);
        assertThat(answer.getHeaderString("ETag")).isEqualTo(ETAG);
    }

    @Test
    void saysWhichRangesThereAre() throws IOException {
        // given
        store.put(new ByteArrayInputStream(POSTER));

        // when
        RestResponse<Object> answer = get(Map.of("Range", "bytes=9999999-"));

        // then
        assertThat(answer.getStatus()).isEqualTo(416);
        assertThat(answer.getHeaderString("Content-Range")).isEqualTo("bytes */" + POSTER.length);
        assertThat(answer.getHeaderString("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.getEntity()).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.type()).isEqualTo("urn:alurkonten:problem:range-not-satisfiable");
            assertThat(problem.detail()).isNotBlank().isNotEqualTo("range-not-satisfiable");
        });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            the same object  | "%s"                          | 206
            another object   | "0"                           | 200
            a weak tag       | W/"%s"                        | 200
            a date           | Tue, 01 Dec 2026 00:00:00 GMT | 200
            """)
    void givesAPartOnlyOfTheObjectThatIsMeant(String what, String ifRange, int status) throws IOException {
        // given
        store.put(new ByteArrayInputStream(POSTER));

        // when
        RestResponse<Object> answer = get(Map.of("Range", "bytes=0-9", "If-Range", ifRange.formatted(NAME)));

        // then
        assertThat(answer.getStatus()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"%s\"", "W/\"%s\"", "\"0\", \"%s\"", "*"})
    void sendsNothingThatIsKnown(String ifNoneMatch) throws IOException {
        // given
        store.put(new ByteArrayInputStream(POSTER));
        Map<String, String> headers = Map.of("If-None-Match", ifNoneMatch.formatted(NAME), "Range", "bytes=0-9");

        // when
        RestResponse<Object> answer = get(headers);

        // then
        assertThat(answer.getStatus()).isEqualTo(304);
        assertThat(answer.getEntity()).isNull();
        assertThat(answer.getHeaderString("ETag")).isEqualTo(ETAG);
    }

    @Test
    void describesWithoutABody() throws IOException {
        // given
        store.put(new ByteArrayInputStream(POSTER));

        // when
        RestResponse<Object> answer = endpoint.head(NAME, headers(Map.of("Range", "bytes=0-9")));

        // then
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getEntity()).isNull();
        assertThat(answer.getHeaderString("Content-Length")).isEqualTo(String.valueOf(POSTER.length));
        assertThat(answer.getHeaderString("Accept-Ranges")).isEqualTo("bytes");
    }

    @Test
    void knowsWhatItHasNot() {
        // given, when, then
        assertThatThrownBy(() -> get(Map.of())).isInstanceOf(MediaNotFound.class);
        assertThatThrownBy(() -> endpoint.head("..", headers(Map.of()))).isInstanceOf(MediaNotFound.class);
    }

    private RestResponse<Object> get(Map<String, String> headers) {
        return endpoint.get(NAME, headers(headers), at("/api/v1/media/" + NAME));
    }

    private static byte[] body(RestResponse<Object> answer) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        ((StreamingOutput) answer.getEntity()).write(body);
        return body.toByteArray();
    }

    private FileUpload upload(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("upload"), bytes);
        return answering(FileUpload.class, Map.of("uploadedFile", file, "fileName", "tagihan.exe"));
    }

    private static UriInfo at(String path) {
        return answering(UriInfo.class, Map.of("getRequestUri", URI.create("http://localhost" + path)));
    }

    private static HttpHeaders headers(Map<String, String> sent) {
        return (HttpHeaders) Proxy.newProxyInstance(
                HttpHeaders.class.getClassLoader(),
                new Class<?>[] {HttpHeaders.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getHeaderString" -> sent.get((String) arguments[0]);
                    case "getAcceptableLanguages" -> List.of(Locale.ENGLISH);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    /** Answers the named methods without arguments, and nothing else. */
    private static <T> T answering(Class<T> type, Map<String, Object> answers) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (!answers.containsKey(method.getName())) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    return answers.get(method.getName());
                }));
    }
}
