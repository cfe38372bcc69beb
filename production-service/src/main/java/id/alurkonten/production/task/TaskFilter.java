package id.alurkonten.production.task;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Which tasks are wanted; what is null is not asked.
 *
 * @param overdue whether what is to be done was due before {@code now}
 */
public record TaskFilter(TaskStatus status, UUID planId, String assignee, Boolean overdue, Instant now) {

    /** The condition in the query language of Hibernate; empty for all. */
    String where() {
        List<String> conditions = new ArrayList<>();
        if (status != null) {
            conditions.add("status = :status");
        }
        if (planId != null) {
            conditions.add("planId = :planId");
        }
        if (assignee != null) {
            conditions.add("assignment.assignee = :assignee");
        }
        if (overdue != null) {
            conditions.add(overdue ? "dueAt < :now" : "(dueAt is null or dueAt >= :now)");
        }
        return String.join(" and ", conditions);
    }

    /** What its condition names. */
    Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        if (status != null) {
            parameters.put("status", status);
        }
        if (planId != null) {
            parameters.put("planId", planId);
        }
        if (assignee != null) {
            parameters.put("assignee", assignee);
        }
        if (overdue != null) {
            parameters.put("now", now);
        }
        return parameters;
    }
}
