package id.alurkonten.system.benchmark;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;

/**
 * One line of the table.
 *
 * @param value the median where it was measured several times
 * @param least and {@code most}: how far it strayed; null where it was measured once
 * @param aim what is aimed at; null where there is no aim
 * @param met whether it was reached; null where there is no aim
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Result(String what, double value, Double least, Double most, String unit, String aim, Boolean met) {

    static Result of(String what, double value, String unit) {
        return new Result(what, value, null, null, unit, null, null);
    }

    static Result of(String what, Rounds rounds, String unit) {
        return new Result(what, rounds.median(), rounds.least(), rounds.most(), unit, null, null);
    }

    Result atLeast(double wanted) {
        return new Result(what, value, least, most, unit, "≥ " + number(wanted), value >= wanted);
    }

    Result atMost(double wanted) {
        return new Result(what, value, least, most, unit, "≤ " + number(wanted), value <= wanted);
    }

    /** As a line of a Markdown table. */
    String line() {
        String spread = least == null ? "" : "%s – %s".formatted(number(least), number(most));
        String verdict = met == null ? "" : met ? "yes" : "NO";
        String wanted = aim == null ? "" : aim;
        return "| %s | %s %s | %s | %s | %s |".formatted(what, number(value), unit, spread, wanted, verdict);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%.0f" : "%.2f", value);
    }
}
