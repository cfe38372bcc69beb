package id.alurkonten.publishing.archive;

import id.alurkonten.sop.Wording;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a verification of an archive found: the package and the control sheet, each read anew.
 *
 * @param expectedSha256 of the package, as it was recorded when it was archived
 * @param findings what is broken; empty if all is intact
 */
public record ArchiveCheck(
        UUID contentId, UUID archiveId, Instant checkedAt, String expectedSha256, List<Finding> findings) {

    /** What of an archive can be broken. */
    public enum Part {
        PACKAGE,
        CONTROL_SHEET
    }

    /** One thing that is broken. */
    public record Finding(Part part, Wording message) {}

    public boolean isIntact() {
        return findings.isEmpty();
    }
}
