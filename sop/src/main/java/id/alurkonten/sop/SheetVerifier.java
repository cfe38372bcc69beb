package id.alurkonten.sop;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.alurkonten.sop.Verification.BrokenRecord;
import id.alurkonten.sop.Verification.Intact;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * Says, from a control sheet or an archive package alone and offline, whether it is intact, or names the first record
 * or file that is not.
 */
public final class SheetVerifier {

    private static final byte[] ZIP_MAGIC = {'P', 'K'};

    private SheetVerifier() {}

    /**
     * Verifies a sheet as it came. The records' raw JSON is hashed, so that also a field this version doesn't know
     * can't be added, changed or taken away unseen.
     */
    public static Verification verify(JsonNode sheet) {
        if (!sheet.isArray()) {
            return new BrokenRecord(0, Wording.of("sheet.not-an-array"));
        }
        String previousHash = ControlSheet.NO_HASH;
        for (int seq = 1; seq <= sheet.size(); seq++) {
            JsonNode record = sheet.get(seq - 1);
            Optional<Wording> fault = faultOf(record, seq, previousHash);
            if (fault.isPresent()) {
                return new BrokenRecord(seq, fault.get());
            }
            previousHash = record.get("hash").textValue();
        }
        return new Intact(sheet.size(), previousHash);
    }

    /** Verifies a sheet from its JSON bytes in UTF-8. */
    public static Verification verify(byte[] sheet) {
        try {
            return verify(Json.STRICT.readTree(sheet));
        } catch (IOException e) {
            return new BrokenRecord(0, Wording.of("sheet.unreadable", Json.problemOf(e)));
        }
    }

    /**
     * Verifies a file: an archive package (a BagIt bag in a ZIP, RFC 8493) if it is a ZIP, a control sheet if not.
     * Nothing is unpacked. What grows beyond a hundredfold, has more than 10,000 files, or names one outside its own
     * folder, is broken; so is a sheet beyond 16 MiB.
     *
     * @throws IOException if there is no such file, or it can't be read
     */
    public static Verification verify(Path sheetOrPackage) throws IOException {
        try (InputStream in = Files.newInputStream(sheetOrPackage)) {
            byte[] start = in.readNBytes(ZIP_MAGIC.length);
            if (Arrays.equals(start, ZIP_MAGIC)) {
                return PackageVerifier.verify(sheetOrPackage);
            }
        }
        if (Files.size(sheetOrPackage) > ArchivePackage.MAX_TEXT_BYTES) {
            return new BrokenRecord(0, Wording.of("file.too-large", ArchivePackage.MAX_TEXT_BYTES));
        }
        return verify(Files.readAllBytes(sheetOrPackage));
    }

    private static Optional<Wording> faultOf(JsonNode record, int seq, String previousHash) {
        if (!record.isObject()) {
            return Optional.of(Wording.of("record.not-an-object"));
        }
        if (!isNumber(record.path("seq"), seq)) {
            return Optional.of(Wording.of("record.seq", seq, record.path("seq")));
        }
        if (!previousHash.equals(record.path("previousHash").textValue())) {
            return Optional.of(Wording.of("record.previous-hash"));
        }
        try {
            ObjectNode withoutHash = ((ObjectNode) record).deepCopy();
            withoutHash.remove("hash");
            if (!CanonicalJson.sha256(withoutHash).equals(record.path("hash").textValue())) {
                return Optional.of(Wording.of("record.hash"));
            }
            return contradictionIn(Json.STRICT.treeToValue(record, StepRecord.class));
        } catch (JsonProcessingException e) {
            return Optional.of(Wording.of("record.shape", Json.problemOf(e)));
        } catch (IllegalArgumentException e) {
            return Optional.of(Wording.of("record.not-canonical", e.getMessage()));
        }
    }

    private static boolean isNumber(JsonNode node, int number) {
        return node.isIntegralNumber() && node.canConvertToInt() && node.intValue() == number;
    }

    /** What is sealed but can't be true: a record that no service of ours has written. */
    private static Optional<Wording> contradictionIn(StepRecord record) {
        if (record.step() != record.code().number()) {
            return Optional.of(Wording.of("record.step-code", record.step(), record.code()));
        }
        if (record.endedAt().isBefore(record.startedAt())) {
            return Optional.of(Wording.of("record.ends-before-start"));
        }
        long elapsed = Duration.between(record.startedAt(), record.endedAt()).toSeconds();
        if (record.elapsedSeconds() != elapsed) {
            return Optional.of(Wording.of("record.elapsed", elapsed, record.elapsedSeconds()));
        }
        if (record.onTime() != QualityStandard.onTime(record.dueAt(), record.endedAt())) {
            return Optional.of(Wording.of("record.on-time"));
        }
        return Optional.empty();
    }
}
