package id.alurkonten.system.faults.oracle;

import id.alurkonten.local.Service;
import id.alurkonten.system.faults.oracle.Command.Attempt;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What callers were told: the same to whoever asks the same again, and nothing that no promise allows. */
final class Answers implements Family {
    private static final String PROBLEM = "urn:alurkonten:problem:";
    /** What says nothing about the command: who asks again may be told more. */
    private static final Set<Integer> FOR_NOW = Set.of(401, 429);

    /** By whom a success may be had; a decision also by whoever stands in. */
    private static final Map<String, List<String>> PERFORMERS = Map.ofEntries(
            Map.entry("openResearch", List.of("humas")),
            Map.entry("addFinding", List.of("humas")),
            Map.entry("completeResearch", List.of("humas")),
            Map.entry("draftPlan", List.of("humas")),
            Map.entry("importPlan", List.of("humas")),
            Map.entry("addPlanItem", List.of("humas")),
            Map.entry("finalizePlan", List.of("humas")),
            Map.entry("submitPlan", List.of("humas")),
            Map.entry("assignTask", List.of("koordinator")),
            Map.entry("assignPlan", List.of("koordinator")),
            Map.entry("reassignTask", List.of("koordinator")),
            Map.entry("returnPlan", List.of("koordinator")),
            Map.entry("startTask", List.of("humas")),
            Map.entry("addVersion", List.of("humas")),
            Map.entry("handOverDesign", List.of("humas")),
            Map.entry("confirmPublication", List.of("humas", "koordinator")),
            Map.entry("changePolicy", List.of("admin")));

    @Override
    public void judge(Evidence evidence, Findings findings) {
        for (Command command : evidence.account().commands()) {
            command.attempts().forEach(attempt -> sound(command, attempt, findings));
            performer(command, findings);
            repeated(command, findings);
        }
        evidence.account()
                .seen()
                .forEach(seen -> findings.expect(Invariant.FORBIDDEN_ANSWER, false, "the driver saw", "%s", seen));
        kept(evidence, findings);
    }

    private static void sound(Command command, Attempt attempt, Findings findings) {
        int status = attempt.status();
        boolean known = attempt.isSuccess() || (status >= 400 && status < 500) || status == 503;
        findings.expect(
                Invariant.FORBIDDEN_ANSWER,
                status == 0 || known,
                subject(command),
                "%s was answered with %d: %s",
                command,
                status,
                attempt.answer());
        findings.expect(
                Invariant.FORBIDDEN_ANSWER,
                status == 0
                        || attempt.isSuccess()
                        || attempt.answer().path("type").asText().startsWith(PROBLEM),
                subject(command),
                "%s was refused (%d) without a problem: %s",
                command,
                status,
                attempt.answer());
    }

    private static void performer(Command command, Findings findings) {
        List<String> performers = PERFORMERS.get(command.operation());
        if (performers != null && command.isAcknowledged()) {
            findings.expect(
                    Invariant.FORBIDDEN_ANSWER,
                    performers.stream().anyMatch(command.as()::startsWith),
                    subject(command),
                    "%s was answered with success, though it is for %s to do",
                    command,
                    performers);
        }
    }

    private static void repeated(Command command, Findings findings) {
        if (command.key().isEmpty() || command.attempts().size() < 2 || !command.isAcknowledged()) {
            return;
        }
        Attempt first = command.success().orElseThrow();
        for (Attempt other : command.attempts()) {
            boolean later = other.asked() > first.told();
            boolean says = other.isSuccess() || (later && !other.isUnknown() && !isForNow(other));
            if (other.number() != first.number() && says) {
                findings.expect(
                        Invariant.OTHER_ANSWER,
                        isSame(command, first, other),
                        subject(command),
                        "%s was answered with %d %s, and again under %s with %d %s",
                        command,
                        first.status(),
                        first.answer(),
                        command.key(),
                        other.status(),
                        other.answer());
            }
        }
    }

    /** Bytes that are there already are not created again. */
    private static boolean isSame(Command command, Attempt one, Attempt other) {
        return one.answerHash().equals(other.answerHash())
                && (one.status() == other.status() || command.operation().equals("uploadMedia"));
    }

    private static boolean isForNow(Attempt attempt) {
        return FOR_NOW.contains(attempt.status())
                || attempt.answer().path("type").asText().equals(PROBLEM + "conflict");
    }

    /** What a service keeps under a key is what whoever used the key was told. */
    private static void kept(Evidence evidence, Findings findings) {
        for (Service service : Service.values()) {
            Map<String, Row> kept = new HashMap<>();
            evidence.rows(service, "idempotency_key")
                    .forEach(row -> kept.put(Texts.key(row.text("caller"), row.text("key")), row));
            for (Command command : evidence.account().commands()) {
                Row row = kept.get(Texts.key(command.as(), command.key()));
                if (row != null && service.name().equals(command.service())) {
                    kept(command, row, findings);
                }
            }
        }
    }

    private static void kept(Command command, Row row, Findings findings) {
        command.success()
                .ifPresentOrElse(
                        told -> findings.expect(
                                Invariant.OTHER_ANSWER,
                                told.status() == row.number("status")
                                        && told.answerHash().equals(row.text("body")),
                                subject(command),
                                "%s was answered with %d %s, but another answer (%d) is kept under %s",
                                command,
                                told.status(),
                                told.answer(),
                                row.number("status"),
                                command.key()),
                        () -> findings.expect(
                                Invariant.OTHER_ANSWER,
                                command.isUnknown(),
                                subject(command),
                                "%s was refused each time, but an answer (%d) is kept under %s",
                                command,
                                row.number("status"),
                                command.key()));
    }

    private static Object subject(Command command) {
        return command.about() == null ? command.key() : command.about();
    }
}
