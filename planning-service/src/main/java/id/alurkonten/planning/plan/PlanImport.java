package id.alurkonten.planning.plan;

import id.alurkonten.kit.problem.ProblemException;
import id.alurkonten.kit.time.Rfc3339;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * A plan form made elsewhere, as a CSV or XLSX file, with what stands above its lines. Taken in as a whole or not at all: every
 * fault is named at once.
 *
 * @param fileName as it was uploaded
 * @param title may be null: the file's name, then
 * @param periodStart RFC 3339 date; may be null: the day of the first item, then
 * @param periodEnd RFC 3339 date; may be null: the day of the last item, then
 * @param researchIds UUIDs, each may hold several separated by commas
 */
public record PlanImport(
        byte[] file, String fileName, String title, String periodStart, String periodEnd, List<String> researchIds) {

    private static final int MAX_TITLE = 200;
    private static final int MAX_RESEARCHES = 20;

    /** The form as it would be written by hand. */
    record Form(PlanHead head, List<ItemDetails> items) {}

    Form read(ZoneId zone) {
        FormTable table = FormTable.read(file);
        ProblemException faults = ProblemException.validation();
        if (table.rows().size() > ContentPlan.MAX_ITEMS) {
            throw faults.violation("file", "plan.items.many", ContentPlan.MAX_ITEMS);
        }
        List<ItemDetails> items = new ArrayList<>();
        table.rows().forEach((place, cells) -> items.add(new FormRow(place, cells, zone, faults).details()));
        PlanHead head = head(items, zone, faults);
        if (faults.hasViolations()) {
            throw faults;
        }
        return new Form(head, items);
    }

    private PlanHead head(List<ItemDetails> items, ZoneId zone, ProblemException faults) {
        List<LocalDate> days = items.stream()
                .map(ItemDetails::scheduledAt)
                .filter(Objects::nonNull)
                .map((Instant at) -> LocalDate.ofInstant(at, zone))
                .sorted(Comparator.naturalOrder())
                .toList();
        return new PlanHead(
                titleOr(faults),
                date("periodStart", periodStart, days.isEmpty() ? null : days.get(0), faults),
                date("periodEnd", periodEnd, days.isEmpty() ? null : days.get(days.size() - 1), faults),
                researches(faults));
    }

    private String titleOr(ProblemException faults) {
        String name = fileName == null ? "" : fileName.replaceAll("\\.[A-Za-z0-9]{1,5}$", "");
        String chosen = (title == null || title.isBlank() ? name : title)
                .replace("\0", "")
                .strip();
        if (chosen.isEmpty()) {
            faults.violation("title", "field.required");
        }
        if (chosen.length() > MAX_TITLE) {
            faults.violation("title", "import.too-long", MAX_TITLE);
        }
        return chosen;
    }

    private static LocalDate date(String field, String text, LocalDate otherwise, ProblemException faults) {
        if (text == null || text.isBlank()) {
            return otherwise;
        }
        try {
            return Rfc3339.date(text.strip());
        } catch (DateTimeException e) {
            faults.violation(field, "field.type", "RFC 3339 (2026-12-01)");
            return otherwise;
        }
    }

    private List<UUID> researches(ProblemException faults) {
        List<String> texts = researchIds.stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
        if (texts.size() > MAX_RESEARCHES) {
            faults.violation("researchIds", "import.too-many", MAX_RESEARCHES);
        }
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            try {
                ids.add(UUID.fromString(texts.get(i)));
            } catch (IllegalArgumentException e) {
                faults.violation("researchIds[" + i + "]", "field.type", "UUID");
            }
        }
        return ids;
    }
}
