package id.alurkonten.system.faults.oracle;

import id.alurkonten.local.Service;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Every control sheet is intact, wherever it lies; those of one content are one sheet at several times; and a service
 * never says less than it has said before.
 */
final class Sheets implements Family {
    private static final Map<Service, List<String>> TABLES = Map.of(
            Service.PLANNING, List.of("content_view"),
            Service.PRODUCTION, List.of("production_task"),
            Service.APPROVAL, List.of("approval_request"),
            Service.PUBLISHING, List.of("content_folder"));

    private record Found(UUID subject, String where, Sheet sheet) {}

    @Override
    public void judge(Evidence evidence, Findings findings) {
        List<Found> all = Stream.of(said(evidence), submitted(evidence), kept(evidence), ofPlans(evidence))
                .flatMap(found -> found)
                .toList();
        all.forEach(found -> findings.expect(
                Invariant.CONTROL_SHEET,
                found.sheet().isIntact(),
                found.subject(),
                "%s: %s",
                found.where(),
                found.sheet().fault()));
        all.stream()
                .collect(Collectors.groupingBy(Found::subject))
                .values()
                .forEach(ofOne -> oneSheet(ofOne, findings));
        growing(evidence, findings);
    }

    private static Stream<Found> said(Evidence evidence) {
        return evidence.said().stream()
                .filter(event -> event.content() != null)
                .map(event -> new Found(event.content(), event.toString(), event.sheet()));
    }

    /** What was said of a plan was said of each content on it. */
    private static Stream<Found> submitted(Evidence evidence) {
        return evidence.said("PlanSubmitted").stream().flatMap(event -> StreamSupport.stream(
                        event.data().path("items").spliterator(), false)
                .map(item -> UUID.fromString(item.path("contentId").asText()))
                .map(content -> new Found(content, event.toString(), event.sheet())));
    }

    private static Stream<Found> kept(Evidence evidence) {
        return TABLES.entrySet().stream().flatMap(tables -> tables.getValue().stream()
                .flatMap(table -> evidence.rows(tables.getKey(), table).stream()
                        .map(row -> new Found(row.id("content_id"), table, row.sheet()))));
    }

    private static Stream<Found> ofPlans(Evidence evidence) {
        return Stream.of(
                        evidence.rows(Service.PLANNING, "content_plan").stream()
                                .map(row -> new Found(row.id("id"), "content_plan", row.sheet())),
                        evidence.rows(Service.PRODUCTION, "received_plan").stream()
                                .map(row -> new Found(row.id("plan_id"), "received_plan", row.sheet())),
                        evidence.said().stream()
                                .filter(event -> event.content() == null && event.plan() != null)
                                .map(event -> new Found(event.plan(), event.toString(), event.sheet())))
                .flatMap(found -> found);
    }

    private static void oneSheet(List<Found> ofOne, Findings findings) {
        Found longest = ofOne.stream()
                .max(Comparator.comparingInt(found -> found.sheet().size()))
                .orElseThrow();
        ofOne.forEach(found -> findings.expect(
                Invariant.CONTROL_SHEET,
                found.sheet().isContinuedBy(longest.sheet()),
                found.subject(),
                "%s has %s, which %s (%s) doesn't go on from",
                found.where(),
                found.sheet(),
                longest.where(),
                longest.sheet()));
    }

    private static void growing(Evidence evidence, Findings findings) {
        Map<String, Event> before = new HashMap<>();
        for (Event event : evidence.said()) {
            Event last = before.put(Texts.key(event.from(), event.subject()), event);
            findings.expect(
                    Invariant.CONTROL_SHEET,
                    last == null || last.sheet().isContinuedBy(event.sheet()),
                    event.subject(),
                    "%s has %s, which doesn't go on from that of %s (%s)",
                    event,
                    event.sheet(),
                    last,
                    last == null ? "" : last.sheet());
        }
    }
}
