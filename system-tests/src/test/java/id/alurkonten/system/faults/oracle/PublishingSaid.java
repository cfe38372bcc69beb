package id.alurkonten.system.faults.oracle;

import static id.alurkonten.local.Service.PUBLISHING;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What publishing's folders, archive and publications hold and what publishing has said of them. */
final class PublishingSaid implements Family {
    private static final Set<String> UP_ONCE = Set.of("PUBLISHED", "TAKEN_DOWN");
    private static final Set<String> OPEN =
            Set.of("SCHEDULED", "AWAITING_CONFIRMATION", "IN_PROGRESS", "FAILED", "UNKNOWN");

    @Override
    public void judge(Evidence evidence, Findings findings) {
        Map<UUID, Row> archive = Row.byId(evidence.rows(PUBLISHING, "archive_record"), "content_id");
        Map<UUID, List<Row>> publications = Row.allById(evidence.rows(PUBLISHING, "publication"), "content_id");
        evidence.rows(PUBLISHING, "content_folder").forEach(folder -> {
            UUID content = folder.id("content_id");
            List<Row> channels = publications.getOrDefault(content, List.of());
            archived(evidence, content, archive.get(content), findings);
            channels.forEach(publication -> shown(evidence, publication, findings));
            complete(evidence, content, channels, findings);
            trail(evidence, folder, findings);
        });
        evidence.said().stream()
                .filter(event -> event.from().equals("publishing") && event.has("channel") && !event.is("StepOverdue"))
                .forEach(event -> findings.expect(
                        Invariant.EVENT_WITHOUT_CHANGE,
                        publications.getOrDefault(event.content(), List.of()).stream()
                                .anyMatch(row -> row.text("channel").equals(event.text("channel"))),
                        event.content(),
                        "%s, but there is no publication on %s",
                        event,
                        event.text("channel")));
    }

    private static void archived(Evidence evidence, UUID content, Row row, Findings findings) {
        List<Event> said = evidence.about(content, "ContentArchived");
        findings.expect(
                row == null ? Invariant.EVENT_WITHOUT_CHANGE : Invariant.CHANGE_WITHOUT_EVENT,
                (row == null) == said.isEmpty(),
                content,
                row == null
                        ? "ContentArchived was said, but it has no archive"
                        : "it is archived, but no ContentArchived says so");
        if (row != null) {
            said.forEach(event -> findings.expect(
                    Invariant.CHANGE_WITHOUT_EVENT,
                    event.text("archiveId").equals(row.text("archive_id"))
                            && event.text("packageSha256").equals(row.text("package_sha256"))
                            && event.text("contentHash").equals(row.text("content_hash"))
                            && event.revision() == row.number("revision"),
                    content,
                    "%s is about package %s, but the archive has %s",
                    event,
                    event.text("packageSha256"),
                    row));
        }
    }

    private static void shown(Evidence evidence, Row publication, Findings findings) {
        UUID content = publication.id("content_id");
        String channel = publication.text("channel");
        List<Event> published = on(evidence, content, channel, "ContentPublished");
        agree(publication, UP_ONCE.contains(publication.text("status")), published, findings);
        agree(
                publication,
                publication.text("status").equals("TAKEN_DOWN"),
                on(evidence, content, channel, "ContentTakenDown"),
                findings);
        published.forEach(event -> findings.expect(
                Invariant.CHANGE_WITHOUT_EVENT,
                event.text("url").equals(publication.text("url")),
                content,
                "%s says %s, but the publication on %s is at %s",
                event,
                event.text("url"),
                channel,
                publication.text("url")));
    }

    private static void agree(Row publication, boolean is, List<Event> said, Findings findings) {
        findings.expect(
                is ? Invariant.CHANGE_WITHOUT_EVENT : Invariant.EVENT_WITHOUT_CHANGE,
                is != said.isEmpty(),
                publication.text("content_id"),
                "on %s it is %s, but these say so: %s",
                publication.text("channel"),
                publication.text("status"),
                said);
    }

    private static List<Event> on(Evidence evidence, UUID content, String channel, String name) {
        return evidence.about(content, name).stream()
                .filter(event -> event.text("channel").equals(channel))
                .toList();
    }

    /** The last upload says that it is the last. */
    private static void complete(Evidence evidence, UUID content, List<Row> channels, Findings findings) {
        List<Event> published = evidence.about(content, "ContentPublished");
        long told = published.stream()
                .filter(event -> event.data().path("complete").asBoolean())
                .count();
        boolean isDone = !published.isEmpty() && channels.stream().noneMatch(row -> OPEN.contains(row.text("status")));
        findings.expect(
                Invariant.CHANGE_WITHOUT_EVENT,
                told == (isDone ? 1 : 0),
                content,
                "complete was said %d times of %d channels, %s of them open",
                told,
                channels.size(),
                isDone ? "none" : "some");
    }

    private static void trail(Evidence evidence, Row folder, Findings findings) {
        List<Event> said = evidence.about(folder.id("content_id")).stream()
                .filter(event -> event.from().equals("publishing"))
                .toList();
        if (said.isEmpty()) {
            return;
        }
        Event last = said.get(said.size() - 1);
        findings.expect(
                folder.sheet().size() > last.sheet().size()
                        ? Invariant.CHANGE_WITHOUT_EVENT
                        : Invariant.EVENT_WITHOUT_CHANGE,
                folder.sheet().tip().equals(last.sheet().tip()),
                folder.text("content_id"),
                "the folder's sheet has %s, but %s said %s",
                folder.sheet(),
                last,
                last.sheet());
        findings.expect(
                Invariant.EVENT_WITHOUT_CHANGE,
                folder.number("sequence") >= last.sequence(),
                folder.text("content_id"),
                "the folder's clock is at %d, but %s was at %d",
                folder.number("sequence"),
                last,
                last.sequence());
    }
}
