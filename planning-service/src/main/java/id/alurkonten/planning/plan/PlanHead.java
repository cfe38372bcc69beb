package id.alurkonten.planning.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What stands above the lines of the form. Both days belong to the period; they are days in Asia/Jakarta. */
public record PlanHead(String title, LocalDate periodStart, LocalDate periodEnd, List<UUID> researchIds) {}
