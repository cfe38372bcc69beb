package id.alurkonten.publishing.archive;

import static id.alurkonten.publishing.ApprovedContent.STANDARD;
import static id.alurkonten.publishing.ApprovedContent.content;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import id.alurkonten.kit.event.EventJson;
import id.alurkonten.kit.media.CorruptMedia;
import id.alurkonten.kit.s3.S3Config;
import id.alurkonten.publishing.ApprovedContent;
import id.alurkonten.publishing.MemoryMediaStore;
import id.alurkonten.publishing.archive.ArchiveStore.Inspection;
import id.alurkonten.publishing.archive.ArchiveStore.Kept;
import id.alurkonten.sop.CanonicalJson;
import id.alurkonten.sop.ControlSheet;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies in the archive: a bag that standard tools read, written whole or not at all. */
class PackageTest {

    private static final Instant REQUESTED = Instant.parse("2026-12-11T17:30:00Z");
    private static final String PLACE = "2026/paket.zip";

    @TempDir
    Path folder;

    private final ApprovedContent content = content().titled("Judul dengan\nbaris: dua");
    private final MemoryMediaStore media = new MemoryMediaStore();
    private ArchiveConfig config;
    private FolderArchiveStore store;

    @BeforeEach
    void archive() {
        media.keep(content.poster);
        config = config(folder);
        store = new FolderArchiveStore(config);
    }

    private Bag bag() {
        return new PackageMaker(media, STANDARD, config).make(content.approval(), content.sheet(), REQUESTED);
    }

    @Test
    void theBagHasWhatRfc8493AsksForInOneFolder() throws IOException {
        // when
        store.put(PLACE, bag());

        // then
        String base = content.contentId + "-r1/";
        String poster = "data/" + ApprovedContent.sha256(content.poster) + ".png";
        Map<String, byte[]> files = unzip(folder.resolve(PLACE));
        assertThat(files.keySet())
                .containsExactlyInAnyOrder(
                        base + "bag-info.txt",
                        base + "bagit.txt",
                        base + "control-sheet.json",
                        base + "manifest-sha256.txt",
                        base + poster,
                        base + "data/content.json",
                        base + "tagmanifest-sha256.txt");
        assertThat(text(files, base + "bagit.txt"))
                .isEqualTo("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
        assertThat(manifest(files, base, "manifest-sha256.txt")).containsOnlyKeys(poster, "data/content.json");
        assertThat(manifest(files, base, "tagmanifest-sha256.txt"))
                .containsOnlyKeys("bag-info.txt", "bagit.txt", "control-sheet.json", "manifest-sha256.txt");
        Stream.of("manifest-sha256.txt", "tagmanifest-sha256.txt").forEach(name -> manifest(files, base, name)
                .forEach((file, sha256) -> assertThat(ApprovedContent.sha256(files.get(base + file)))
                        .as(file)
                        .isEqualTo(sha256)));
    }

    @Test
    void theBagSaysWhoseItIsAndUnderWhichProcedure() throws IOException {
        // when
        store.put(PLACE, bag());

        // then
        Map<String, byte[]> files = unzip(folder.resolve(PLACE));
        Map<String, String> info = text(files, content.contentId + "-r1/bag-info.txt")
                .lines()
                .map(line -> line.split(": ", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        long octets = files.entrySet().stream()
                .filter(file -> file.getKey().contains("/data/"))
                .mapToLong(file -> file.getValue().length)
                .sum();
        assertThat(info)
                .containsEntry("SOP-Number", "62/10/SEKRT/2023")
                .containsEntry("Source-Organization", STANDARD.procedure().agency())
                .containsEntry("External-Identifier", content.contentId.toString())
                .containsEntry("External-Description", "Judul dengan baris: dua")
                .containsEntry("Classification", "HM.02.03")
                .containsEntry("Retention", "2 tahun aktif")
                .containsEntry("Content-Hash", content.contentHash())
                // half past midnight in Jakarta
                .containsEntry("Bagging-Date", "2026-12-12")
                .containsEntry("Payload-Oxum", octets + ".2");
    }

    @Test
    void theBagHoldsTheDesignWhoDecidedAndTheSheetUpToTheApproval() throws IOException {
        // when
        store.put(PLACE, bag());

        // then
        Map<String, byte[]> files = unzip(folder.resolve(PLACE));
        JsonNode file = EventJson.mapper().readTree(files.get(content.contentId + "-r1/data/content.json"));
        assertThat(CanonicalJson.sha256(file.get("design"))).isEqualTo(content.contentHash());
        assertThat(file.get("contentHash").asText()).isEqualTo(content.contentHash());
        assertThat(file.get("stages").findValuesAsText("decidedBy")).containsExactly("koordinator", "sekretaris");
        ControlSheet sheet = ControlSheet.parse(text(files, content.contentId + "-r1/control-sheet.json"));
        assertThat(sheet).isEqualTo(content.sheet());
        assertThat(sheet.verify().isIntact()).isTrue();
    }

    @Test
    void theSameContentGivesTheSameBytes() throws IOException {
        // when
        Kept first = store.put(PLACE, bag());
        Kept second = store.put("2026/lagi.zip", bag());

        // then
        assertThat(second).isEqualTo(first);
        assertThat(first.sha256()).isEqualTo(ApprovedContent.sha256(Files.readAllBytes(folder.resolve(PLACE))));
        assertThat(first.size()).isEqualTo(Files.size(folder.resolve(PLACE)));
    }

    @Test
    void whatWasWrittenIsReadBackWhole() throws IOException {
        // given
        Kept kept = store.put(PLACE, bag());

        // when
        Inspection inspection = store.inspect(PLACE);

        // then
        assertThat(inspection.kept()).isEqualTo(kept);
        assertThat(inspection.verification().isIntact()).isTrue();
    }

    @Test
    void everyFlippedByteIsFound() throws IOException {
        // given
        Kept kept = store.put(PLACE, bag());
        byte[] whole = Files.readAllBytes(folder.resolve(PLACE));
        List<Integer> unseen = new ArrayList<>();

        // when
        for (int at = 0; at < whole.length; at += 97) {
            byte[] broken = whole.clone();
            broken[at] ^= 0x20;
            Files.write(folder.resolve(PLACE), broken);
            if (store.inspect(PLACE).kept().equals(kept)) {
                unseen.add(at);
            }
        }

        // then
        assertThat(unseen).isEmpty();
    }

    @Test
    void aFileWithOtherBytesThanItsNameIsNotArchived() {
        // given
        media.damage(ApprovedContent.sha256(content.poster));

        // then
        assertThatThrownBy(() -> store.put(PLACE, bag())).isInstanceOf(CorruptMedia.class);
        assertThat(folder.resolve("2026")).isEmptyDirectory();
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        // given
        String missing = "12".repeat(32);
        ApprovedContent incomplete = content().withMedia(missing);
        PackageMaker maker = new PackageMaker(media, STANDARD, config);

        // then
        assertThatThrownBy(() -> maker.make(incomplete.approval(), incomplete.sheet(), REQUESTED))
                .isInstanceOf(MissingMedia.class)
                .hasMessageContaining(missing);
    }

    @Test
    void aFullDiskLeavesNothingBehind() {
        // given
        FolderArchiveStore full = new FolderArchiveStore(config) {
            @Override
            OutputStream disk(OutputStream file) {
                return new FilterOutputStream(file) {
                    @Override
                    public void write(byte[] bytes, int offset, int length) throws IOException {
                        throw new IOException("No space left on device");
                    }
                };
            }
        };

        // then
        assertThatThrownBy(() -> full.put(PLACE, bag())).hasMessage("No space left on device");
        assertThat(folder.resolve("2026")).isEmptyDirectory();
    }

    @Test
    void whatAKilledAttemptLeftIsReplaced() throws IOException {
        // given
        Files.createDirectories(folder.resolve("2026"));
        Files.writeString(folder.resolve(PLACE), "half a pack");

        // when
        store.put(PLACE, bag());

        // then
        assertThat(store.inspect(PLACE).verification().isIntact()).isTrue();
    }

    @Test
    void aPackageThatIsGoneIsSaidToBeGone() {
        assertThatThrownBy(() -> store.inspect(PLACE)).isInstanceOf(NoSuchFileException.class);
    }

    private static Map<String, byte[]> unzip(Path zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipFile file = new ZipFile(zip.toFile())) {
            for (ZipEntry entry : file.stream().map(ZipEntry.class::cast).toList()) {
                files.put(entry.getName(), file.getInputStream(entry).readAllBytes());
            }
        }
        return files;
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }

    private static Map<String, String> manifest(Map<String, byte[]> files, String base, String name) {
        return text(files, base + name)
                .lines()
                .map(line -> line.split(" {2}", 2))
                .collect(Collectors.toMap(pair -> pair[1], pair -> pair[0]));
    }

    private static ArchiveConfig config(Path folder) {
        return new ArchiveConfig() {
            @Override
            public Path folder() {
                return folder;
            }

            @Override
            public String classification() {
                return "HM.02.03";
            }

            @Override
            public Optional<String> retention() {
                return Optional.of("2 tahun aktif");
            }

            @Override
            public Map<String, Code> codes() {
                return Map.of();
            }

            @Override
            public Audit audit() {
                throw new UnsupportedOperationException("nothing is read again here");
            }

            @Override
            public S3Config s3() {
                throw new UnsupportedOperationException("a folder");
            }

            @Override
            public Duration every() {
                return Duration.ofSeconds(1);
            }

            @Override
            public Duration timeout() {
                return Duration.ofHours(1);
            }
        };
    }
}
