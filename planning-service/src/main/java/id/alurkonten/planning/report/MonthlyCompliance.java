package id.alurkonten.planning.report;

import java.time.YearMonth;
import java.util.List;

/** How the procedure was kept in a month of Asia/Jakarta: its nine steps, in order. */
public record MonthlyCompliance(YearMonth month, List<StepCount> steps) {}
