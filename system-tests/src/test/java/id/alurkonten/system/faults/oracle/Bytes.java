package id.alurkonten.system.faults.oracle;

import static id.alurkonten.local.Service.PLANNING;
import static id.alurkonten.local.Service.PUBLISHING;

import id.alurkonten.system.faults.oracle.Stored.Archived;
import java.util.Map;
import java.util.UUID;

/** Files hash to their names, packages to what was recorded of them, and what is in a package is what was approved. */
final class Bytes implements Family {

    @Override
    public void judge(Evidence evidence, Findings findings) {
        Map<String, String> media = evidence.stored().media();
        media.forEach((name, hash) -> findings.expect(
                Invariant.OTHER_BYTES, name.equals(hash), name, "its bytes in the media store hash to %s", hash));
        Map<UUID, Row> folders = Row.byId(evidence.rows(PUBLISHING, "content_folder"), "content_id");
        for (Row record : evidence.rows(PUBLISHING, "archive_record")) {
            Archived archived = evidence.stored().packages().get(record.text("location"));
            findings.expect(
                    Invariant.OTHER_BYTES,
                    archived != null,
                    record.text("content_id"),
                    "%s is not in the archive",
                    record.text("location"));
            if (archived != null) {
                packed(record, archived, findings);
                approved(evidence, record, archived, folders.get(record.id("content_id")), findings);
                archived.named().forEach(name -> kept(media, name, record.text("content_id"), findings));
            }
        }
        evidence.rows(PLANNING, "finding")
                .forEach(finding -> kept(media, finding.text("screenshot"), finding.text("id"), findings));
        evidence.rows(PUBLISHING, "publication").stream()
                .filter(publication -> publication.has("evidence"))
                .forEach(publication ->
                        kept(media, publication.text("evidence"), publication.text("content_id"), findings));
    }

    private static void kept(Map<String, String> media, String name, String subject, Findings findings) {
        findings.expect(Invariant.OTHER_BYTES, media.containsKey(name), subject, "%s is not in the media store", name);
    }

    /** The package is the one that was written, and its own manifests, sheet and design agree. */
    private static void packed(Row record, Archived archived, Findings findings) {
        String content = record.text("content_id");
        findings.expect(
                Invariant.OTHER_BYTES,
                archived.sha256().equals(record.text("package_sha256"))
                        && archived.size() == record.number("package_size"),
                content,
                "its package hashes to %s (%d bytes), but %s (%d bytes) was recorded",
                archived.sha256(),
                archived.size(),
                record.text("package_sha256"),
                record.number("package_size"));
        findings.expect(Invariant.OTHER_BYTES, archived.fault().isEmpty(), content, "%s", archived.fault());
        archived.files()
                .forEach((name, hash) -> findings.expect(
                        Invariant.OTHER_BYTES,
                        name.equals(hash),
                        content,
                        "%s in its package hashes to %s",
                        name,
                        hash));
    }

    /** What lies in the package is what the whole chain said yes to. */
    private static void approved(Evidence evidence, Row record, Archived archived, Row folder, Findings findings) {
        String hash = record.text("content_hash");
        findings.expect(
                Invariant.OTHER_BYTES,
                archived.contentHash().equals(hash)
                        && archived.designHash().equals(hash)
                        && evidence.about(record.id("content_id"), "ContentApproved").stream()
                                .anyMatch(event -> event.text("contentHash").equals(hash)),
                record.text("content_id"),
                "its package claims %s and holds a design that hashes to %s, archived as %s, approved in %s",
                Texts.brief(archived.contentHash()),
                Texts.brief(archived.designHash()),
                Texts.brief(hash),
                evidence.about(record.id("content_id"), "ContentApproved"));
        findings.expect(
                Invariant.OTHER_BYTES,
                archived.files().keySet().equals(archived.named()),
                record.text("content_id"),
                "its package holds %s, but its design names %s",
                archived.files().keySet(),
                archived.named());
        findings.expect(
                Invariant.OTHER_BYTES,
                folder != null && archived.sheet().isContinuedBy(folder.sheet()),
                record.text("content_id"),
                "its package has a sheet with %s, which the content's doesn't go on from",
                archived.sheet());
    }
}
