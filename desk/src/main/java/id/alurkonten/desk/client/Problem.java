package id.alurkonten.desk.client;

import java.util.List;

/** What a service answered instead (RFC 9457), in the language of the person who reads it. */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        List<Violation> violations,
        String currentStatus,
        String currentContentHash) {

    public record Violation(String field, String message) {}

    public Problem {
        violations = violations == null ? List.of() : List.copyOf(violations);
    }

    /** Without the URN before it: {@code stale-design}. */
    public String slug() {
        return type == null ? "" : type.substring(type.lastIndexOf(':') + 1);
    }

    static Problem withoutWords(int status) {
        return new Problem(null, "HTTP " + status, status, null, List.of(), null, null);
    }
}
