package id.alurkonten.system.faults.oracle;

import static id.alurkonten.local.Service.PUBLISHING;

import id.alurkonten.local.Service;
import java.time.Duration;
import java.util.Set;

/** Nothing waits for a machine: all is sent, heard, archived and laid before the people whose turn it is. */
final class Stuck implements Family {
    private static final Duration TAKEN_UP_WITHIN = Duration.ofSeconds(15);
    /** Only an upload through a platform's API is in the middle, and only until it is looked up. */
    private static final Set<String> IN_THE_MIDDLE = Set.of("IN_PROGRESS", "UNKNOWN");

    @Override
    public void judge(Evidence evidence, Findings findings) {
        for (Service service : Service.values()) {
            evidence.rows(service, "outbox_event")
                    .forEach(row -> findings.expect(
                            Invariant.STUCK,
                            row.has("sent_at"),
                            row.text("ce_subject"),
                            "%s %s was committed but not sent",
                            row.text("type"),
                            row.text("id")));
            evidence.rows(service, "idempotency_key")
                    .forEach(row -> findings.expect(
                            Invariant.STUCK,
                            row.has("status"),
                            row.text("key"),
                            "%s holds the key without an answer",
                            service.module()));
        }
        for (Lag lag : evidence.lags()) {
            findings.expect(
                    Invariant.STUCK,
                    !lag.isBehind(),
                    lag.topic() + "-" + lag.partition(),
                    "%s has come to %d of %d",
                    lag.consumer(),
                    lag.committed(),
                    lag.end());
        }
        evidence.rows(PUBLISHING, "archive_job")
                .forEach(job -> findings.expect(
                        Invariant.STUCK, false, job.text("content_id"), "it still waits to be archived"));
        evidence.rows(PUBLISHING, "content_folder")
                .forEach(folder -> findings.expect(
                        Invariant.STUCK,
                        !folder.text("status").equals("ARCHIVING"),
                        folder.text("content_id"),
                        "it was approved, but is not archived"));
        evidence.rows(PUBLISHING, "publication").forEach(publication -> publication(evidence, publication, findings));
    }

    private static void publication(Evidence evidence, Row publication, Findings findings) {
        boolean isLate = publication.text("status").equals("SCHEDULED")
                && publication.instant("scheduled_at").isBefore(evidence.at().minus(TAKEN_UP_WITHIN));
        findings.expect(
                Invariant.STUCK,
                !isLate && !IN_THE_MIDDLE.contains(publication.text("status")),
                publication.text("content_id"),
                "it is %s on %s since %s",
                publication.text("status"),
                publication.text("channel"),
                publication.instant("scheduled_at"));
    }
}
