package id.alurkonten.system.faults.oracle;

import static id.alurkonten.local.Service.PRODUCTION;
import static id.alurkonten.local.Service.PUBLISHING;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Where a content is by what production and publishing hold, whatever planning has heard of it. */
final class Truth {
    private static final Set<String> UP_ONCE = Set.of("PUBLISHED", "TAKEN_DOWN");

    private final Map<UUID, Row> tasks;
    private final Map<UUID, Row> folders;
    private final Map<UUID, List<Row>> publications;

    Truth(Evidence evidence) {
        tasks = Row.byId(evidence.rows(PRODUCTION, "production_task"), "content_id");
        folders = Row.byId(evidence.rows(PUBLISHING, "content_folder"), "content_id");
        publications = Row.allById(evidence.rows(PUBLISHING, "publication"), "content_id");
    }

    /** The status that planning must show of an item. */
    String statusOf(Row item) {
        UUID content = item.id("content_id");
        if (folders.containsKey(content)) {
            return published(folders.get(content), item.texts("channels"));
        }
        Row task = tasks.get(content);
        if (task == null) {
            return item.text("state").equals("PLANNED") ? "PLANNED" : "CANCELLED";
        }
        return task.text("status").equals("UNASSIGNED") ? "PLANNED" : task.text("status");
    }

    private String published(Row folder, List<String> planned) {
        if (!folder.text("status").equals("ARCHIVED")) {
            return folder.text("status").equals("ARCHIVING") ? "APPROVED" : "CANCELLED";
        }
        List<String> begun = publications.getOrDefault(folder.id("content_id"), List.of()).stream()
                .filter(row -> planned.contains(row.text("channel")))
                .map(row -> row.text("status"))
                .filter(UP_ONCE::contains)
                .toList();
        if (begun.isEmpty()) {
            return "ARCHIVED";
        }
        if (begun.size() < planned.size()) {
            return "PARTIALLY_PUBLISHED";
        }
        return begun.contains("PUBLISHED") ? "PUBLISHED" : "TAKEN_DOWN";
    }

    /** Empty while it has none. */
    String assigneeOf(UUID content) {
        return tasks.containsKey(content) ? tasks.get(content).text("assignee") : "";
    }

    /** Each that it is laid out for, with its status. */
    List<Row> publicationsOf(UUID content) {
        return publications.getOrDefault(content, List.of());
    }
}
