package id.alurkonten.system.faults.oracle;

import static id.alurkonten.local.Service.PLANNING;
import static id.alurkonten.local.Service.PUBLISHING;

import id.alurkonten.local.Service;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Each command that was answered with success has left all that it leaves, and none has left it twice; one whose answer
 * was never seen has done it once or not at all, and one that was refused not at all.
 */
final class CommandEffects implements Family {

    @Override
    public void judge(Evidence evidence, Findings findings) {
        Map<String, List<Command>> byOperation =
                evidence.account().commands().stream().collect(Collectors.groupingBy(Command::operation));
        List<Trace> traces = new ArrayList<>(PlanningTraces.of(evidence));
        traces.addAll(ProductionTraces.of(evidence));
        traces.addAll(DecisionTraces.of(evidence));
        traces.forEach(trace -> trace.judge(byOperation.getOrDefault(trace.operation(), List.of()), findings));
        keptAnswers(evidence, findings);
        uploads(evidence, byOperation.getOrDefault("uploadMedia", List.of()), findings);
        lastWords(evidence, byOperation, findings);
    }

    /** The answer is kept in the transaction of the effect: without one there was none, or it was undone. */
    private static void keptAnswers(Evidence evidence, Findings findings) {
        for (Service service : Service.values()) {
            Map<String, Long> kept = Trace.count(
                    evidence.rows(service, "idempotency_key").stream(),
                    row -> Texts.key(row.text("caller"), row.text("key")));
            evidence.account().commands().stream()
                    .filter(command -> isKept(command) && Service.valueOf(command.service()) == service)
                    .forEach(command -> findings.expect(
                            Invariant.ACKNOWLEDGED_LOST,
                            !command.isAcknowledged() || kept.containsKey(Texts.key(command.as(), command.key())),
                            command.about() == null ? command.key() : command.about(),
                            "%s: answered with success, but its answer isn't kept under %s",
                            command,
                            command.key()));
        }
    }

    private static void uploads(Evidence evidence, List<Command> uploads, Findings findings) {
        uploads.stream().filter(Command::isAcknowledged).forEach(upload -> {
            String sha256 = upload.answered("sha256").asText();
            findings.expect(
                    Invariant.ACKNOWLEDGED_LOST,
                    evidence.stored().media().containsKey(sha256),
                    sha256,
                    "%s: the file is not in the media store",
                    upload);
        });
    }

    /** A file is its own key: the store knows it by its hash. */
    private static boolean isKept(Command command) {
        return !command.key().isEmpty() && !command.operation().equals("uploadMedia");
    }

    /** Of what can be written over, the last that was acknowledged holds, or something that was asked for later. */
    private static void lastWords(Evidence evidence, Map<String, List<Command>> byOperation, Findings findings) {
        lastWords(
                byOperation.getOrDefault("updatePlanItem", List.of()),
                Command::content,
                "title",
                present(evidence.rows(PLANNING, "content_item"), "content_id", "title"),
                findings);
        lastWords(
                byOperation.getOrDefault("updatePlan", List.of()),
                Command::plan,
                "title",
                present(evidence.rows(PLANNING, "content_plan"), "id", "title"),
                findings);
        lastWords(
                byOperation.getOrDefault("describeArchive", List.of()),
                Command::content,
                "physicalLocation",
                present(evidence.rows(PUBLISHING, "archive_record"), "content_id", "physical_location"),
                findings);
    }

    private static Map<UUID, String> present(List<Row> rows, String id, String column) {
        Map<UUID, String> present = new HashMap<>();
        rows.forEach(row -> present.put(row.id(id), row.text(column)));
        return present;
    }

    private static void lastWords(
            List<Command> writes,
            Function<Command, UUID> subject,
            String field,
            Map<UUID, String> present,
            Findings findings) {
        writes.stream()
                .filter(write -> subject.apply(write) != null && write.body().hasNonNull(field))
                .collect(Collectors.groupingBy(subject))
                .forEach((id, ofOne) -> {
                    long last = ofOne.stream()
                            .filter(Command::isAcknowledged)
                            .mapToLong(Command::number)
                            .max()
                            .orElse(-1);
                    List<String> allowed = ofOne.stream()
                            .filter(write -> write.number() == last || (write.isUnknown() && write.number() > last))
                            .map(write -> write.said(field).strip())
                            .toList();
                    findings.expect(
                            Invariant.ACKNOWLEDGED_LOST,
                            last < 0 || allowed.contains(present.getOrDefault(id, "")),
                            id,
                            "its %s is '%s', though last written as one of %s",
                            field,
                            present.get(id),
                            allowed);
                });
    }

    /** Rows of a table, counted by some of their columns. */
    static Map<String, Long> rows(Evidence evidence, Service service, String table, String... columns) {
        return Trace.count(
                evidence.rows(service, table).stream(),
                row -> Texts.key(Stream.of(columns).map(row::text).toArray()));
    }
}
