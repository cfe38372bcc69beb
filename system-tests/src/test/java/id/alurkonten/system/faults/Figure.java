package id.alurkonten.system.faults;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;

/**
 * One thing that was measured.
 *
 * @param aim what is promised; null where nothing is
 * @param met whether it was kept; null where there is no aim
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Figure(String scenario, String what, double value, String unit, String aim, Boolean met) {

    public static Figure of(String scenario, String what, double value, String unit) {
        return new Figure(scenario, what, value, unit, null, null);
    }

    public static Figure atMost(String scenario, String what, double value, String unit, double aim) {
        return new Figure(scenario, what, value, unit, "≤ " + number(aim), value <= aim);
    }

    public static Figure atLeast(String scenario, String what, double value, String unit, double aim) {
        return new Figure(scenario, what, value, unit, "≥ " + number(aim), value >= aim);
    }

    /** As a line of a Markdown table. */
    String line() {
        String verdict = met == null ? "" : met ? "yes" : "NO";
        return "| %s | %s | %s %s | %s | %s |"
                .formatted(scenario, what, number(value), unit, aim == null ? "" : aim, verdict);
    }

    private static String number(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.2f", value);
    }
}
