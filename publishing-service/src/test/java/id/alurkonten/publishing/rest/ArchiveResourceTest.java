package id.alurkonten.publishing.rest;

import static id.alurkonten.publishing.ApprovedContent.content;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import id.alurkonten.kit.testing.ServiceEnvironment;
import id.alurkonten.publishing.ApprovedContent;
import id.alurkonten.publishing.Desk;
import id.alurkonten.publishing.channel.Channel;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class ArchiveResourceTest {

    private static final String ARCHIVE = "/api/v1/archive/";
    private static final String NOBODY = "01940000-0000-7000-8000-000000000000";

    @ConfigProperty(name = "alurkonten.archive.folder")
    Path folder;

    private static Response search(Object... filters) {
        var request = Desk.humas();
        for (int i = 0; i < filters.length; i += 2) {
            request.queryParam((String) filters[i], filters[i + 1]);
        }
        return request.get(ARCHIVE);
    }

    @Test
    void anArchiveSaysWhatItHoldsAndWhoDecided() {
        // given
        ApprovedContent content = Desk.archived(content());

        // when
        Response archive = Desk.humas().get(ARCHIVE + content.contentId);

        // then
        archive.then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("title", equalTo("Capaian Kinerja November 2026"))
                .body("contentHash", equalTo(content.contentHash()))
                .body("channels", contains("INSTAGRAM", "FACEBOOK"))
                .body("classification", equalTo("HM.02.03"))
                .body("physicalLocation", nullValue())
                .body("stages.decidedBy", contains("koordinator", "sekretaris"))
                .body("controlSheet.code", contains("SUBMIT", "ASSIGN", "PRODUCE", "APPROVE", "APPROVE", "ARCHIVE"));
        assertThat(archive.asString()).doesNotContain("null");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PP 28/2025", "28/2025", "2025", "peraturan baru", "BAR", "oss-rba", "#OSS"})
    void archivesAreFoundByWordsOrTheirBeginnings(String words) {
        // given
        ApprovedContent content = Desk.archived(content().titled("PP 28/2025: Yang Baru di Peraturan OSS-RBA"));

        // when
        Response found = search("q", words);

        // then
        found.then().statusCode(200).body("items.contentId", hasItem(content.contentId.toString()));
    }

    @ParameterizedTest
    @CsvSource({
        "izin, Perizinan Berusaha Berbasis Risiko",
        "perizinan, Diizinkan Mulai Januari",
        "melayani, Pelayanan Sabtu",
        "Jumat, Libur Jum'at Agung",
        "Jum’at, Libur Jumat Agung",
        "resume, Résumé Capaian 2026",
        "PERIZ, perizinan"
    })
    void archivesAreFoundInIndonesian(String words, String title) {
        // given
        ApprovedContent content = Desk.archived(content().titled(title));

        // then
        search("q", words, "size", 100).then().body("items.contentId", hasItem(content.contentId.toString()));
    }

    @Test
    void archivesAreFoundByABeginningThatMoreThanAHundredWordsHave() {
        // given
        for (int from = 0; from < 104; from += 26) {
            Desk.archived(content()
                    .titled(IntStream.range(from, from + 26)
                            .mapToObj("bny%d"::formatted)
                            .collect(joining(" "))));
        }

        // then
        search("q", "bny").then().statusCode(200).body("total", equalTo(4));
        search("q", "bny10").then().body("total", equalTo(2));
        search("q", "bny4 bny5").then().body("total", equalTo(2));
    }

    @Test
    void archivesAreFoundByHashtagsAndNotByWhatTheyDoNotSay() {
        // given
        ApprovedContent content = Desk.archived(content());

        // then
        search("q", "dpmptspjabar").then().body("items.contentId", hasItem(content.contentId.toString()));
        search("q", "kucing").then().statusCode(200).body("items", hasSize(0)).body("total", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'; drop table archive_record; --", "a & | !", ":*", "((", "\\", "%"})
    void whatLooksLikeAnOperatorIsOnlySearchedFor(String words) {
        search("q", words).then().statusCode(200);
    }

    @Test
    void archivesAreFilteredAndTheNewestComesFirst() {
        // given
        ApprovedContent older = Desk.archived(content().on(Channel.THREADS).titled("Penapis arsip"));
        ApprovedContent newer =
                Desk.archived(content().on(Channel.THREADS, Channel.X).titled("Penapis arsip"));
        Instant newerAt = Instant.parse(
                Desk.humas().get(ARCHIVE + newer.contentId).jsonPath().getString("archivedAt"));

        // then
        search("q", "penapis", "channel", "THREADS", "classification", "HM.02.03")
                .then()
                .body("items.contentId", contains(newer.contentId.toString(), older.contentId.toString()))
                .body("items.controlSheet", everyItem(nullValue()));
        search("q", "penapis", "channel", "X").then().body("items.contentId", contains(newer.contentId.toString()));
        search("q", "penapis", "channel", "TIKTOK").then().body("total", equalTo(0));
        search("q", "penapis", "classification", "LAIN").then().body("total", equalTo(0));
        search("q", "penapis", "from", newerAt.toString())
                .then()
                .body("items.contentId", contains(newer.contentId.toString()));
        search("q", "penapis", "to", newerAt.toString())
                .then()
                .body("items.contentId", contains(older.contentId.toString()));
        search("q", "penapis", "size", 1, "page", 1)
                .then()
                .body("items.contentId", contains(older.contentId.toString()))
                .body("total", equalTo(2));
    }

    @ParameterizedTest
    @CsvSource({"from, kemarin", "to, x", "channel, MYSPACE", "page, -1", "size, 0", "size, 101", "size, x"})
    void aBadFilterIsA400ThatNamesIt(String name, String value) {
        search(name, value)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", hasItem(name));
    }

    @Test
    void anOverLongSearchIsRefused() {
        search("q", "x".repeat(201)).then().statusCode(400).body("violations.field", hasItem("q"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/package", "/verification"})
    void whatIsNotArchivedIsA404(String part) {
        Desk.humas()
                .get(ARCHIVE + NOBODY + part)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", containsString(NOBODY));
        Desk.humas().get(ARCHIVE + "bukan-uuid" + part).then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void thePackageIsDownloadedWithItsDigest() {
        // given
        ApprovedContent content = Desk.archived(content());
        String sha256 = Desk.humas().get(ARCHIVE + content.contentId).jsonPath().getString("packageSha256");

        // when
        Response zip = Desk.humas().get(ARCHIVE + content.contentId + "/package");

        // then
        String digest = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256));
        zip.then()
                .statusCode(200)
                .contentType("application/zip")
                .header("Repr-Digest", "sha-256=:" + digest + ":")
                .header("ETag", "\"" + sha256 + "\"")
                .header("Content-Disposition", containsString(content.contentId + "-r1.zip"))
                .header("Content-Length", String.valueOf(zip.asByteArray().length));
        assertThat(ApprovedContent.sha256(zip.asByteArray())).isEqualTo(sha256);
    }

    @Test
    void aPackageThatWasChangedIsNamedInTheReadersLanguage() throws IOException {
        // given
        ApprovedContent content = Desk.archived(content());
        Path zip = packageOf(content);
        byte[] bytes = Files.readAllBytes(zip);
        bytes[bytes.length / 2] ^= 1;
        Files.write(zip, bytes);

        // when
        Response indonesian = Desk.humas().get(ARCHIVE + content.contentId + "/verification");
        Response english =
                Desk.humas().header("Accept-Language", "en").get(ARCHIVE + content.contentId + "/verification");

        // then
        indonesian
                .then()
                .statusCode(200)
                .body("intact", equalTo(false))
                .body("findings.part", everyItem(equalTo("PACKAGE")))
                .body("findings[0].message", containsString("padahal saat diarsipkan"));
        english.then().body("findings[0].message", containsString("when it was archived"));
    }

    @Test
    void aPackageThatIsGoneIsNamed() throws IOException {
        // given
        ApprovedContent content = Desk.archived(content());
        Files.delete(packageOf(content));

        // then
        Desk.humas()
                .get(ARCHIVE + content.contentId + "/verification")
                .then()
                .statusCode(200)
                .body("intact", equalTo(false))
                .body("findings", hasSize(1))
                .body("findings[0].message", containsString("pulihkan dari cadangan"));
        Desk.humas()
                .get(ARCHIVE + content.contentId + "/package")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    private Path packageOf(ApprovedContent content) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(content.contentId.toString()))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void shelfRetentionAndCodeAreFilledInByWhoeverHasSeenThePresentOnes() {
        // given
        ApprovedContent content = Desk.archived(content());
        String etag = Desk.humas().get(ARCHIVE + content.contentId).header("ETag");

        // when
        Response filled = patch(content, etag, Map.of("physicalLocation", "Lemari 2", "retention", "2 tahun aktif"));

        // then
        filled.then()
                .statusCode(200)
                .header("ETag", not(equalTo(etag)))
                .body("physicalLocation", equalTo("Lemari 2"))
                .body("retention", equalTo("2 tahun aktif"))
                .body("classification", equalTo("HM.02.03"));
        patch(content, etag, Map.of("classification", "LAIN")).then().statusCode(412);
        patch(content, null, Map.of("classification", "LAIN")).then().statusCode(428);
        patch(content, filled.header("ETag"), Map.of("classification", "HM.01"))
                .then()
                .statusCode(200)
                .body("classification", equalTo("HM.01"))
                .body("physicalLocation", equalTo("Lemari 2"));
        Desk.humas().get(ARCHIVE + content.contentId + "/verification").then().body("intact", equalTo(true));
    }

    @Test
    void badDescriptionsAreRefused() {
        // given
        ApprovedContent content = Desk.archived(content());
        List<Map<String, ?>> bad = List.of(
                Map.of("classification", " "),
                Map.of("classification", ""),
                Map.of("retention", "x".repeat(201)),
                Map.of("physicalLocation", 7),
                Map.of("title", "Judul lain"),
                Map.of("packageSha256", "ab".repeat(32)));

        // then
        bad.forEach(body -> patch(content, "\"0\"", body)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", hasItem(body.keySet().iterator().next())));
        Desk.humas().get(ARCHIVE + content.contentId).then().header("ETag", "\"0\"");
        Desk.humas()
                .header("If-Match", "\"0\"")
                .contentType("application/json")
                .body("{\"classification\":")
                .patch(ARCHIVE + content.contentId)
                .then()
                .statusCode(400);
        Desk.humas()
                .header("If-Match", "\"0\"")
                .contentType("text/plain")
                .body("x")
                .patch(ARCHIVE + content.contentId)
                .then()
                .statusCode(415);
    }

    private static Response patch(ApprovedContent content, String etag, Object body) {
        var request = Desk.humas().contentType("application/json").body(body);
        if (etag != null) {
            request.header("If-Match", etag);
        }
        return request.patch(ARCHIVE + content.contentId);
    }
}
