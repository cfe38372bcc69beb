package id.alurkonten.sop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.alurkonten.sop.Verification.BrokenFile;
import id.alurkonten.sop.Verification.BrokenRecord;
import id.alurkonten.sop.Verification.Intact;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A package alone, without any service: intact, or the first file or record that is not. */
class PackageVerifierTest {

    @TempDir
    private Path folder;

    private final BagFixture bag = new BagFixture();

    @Test
    void findsAnUntouchedPackageIntact() throws IOException {
        // when
        Verification verified = verify();

        // then
        assertThat(verified).isInstanceOfSatisfying(Intact.class, intact -> assertThat(intact.records())
                .isEqualTo(13));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"bagit.txt", "bag-info.txt", "control-sheet.json", "manifest-sha256.txt", BagFixture.POSTER})
    void namesAFileTakenAway(String file) throws IOException {
        // given
        bag.without(file);

        // when
        Verification verified = verify();

        // then
        assertThat(verified).isEqualTo(new BrokenFile(file, Wording.of("file.missing")));
    }

    @Test
    void needsTheTagManifest() throws IOException {
        // given
        bag.without("tagmanifest-sha256.txt");

        // when
        Verification verified = verify();

        // then
        assertThat(verified).isEqualTo(new BrokenFile("tagmanifest-sha256.txt", Wording.of("file.missing")));
    }

    @ParameterizedTest
    @CsvSource({
        "bag-info.txt,          Barat,    Tengah, tagmanifest-sha256.txt",
        "manifest-sha256.txt,   poster,   cover,  tagmanifest-sha256.txt",
        "data/media/poster.png, picture,  forgery, manifest-sha256.txt",
        "data/content.json,     daring,   luring, manifest-sha256.txt",
    })
    void namesAFileThatWasChanged(String file, String from, String to, String manifest) throws IOException {
        // given
        bag.replace(file, from, to);

        // when
        Verification verified = verify();

        // then
        assertThat(verified).isEqualTo(new BrokenFile(file, Wording.of("file.checksum", manifest)));
    }

    @ParameterizedTest
    @CsvSource({
        "data/extra.txt,    manifest-sha256.txt",
        "extra.txt,         tagmanifest-sha256.txt",
        "sub/dir/extra.txt, tagmanifest-sha256.txt",
        "datax/extra.txt,   tagmanifest-sha256.txt",
    })
    void namesAFileThatWasAdded(String file, String manifest) throws IOException {
        // given
        bag.file(file, "smuggled");

        // when
        Verification verified = verify();

        // then
        assertThat(verified).isEqualTo(new BrokenFile(file, Wording.of("file.extra", manifest)));
    }

    @Test
    void namesTheBrokenRecordAlsoWhenAllChecksumsWereMadeUpFor() throws IOException {
        // given
        bag.replace("control-sheet.json", "Budi Santoso", "Budi Suntoso").listTags();

        // when
        Verification verified = verify();

        // then
        assertThat(verified).isEqualTo(new BrokenRecord(4, Wording.of("record.hash")));
    }

    @Test
    void findsAnotherDesignAlsoWhenAllChecksumsWereMadeUpFor() throws IOException {
        // given
        bag.replace("data/content.json", "daring", "luring").listPayload().listTags();

        // when
        Verification verified = verify();

        // then
        assertThat(verified).isInstanceOfSatisfying(BrokenFile.class, broken -> {
            assertThat(broken.file()).isEqualTo("data/content.json");
            assertThat(broken.reason().en()).startsWith("contentHash says ");
        });
    }

    @Test
    void findsOtherMediaAlsoWhenAllChecksumsWereMadeUpFor() throws IOException {
        // given
        bag.replace(BagFixture.POSTER, "picture", "forgery").listPayload().listTags();

        // when
        Verification verified = verify();

        // then
        assertThat(verified).isInstanceOfSatisfying(BrokenFile.class, broken -> assertThat(
                        broken.reason().en())
                .startsWith("the design's medium "));
    }

    @Test
    void findsADesignThatIsNotTheOneApproved() throws IOException {
        // given
        bag.file("control-sheet.json", ControlSheetFixture.allNineSteps().toString())
                .listTags();

        // when
        Verification verified = verify();

        // then
        assertThat(verified).isInstanceOfSatisfying(BrokenRecord.class, broken -> {
            assertThat(broken.seq()).isEqualTo(10);
            assertThat(broken.reason().en()).startsWith("the decision approved " + ControlSheetFixture.CONTENT_HASH);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"design\":{}}", "{\"contentHash\":\"x\"}", "[]"})
    void asksForNoHashWhereNoneIsClaimed(String content) throws IOException {
        // given
        bag.file("data/content.json", content).listPayload().listTags();

        // when
        Verification verified = verify();

        // then
        assertThat(verified.isIntact()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "data/content.json       | {               | not readable JSON",
                "data/content.json       | {\"contentHash\":\"x\",\"design\":{\"a\":1e999}} | canonical",
                "bagit.txt               | BagIt-Version: x | unknown BagIt declaration",
                "manifest-sha256.txt     | 12  data/a      | line 1 ",
                "control-sheet.json      | {}              | array",
            })
    void saysWhatCanNotBeRead(String file, String text, String reason) throws IOException {
        // given
        bag.file(file, text);
        if (file.startsWith("data/")) {
            bag.listPayload();
        }
        bag.listTags();

        // when
        Verification verified = verify();

        // then
        assertThat(verified.isIntact()).isFalse();
        assertThat(verified.message().en()).contains(reason);
    }

    @Test
    void readsManifestsAsTheRfcAllows() throws IOException {
        // given
        bag.file("data/100%.txt", "a name with a percent sign").listPayload();
        bag.replace("manifest-sha256.txt", "100%.txt", "100%25.txt").replace("manifest-sha256.txt", "\n", "\r\n");
        bag.listTags();

        // when
        Verification verified = verify();

        // then
        assertThat(verified.isIntact()).isTrue();
    }

    @Test
    void refusesAFileListedTwice() throws IOException {
        // given
        String line = "0".repeat(64) + "  data/a\n";
        bag.file("manifest-sha256.txt", line + line).listTags();

        // when
        Verification verified = verify();

        // then
        assertThat(verified).isEqualTo(new BrokenFile("manifest-sha256.txt", Wording.of("file.manifest-line", 2)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil", "data/../../evil", "data//evil", "./evil", "C:evil", "..\\evil", "a\nb", ".."})
    void refusesANameThatLeavesTheFolder(String name) throws IOException {
        // given
        bag.file(name, "evil");

        // when
        Verification verified = verify();

        // then
        assertThat(verified).isInstanceOfSatisfying(BrokenFile.class, broken -> assertThat(broken.reason())
                .isEqualTo(Wording.of("file.unsafe-name")));
    }

    static Stream<Arguments> otherBases() {
        return Stream.of(
                Arguments.of("/", "file.unsafe-name"),
                Arguments.of("../", "file.unsafe-name"),
                Arguments.of("", "file.other-base"));
    }

    @ParameterizedTest
    @MethodSource("otherBases")
    void wantsOneFolder(String base, String reason) throws IOException {
        // given
        bag.base(base);

        // when
        Verification verified = verify();

        // then
        assertThat(verified).isInstanceOfSatisfying(BrokenFile.class, broken -> assertThat(
                        broken.reason().en())
                .isEqualTo(Wording.of(reason, "/").en()));
    }

    @Test
    void refusesAFileBesideTheFolder() throws IOException {
        // given
        Path zip = zip("a/bagit.txt", "b/bagit.txt");

        // when
        Verification verified = SheetVerifier.verify(zip);

        // then
        assertThat(verified).isEqualTo(new BrokenFile("b/bagit.txt", Wording.of("file.other-base", "a/")));
    }

    @Test
    void refusesANameTwiceInTheZip() throws IOException {
        // given
        byte[] bytes = Files.readAllBytes(zip("a/bagit.txt", "a/bagit.tx_"));
        String twice = new String(bytes, StandardCharsets.ISO_8859_1).replace("bagit.tx_", "bagit.txt");
        Path zip = Files.write(folder.resolve("twice.zip"), twice.getBytes(StandardCharsets.ISO_8859_1));

        // when
        Verification verified = SheetVerifier.verify(zip);

        // then
        assertThat(verified).isEqualTo(new BrokenFile("bagit.txt", Wording.of("file.duplicate")));
    }

    @Test
    void refusesTooManyFiles() throws IOException {
        // given
        Path zip = zip(IntStream.rangeClosed(0, ArchivePackage.MAX_FILES)
                .mapToObj(i -> "a/" + i)
                .toArray(String[]::new));

        // when
        Verification verified = SheetVerifier.verify(zip);

        // then
        assertThat(verified).isEqualTo(new BrokenFile("zip.zip", Wording.of("file.too-many", 10_000)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"data/bomb.bin", "control-sheet.json"})
    void refusesABomb(String name) throws IOException {
        // given
        Path zip = folder.resolve("bomb.zip");
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream zipped = new ZipOutputStream(out)) {
            zipped.putNextEntry(new ZipEntry("a/" + name));
            for (int mebibyte = 0; mebibyte < 100; mebibyte++) {
                zipped.write(new byte[1 << 20]);
            }
            zipped.closeEntry();
        }

        // when
        Verification verified = SheetVerifier.verify(zip);

        // then
        assertThat(verified).isInstanceOfSatisfying(BrokenFile.class, broken -> {
            assertThat(broken.file()).isEqualTo(name);
            assertThat(broken.reason().en()).startsWith("the file exceeds the limit");
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 100, 500, 1500})
    void refusesAZipCutOff(int length) throws IOException {
        // given
        byte[] whole = Files.readAllBytes(bag.writeTo(folder));
        Path cut = Files.write(folder.resolve("cut.zip"), java.util.Arrays.copyOf(whole, length));

        // when
        Verification verified = SheetVerifier.verify(cut);

        // then
        assertThat(verified).isInstanceOfSatisfying(BrokenFile.class, broken -> assertThat(broken.file())
                .isEqualTo("cut.zip"));
    }

    @Test
    void neverFailsOnAFlippedBitNorFindsAnotherSheet() throws IOException {
        // given
        byte[] whole = Files.readAllBytes(bag.writeTo(folder));

        for (int at = 0; at < whole.length; at += 7) {
            byte[] flipped = whole.clone();
            flipped[at] ^= 0x10;
            Path zip = Files.write(folder.resolve("flipped.zip"), flipped);

            // when
            Verification verified = SheetVerifier.verify(zip);

            // then: a bit in the ZIP's own bookkeeping may be harmless, but what was read is then what was written
            if (verified instanceof Intact intact) {
                assertThat(intact).isEqualTo(SheetVerifier.verify(folder.resolve("paket.zip")));
            }
        }
    }

    @Test
    void readsASheetFromItsFile() throws IOException {
        // given
        Path file = Files.writeString(
                folder.resolve("control-sheet.json"),
                ControlSheetFixture.allNineSteps().toString());

        // when
        Verification verified = SheetVerifier.verify(file);

        // then
        assertThat(verified).isInstanceOf(Intact.class);
    }

    @Test
    void asksForAFileThatIsThere() {
        assertThatThrownBy(() -> SheetVerifier.verify(folder.resolve("none.zip")))
                .isInstanceOf(NoSuchFileException.class);
    }

    private Verification verify() throws IOException {
        return SheetVerifier.verify(bag.writeTo(folder));
    }

    private Path zip(String... names) throws IOException {
        Path zip = folder.resolve("zip.zip");
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream zipped = new ZipOutputStream(out)) {
            for (String name : names) {
                zipped.putNextEntry(new ZipEntry(name));
                zipped.closeEntry();
            }
        }
        return zip;
    }
}
