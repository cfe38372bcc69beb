package id.alurkonten.system.faults.oracle;

import static id.alurkonten.local.Service.PLANNING;
import static id.alurkonten.local.Service.PRODUCTION;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Who wrote a content's item or uploaded a design of it, by what planning and production hold and have said. */
final class Contributors {
    private final Map<UUID, Set<String>> planned = new HashMap<>();
    private final Map<UUID, Map<Long, Set<String>>> uploaded = new HashMap<>();

    Contributors(Evidence evidence) {
        evidence.rows(PLANNING, "content_item")
                .forEach(item -> planned.computeIfAbsent(item.id("content_id"), id -> new HashSet<>())
                        .addAll(item.texts("contributors")));
        evidence.rows(PRODUCTION, "design_version")
                .forEach(version -> uploaded.computeIfAbsent(version.id("content_id"), id -> new HashMap<>())
                        .computeIfAbsent(version.number("revision"), revision -> new HashSet<>())
                        .add(version.text("uploaded_by")));
    }

    /** Whoever had a part in that revision: in the plan, or in a design made for it or for one before. */
    Set<String> of(UUID content, long revision) {
        Set<String> all = new HashSet<>(planned.getOrDefault(content, Set.of()));
        uploaded.getOrDefault(content, Map.of()).forEach((made, people) -> {
            if (made <= revision) {
                all.addAll(people);
            }
        });
        return all;
    }
}
