package id.alurkonten.publishing.rest;

import static id.alurkonten.publishing.ApprovedContent.content;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import gov.loc.repository.bagit.domain.Bag;
import gov.loc.repository.bagit.reader.BagReader;
import gov.loc.repository.bagit.verify.BagVerifier;
import id.alurkonten.kit.testing.ServiceEnvironment;
import id.alurkonten.publishing.ApprovedContent;
import id.alurkonten.publishing.Desk;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the archives office gets, read with tools that are not ours. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class ArchiveExportTest {

    @ConfigProperty(name = "alurkonten.archive.folder")
    Path folder;

    @TempDir
    Path office;

    @Test
    void aBagItImplementationOfOthersFindsAPackageCompleteAndValid() throws Exception {
        // given
        ApprovedContent content = Desk.archived(content());
        Path bag = unpacked(Desk.humas()
                .get("/api/v1/archive/" + content.contentId + "/package")
                .asByteArray());

        // when
        Bag read = new BagReader().read(bag);

        // then
        try (BagVerifier verifier = new BagVerifier()) {
            assertThatCode(() -> verifier.isComplete(read, false)).doesNotThrowAnyException();
            assertThatCode(() -> verifier.isValid(read, false)).doesNotThrowAnyException();
            Files.write(bag.resolve("data/content.json"), "{}".getBytes(StandardCharsets.UTF_8));
            assertThatCode(() -> verifier.isValid(new BagReader().read(bag), false))
                    .isInstanceOf(Exception.class);
        }
    }

    @Test
    void anExportHasEveryPackageAsItWasArchivedAndSaysWhatItCouldNotRead() throws IOException {
        // given
        ApprovedContent whole = Desk.archived(content().titled("=Ekspor utuh"));
        ApprovedContent gone = Desk.archived(content().titled("Ekspor hilang"));
        String sha256 = Desk.humas()
                .get("/api/v1/archive/" + whole.contentId)
                .jsonPath()
                .getString("packageSha256");
        try (Stream<Path> files = Files.walk(folder)) {
            Files.delete(files.filter(file -> file.getFileName().toString().startsWith(gone.contentId.toString()))
                    .findFirst()
                    .orElseThrow());
        }

        // when
        Map<String, byte[]> export =
                entries(Desk.humas().get("/api/v1/archive/export").asByteArray());

        // then
        String name = export.keySet().stream()
                .filter(entry -> entry.contains(whole.contentId.toString()))
                .findFirst()
                .orElseThrow();
        assertThat(ApprovedContent.sha256(export.get(name))).isEqualTo(sha256);
        assertThat(text(export, "manifest-sha256.txt")).contains(sha256 + "  " + name);
        assertThat(text(export, "daftar.csv"))
                .contains("'=Ekspor utuh,HM.02.03,", sha256 + "," + name + ",WHOLE")
                .containsPattern("Ekspor hilang,.*,UNREADABLE");
        assertThat(export.keySet()).noneMatch(entry -> entry.contains(gone.contentId.toString()));
    }

    @Test
    void anExportIsFiltered() throws IOException {
        // given
        Desk.archived(content());

        // when
        Map<String, byte[]> export = entries(Desk.humas()
                .queryParam("classification", "LAIN")
                .get("/api/v1/archive/export")
                .asByteArray());

        // then
        assertThat(export).containsOnlyKeys("daftar.csv", "manifest-sha256.txt");
    }

    private static String text(Map<String, byte[]> entries, String name) {
        return new String(entries.get(name), StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> entries(byte[] bytes) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }

    /** The one folder that a package unpacks to. */
    private Path unpacked(byte[] bytes) throws IOException {
        for (Map.Entry<String, byte[]> entry : entries(bytes).entrySet()) {
            Path file = office.resolve(entry.getKey());
            Files.createDirectories(file.getParent());
            Files.write(file, entry.getValue());
        }
        try (Stream<Path> folders = Files.list(office)) {
            return folders.findFirst().orElseThrow();
        }
    }
}
