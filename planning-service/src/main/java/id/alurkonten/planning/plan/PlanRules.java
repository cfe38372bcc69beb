package id.alurkonten.planning.plan;

import id.alurkonten.kit.problem.ProblemException;
import id.alurkonten.kit.problem.ProblemType;
import id.alurkonten.planning.research.Research;
import id.alurkonten.sop.ControlSheet;
import id.alurkonten.sop.StepCode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a form must have before it is finalized (rule 2), each fault named so that Humas can mend it. */
final class PlanRules {

    /** Room for what surrounds the lines in PlanSubmitted: the control sheet of a form that was returned many times. */
    private static final int ROOM = 256 * 1024;

    private static final int ROOM_OF_AN_ITEM = 1024;

    /** What the topics take in one record. */
    private static final int MAX_BYTES = 4 * 1024 * 1024;

    private PlanRules() {}

    static void requireReady(ContentPlan plan, List<Research> researches, Instant now, ZoneId zone) {
        ProblemException faults = ProblemException.validation();
        if (plan.plannedItems().isEmpty()) {
            faults.violation("items", "plan.items.none");
        }
        if (researches.stream().noneMatch(Research::isCompleted)) {
            faults.violation("researchIds", "plan.research.none-completed");
        }
        int index = 0;
        for (ContentItem item : plan.plannedItems()) {
            requireReady("items[" + index++ + "].", item.details(), plan.head(), now, zone, faults);
        }
        if (faults.hasViolations()) {
            throw faults;
        }
        requireSendable(plan);
    }

    static void requireItems(ContentPlan plan) {
        if (plan.plannedItems().isEmpty()) {
            throw ProblemException.invalid("items", "plan.items.none");
        }
    }

    private static void requireReady(
            String path, ItemDetails item, PlanHead head, Instant now, ZoneId zone, ProblemException faults) {
        if (item.title() == null || item.title().isBlank()) {
            faults.violation(path + "title", "field.required");
        }
        if (item.format() == null) {
            faults.violation(path + "format", "field.required");
        }
        if (item.channels().isEmpty()) {
            faults.violation(path + "channels", "plan.item.channels.none");
        }
        if (item.scheduledAt() == null) {
            faults.violation(path + "scheduledAt", "field.required");
            return;
        }
        LocalDate day = LocalDate.ofInstant(item.scheduledAt(), zone);
        if (day.isBefore(head.periodStart()) || day.isAfter(head.periodEnd())) {
            faults.violation(
                    path + "scheduledAt",
                    "plan.item.outside-period",
                    day.toString(),
                    head.periodStart().toString(),
                    head.periodEnd().toString());
        } else if (!item.scheduledAt().isAfter(now)) {
            faults.violation(path + "scheduledAt", "plan.item.not-in-future");
        }
    }

    /** The form travels whole in one event: what would not fit is refused while it can still be split. */
    private static void requireSendable(ContentPlan plan) {
        long bytes = ROOM;
        for (ContentItem item : plan.plannedItems()) {
            bytes += JsonColumns.write(item.details()).getBytes(StandardCharsets.UTF_8).length + ROOM_OF_AN_ITEM;
        }
        if (bytes > MAX_BYTES) {
            throw new ProblemException(ProblemType.TOO_LARGE, "plan.too-large", bytes, MAX_BYTES);
        }
    }

    static Set<String> signedResearches(ControlSheet sheet) {
        return sheet.records().stream()
                .filter(line -> line.code() == StepCode.RESEARCH)
                .flatMap(line -> line.output().refs().stream())
                .filter(ref -> ref.startsWith("research:"))
                .collect(Collectors.toSet());
    }

    static ProblemException noSuchContent(UUID contentId) {
        return new ProblemException(ProblemType.NOT_FOUND, "not-found.content", contentId);
    }
}
