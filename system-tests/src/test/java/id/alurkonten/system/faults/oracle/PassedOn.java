package id.alurkonten.system.faults.oracle;

import static id.alurkonten.local.Service.APPROVAL;
import static id.alurkonten.local.Service.PRODUCTION;
import static id.alurkonten.local.Service.PUBLISHING;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What passes from desk to desk has come to be there: a task for each item of a plan, a request for each design, an end
 * for each decision, a folder for each approval. And no desk has anything that nobody passed on to it.
 */
final class PassedOn implements Family {
    private static final String LOST = "%s, but %s has no %s of it";
    private static final String STRAY = "%s has a %s of it, but nobody said %s";

    @Override
    public void judge(Evidence evidence, Findings findings) {
        tasks(evidence, findings);
        requests(evidence, findings);
        revisions(evidence, findings);
        folders(evidence, findings);
        cancels(evidence, findings);
    }

    private static void tasks(Evidence evidence, Findings findings) {
        Set<String> tasks = keys(evidence.rows(PRODUCTION, "production_task"), "content_id");
        Set<String> submitted = new HashSet<>();
        for (Event event : evidence.said("PlanSubmitted")) {
            event.data().path("items").forEach(item -> {
                String content = item.path("contentId").asText();
                submitted.add(content);
                findings.expect(
                        Invariant.EVENT_WITHOUT_EFFECT,
                        tasks.contains(content),
                        content,
                        LOST,
                        event,
                        "production",
                        "task");
            });
        }
        stray(tasks, submitted, "production", "task", "PlanSubmitted", findings);
    }

    private static void requests(Evidence evidence, Findings findings) {
        Set<String> requests = keys(evidence.rows(APPROVAL, "approval_request"), "content_id", "revision");
        arrived(
                evidence,
                "DesignReady",
                requests,
                Hearing.applied(evidence, APPROVAL),
                "approval",
                "request",
                findings);
    }

    private static void revisions(Evidence evidence, Findings findings) {
        Set<String> wanted = keys(evidence.rows(PRODUCTION, "revision_request"), "content_id", "revision");
        arrived(
                evidence,
                "RevisionRequested",
                wanted,
                Hearing.applied(evidence, PRODUCTION),
                "production",
                "request for revision",
                findings);
        Set<String> approved = evidence.rows(PRODUCTION, "production_task").stream()
                .filter(task -> task.text("status").equals("APPROVED"))
                .map(task -> Texts.key(task.text("content_id"), task.text("revision")))
                .collect(Collectors.toSet());
        arrived(
                evidence,
                "ContentApproved",
                approved,
                Hearing.applied(evidence, PRODUCTION),
                "production",
                "approved task",
                findings);
    }

    private static void folders(Evidence evidence, Findings findings) {
        Set<String> folders = evidence.rows(PUBLISHING, "content_folder").stream()
                .filter(folder -> folder.json("approval").isObject())
                .map(folder -> Texts.key(folder.text("content_id"), folder.text("revision")))
                .collect(Collectors.toSet());
        arrived(
                evidence,
                "ContentApproved",
                folders,
                Hearing.applied(evidence, PUBLISHING),
                "publishing",
                "folder",
                findings);
    }

    private static void arrived(
            Evidence evidence,
            String name,
            Set<String> there,
            Set<String> applied,
            String desk,
            String what,
            Findings findings) {
        Set<String> said = new HashSet<>();
        for (Event event : evidence.said(name)) {
            String key = Texts.key(event.text("contentId"), event.revision());
            said.add(key);
            findings.expect(
                    Invariant.EVENT_WITHOUT_EFFECT,
                    there.contains(key) || !applied.contains(event.id()),
                    event.subject(),
                    LOST,
                    event,
                    desk,
                    what);
        }
        stray(there, said, desk, what, name, findings);
    }

    private static void stray(
            Set<String> there, Set<String> said, String desk, String what, String name, Findings findings) {
        there.forEach(key ->
                findings.expect(Invariant.EFFECT_WITHOUT_EVENT, said.contains(key), key, STRAY, desk, what, name));
    }

    /** A cancel holds at every desk, unless publishing has refused it. */
    private static void cancels(Evidence evidence, Findings findings) {
        Map<UUID, Row> reviewed = Row.byId(evidence.rows(APPROVAL, "reviewed_content"), "content_id");
        Map<UUID, Row> folders = Row.byId(evidence.rows(PUBLISHING, "content_folder"), "content_id");
        Map<UUID, Row> tasks = Row.byId(evidence.rows(PRODUCTION, "production_task"), "content_id");
        Set<UUID> cancelled = new HashSet<>();
        for (Event event : evidence.said("ContentCancelled")) {
            UUID content = event.content();
            cancelled.add(content);
            boolean refused = !evidence.about(content, "CancellationRefused").isEmpty();
            Row task = tasks.get(content);
            Row folder = folders.get(content);
            expect(
                    reviewed.containsKey(content) && reviewed.get(content).has("cancelled_at"),
                    event,
                    "approval",
                    findings);
            expect(
                    folder != null && (refused || folder.text("status").equals("CANCELLED")),
                    event,
                    "publishing",
                    findings);
            expect(
                    task != null && Set.of("CANCELLED", "APPROVED").contains(task.text("status")),
                    event,
                    "production",
                    findings);
        }
        folders.values().stream()
                .filter(folder -> folder.text("status").equals("CANCELLED"))
                .forEach(folder -> findings.expect(
                        Invariant.EFFECT_WITHOUT_EVENT,
                        cancelled.contains(folder.id("content_id")),
                        folder.text("content_id"),
                        STRAY,
                        "publishing",
                        "cancel",
                        "ContentCancelled"));
    }

    private static void expect(boolean holds, Event event, String desk, Findings findings) {
        findings.expect(Invariant.EVENT_WITHOUT_EFFECT, holds, event.content(), LOST, event, desk, "cancel");
    }

    private static Set<String> keys(List<Row> rows, String... columns) {
        return rows.stream()
                .map(row -> Texts.key(Stream.of(columns).map(row::text).toArray()))
                .collect(Collectors.toSet());
    }
}
