package id.alurkonten.planning.report;

import java.time.LocalDate;
import java.util.List;

/** How the procedure was kept: its nine steps, in order, over the days from–to in Asia/Jakarta, both included. */
public record ComplianceReport(LocalDate from, LocalDate to, List<StepCompliance> steps) {}
