package id.alurkonten.system.faults.oracle;

import static id.alurkonten.local.Service.APPROVAL;
import static id.alurkonten.local.Service.PUBLISHING;
import static id.alurkonten.system.faults.oracle.Invariant.OTHER_BYTES;
import static id.alurkonten.system.faults.oracle.Made.CONTENT;
import static id.alurkonten.system.faults.oracle.Made.HASH;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BytesTest {
    private static final String PICTURE = "c".repeat(64);
    private static final String PACKAGE = "d".repeat(64);

    private final Made made = new Made();

    private static Stored.Archived archived(String sha256, String designHash, String pictureHash) {
        return new Stored.Archived(
                sha256, 10, "", HASH, designHash, Set.of(PICTURE), Map.of(PICTURE, pictureHash), Sheet.EMPTY);
    }

    private void approvedAndArchived() {
        made.said(APPROVAL, "ContentApproved", 1, "{'contentHash':'" + HASH + "'}");
        made.row(PUBLISHING, "content_folder", "content_id", CONTENT);
        made.row(
                PUBLISHING,
                "archive_record",
                "content_id",
                CONTENT,
                "location",
                "2026/a.zip",
                "content_hash",
                HASH,
                "package_sha256",
                PACKAGE,
                "package_size",
                10L);
        made.media(PICTURE, PICTURE);
    }

    private Verdict judged() {
        return made.judgedBy(new Bytes());
    }

    @Test
    void what_was_approved_lies_in_the_archive() {
        // given
        approvedAndArchived();
        made.archived("2026/a.zip", archived(PACKAGE, HASH, PICTURE));

        // when
        Verdict verdict = judged();

        // then
        assertThat(verdict.isClean()).as(verdict.table()).isTrue();
    }

    @Test
    void a_package_that_is_gone_or_another_is_seen() {
        // given
        approvedAndArchived();

        // when
        Verdict gone = judged();
        made.archived("2026/a.zip", archived("e".repeat(64), HASH, PICTURE));
        Verdict another = judged();

        // then
        assertThat(gone.of(OTHER_BYTES)).hasSize(1);
        assertThat(another.of(OTHER_BYTES)).hasSize(1);
    }

    @Test
    void another_design_or_picture_in_the_package_is_seen() {
        // given
        approvedAndArchived();

        // when
        made.archived("2026/a.zip", archived(PACKAGE, "f".repeat(64), PICTURE));
        Verdict design = judged();
        made.archived("2026/a.zip", archived(PACKAGE, HASH, "f".repeat(64)));
        Verdict picture = judged();

        // then
        assertThat(design.of(OTHER_BYTES)).hasSize(1);
        assertThat(picture.of(OTHER_BYTES)).hasSize(1);
    }

    @Test
    void changed_bytes_in_the_media_store_are_seen() {
        // given
        made.media(PICTURE, "f".repeat(64));

        // when
        Verdict verdict = judged();

        // then
        assertThat(verdict.of(OTHER_BYTES)).hasSize(1);
    }

    @Test
    void folders_are_read_byte_by_byte(@TempDir Path folder) throws IOException {
        // given
        String name = Hash.of("gambar");
        Path object = folder.resolve("media/" + name.substring(0, 2) + "/" + name.substring(2, 4) + "/" + name);
        Files.createDirectories(object.getParent());
        Files.writeString(object, "gambar");
        Files.writeString(object.resolveSibling(name + ".json"), "{}");
        Path zip = folder.resolve("archive/2026/a.zip");
        Files.createDirectories(zip.getParent());
        try (OutputStream file = Files.newOutputStream(zip);
                ZipOutputStream out = new ZipOutputStream(file, StandardCharsets.UTF_8)) {
            out.putNextEntry(new ZipEntry("a/data/content.json"));
            out.write("{\"contentHash\":\"x\",\"design\":{\"media\":[{\"sha256\":\"y\"}]}}"
                    .getBytes(StandardCharsets.UTF_8));
            out.putNextEntry(new ZipEntry("a/data/" + name + ".jpg"));
            out.write("gambar".getBytes(StandardCharsets.UTF_8));
        }

        // when
        Stored stored = new FolderReader(new SheetReader()).read(folder.resolve("media"), folder.resolve("archive"));

        // then
        assertThat(stored.media()).isEqualTo(Map.of(name, name));
        Stored.Archived read = stored.packages().get("2026/a.zip");
        assertThat(read.files()).isEqualTo(Map.of(name, name));
        assertThat(read.named()).containsExactly("y");
        assertThat(read.contentHash()).isEqualTo("x");
        assertThat(read.sha256()).isEqualTo(Hash.of(zip));
        assertThat(read.fault()).contains("control-sheet.json");
    }
}
