package id.alurkonten.production.task;

import java.time.Duration;
import java.time.Instant;

/**
 * What lies with one officer.
 *
 * @param openTasks how many tasks
 * @param overdue how many of them are
 * @param dueWork what is left of the standard times, as working time
 * @param earliestDueAt when the first of them is wanted
 */
public record Workload(String assignee, int openTasks, int overdue, Duration dueWork, Instant earliestDueAt) {}
