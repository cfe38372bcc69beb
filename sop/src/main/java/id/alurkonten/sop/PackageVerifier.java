package id.alurkonten.sop;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import id.alurkonten.sop.Verification.Broken;
import id.alurkonten.sop.Verification.BrokenRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Verifies an archive package: the control sheet first, since a record says more than a checksum; then each file
 * against the manifests; then that design, media and decision are about the same {@code contentHash}.
 */
final class PackageVerifier {

    private static final Pattern DECLARATION =
            Pattern.compile("BagIt-Version: \\d+\\.\\d+\\R+Tag-File-Character-Encoding: UTF-8\\R*");

    private PackageVerifier() {}

    static Verification verify(Path zip) throws IOException {
        try {
            ArchivePackage bag = ArchivePackage.read(zip);
            byte[] sheet = bag.requiredText(ArchivePackage.CONTROL_SHEET);
            Verification verified = SheetVerifier.verify(sheet);
            if (verified instanceof Broken) {
                return verified;
            }
            requireWholeBag(bag);
            Optional<String> contentHash = contentHashOf(bag);
            if (contentHash.isPresent()) {
                Optional<BrokenRecord> other = decisionOnAnother(contentHash.get(), Json.STRICT.readTree(sheet));
                if (other.isPresent()) {
                    return other.get();
                }
            }
            return verified;
        } catch (BrokenPackageException e) {
            return e.broken();
        }
    }

    private static void requireWholeBag(ArchivePackage bag) throws BrokenPackageException {
        if (!DECLARATION
                .matcher(new String(bag.requiredText(ArchivePackage.DECLARATION), UTF_8))
                .matches()) {
            throw new BrokenPackageException(ArchivePackage.DECLARATION, "file.bag-declaration");
        }
        BagManifest tags = BagManifest.read(ArchivePackage.TAG_MANIFEST, bag);
        BagManifest payload = BagManifest.read(ArchivePackage.MANIFEST, bag);
        tags.requireAllIn(bag);
        payload.requireAllIn(bag);
        for (String file : bag.files()) {
            if (!file.equals(ArchivePackage.TAG_MANIFEST)) {
                (file.startsWith("data/") ? payload : tags).requireListed(file);
            }
        }
    }

    /** The hash that the archived content claims, once it is seen to be the hash of its design and of its media. */
    private static Optional<String> contentHashOf(ArchivePackage bag) throws BrokenPackageException {
        Optional<byte[]> text = bag.text(ArchivePackage.CONTENT);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        JsonNode content = read(text.get());
        JsonNode claimed = content.path("contentHash");
        JsonNode design = content.path("design");
        if (claimed.isMissingNode() || design.isMissingNode()) {
            return Optional.empty();
        }
        String computed = hashOf(design);
        if (!computed.equals(claimed.textValue())) {
            throw new BrokenPackageException(ArchivePackage.CONTENT, "file.content-hash", claimed.asText(), computed);
        }
        for (JsonNode medium : design.path("media")) {
            String sha256 = medium.path("sha256").asText();
            if (!bag.holdsBytesOf(sha256)) {
                throw new BrokenPackageException(ArchivePackage.CONTENT, "file.media-missing", sha256);
            }
        }
        return Optional.of(computed);
    }

    private static JsonNode read(byte[] content) throws BrokenPackageException {
        try {
            return Json.STRICT.readTree(content);
        } catch (IOException e) {
            throw new BrokenPackageException(ArchivePackage.CONTENT, "sheet.unreadable", Json.problemOf(e));
        }
    }

    private static String hashOf(JsonNode design) throws BrokenPackageException {
        try {
            return CanonicalJson.sha256(design);
        } catch (IllegalArgumentException e) {
            throw new BrokenPackageException(ArchivePackage.CONTENT, "record.not-canonical", e.getMessage());
        }
    }

    /** The last decision of step 6, if it names the hash it was made on and that is not this one. */
    private static Optional<BrokenRecord> decisionOnAnother(String contentHash, JsonNode sheet) {
        for (int seq = sheet.size(); seq >= 1; seq--) {
            JsonNode record = sheet.get(seq - 1);
            if (StepCode.APPROVE.name().equals(record.path("code").asText())) {
                for (JsonNode ref : record.path("output").path("refs")) {
                    String decided = ref.asText();
                    if (decided.startsWith("hash:") && !decided.equals("hash:" + contentHash)) {
                        String hash = decided.substring("hash:".length());
                        return Optional.of(
                                new BrokenRecord(seq, Wording.of("record.approved-hash", hash, contentHash)));
                    }
                }
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
