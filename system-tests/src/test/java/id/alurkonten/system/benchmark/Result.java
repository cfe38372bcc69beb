package id.alurkonten.system.benchmark;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * One line of the table.
 *
 * @param aim what was set as the first aim; null where there is none
 * @param met whether it was reached; null where there is no aim
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Result(String what, double value, String unit, String aim, Boolean met) {

    static Result of(String what, double value, String unit) {
        return new Result(what, value, unit, null, null);
    }

    static Result atLeast(String what, double value, String unit, double aim) {
        return new Result(what, value, unit, "≥ " + number(aim), value >= aim);
    }

    static Result atMost(String what, double value, String unit, double aim) {
        return new Result(what, value, unit, "≤ " + number(aim), value <= aim);
    }

    /** As a line of a Markdown table. */
    String line() {
        String verdict = met == null ? "" : met ? "yes" : "NO";
        return "| %s | %s %s | %s | %s |".formatted(what, number(value), unit, aim == null ? "" : aim, verdict);
    }

    private static String number(double value) {
        return String.format(java.util.Locale.ROOT, value >= 100 ? "%.0f" : "%.2f", value);
    }
}
