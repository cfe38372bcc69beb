package id.alurkonten.system.faults.oracle;

import static id.alurkonten.local.Service.PUBLISHING;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A content goes out on a channel once: one publication, one attempt that succeeded, one event that says so. */
final class Uploads implements Family {

    @Override
    public void judge(Evidence evidence, Findings findings) {
        Map<String, Event> said = new HashMap<>();
        for (Event event : evidence.said("ContentPublished")) {
            Event other = said.putIfAbsent(Texts.key(event.text("contentId"), event.text("channel")), event);
            findings.expect(
                    Invariant.PUBLISHED_TWICE,
                    other == null,
                    event.content(),
                    "on %s by %s and by %s",
                    event.text("channel"),
                    other,
                    event);
        }
        Map<String, Row> publications = new HashMap<>();
        Map<UUID, List<Row>> attempts = Row.allById(evidence.rows(PUBLISHING, "publication_attempt"), "publication_id");
        for (Row publication : evidence.rows(PUBLISHING, "publication")) {
            String channel = publication.text("channel");
            findings.expect(
                    Invariant.PUBLISHED_TWICE,
                    publications.put(Texts.key(publication.text("content_id"), channel), publication) == null,
                    publication.text("content_id"),
                    "%s has more than one publication of it",
                    channel);
            long succeeded = attempts.getOrDefault(publication.id("id"), List.of()).stream()
                    .filter(attempt -> attempt.text("state").equals("PUBLISHED"))
                    .count();
            findings.expect(
                    Invariant.PUBLISHED_TWICE,
                    succeeded <= 1,
                    publication.text("content_id"),
                    "%d attempts on %s have succeeded",
                    succeeded,
                    channel);
        }
    }
}
