package id.alurkonten.desk.page;

import id.alurkonten.desk.client.Problem;
import id.alurkonten.desk.client.ServiceAway;
import id.alurkonten.desk.client.ServiceRefused;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * What somebody typed, and what became of it. A form that was refused is shown again with all that was typed, and with
 * what the service says at the field it says it about.
 *
 * <p>Each form has a key that goes with what it sends: sent twice, by a double click or because the first answer was
 * lost, it has its effect once.
 */
public final class Form {
    /** The hidden field with the key. */
    public static final String KEY = "_kunci";

    private final Map<String, List<String>> typed;
    private final String key;
    private final Problem problem;
    private final boolean away;

    private Form(Map<String, List<String>> typed, String key, Problem problem, boolean away) {
        this.typed = typed;
        this.key = key;
        this.problem = problem;
        this.away = away;
    }

    /** Nothing typed yet. */
    public static Form blank() {
        return with(Map.of());
    }

    /** As it is now, to be changed. */
    public static Form with(Map<String, String> values) {
        Map<String, List<String>> typed = new HashMap<>();
        values.forEach((name, value) -> typed.put(name, value == null ? List.of() : List.of(value)));
        return new Form(typed, newKey(), null, false);
    }

    /** As the browser sent it. */
    public static Form of(MultivaluedMap<String, String> sent) {
        Map<String, List<String>> typed = new HashMap<>();
        sent.forEach((name, values) -> typed.put(name, List.copyOf(values)));
        String key = sent.getFirst(KEY);
        return new Form(typed, key == null || key.isBlank() ? newKey() : key, null, false);
    }

    /**
     * Sends it, with its key. What comes back is accepted, or says why not.
     *
     * @param sending tells the service
     */
    public Form send(Consumer<String> sending) {
        try {
            sending.accept(key);
            return new Form(typed, key, null, false);
        } catch (ServiceRefused refused) {
            // It had no effect: the next attempt is another.
            return new Form(typed, newKey(), refused.problem(), false);
        } catch (ServiceAway maybeDone) {
            return new Form(typed, key, null, true);
        }
    }

    /** As if a service had refused this field: for what can't even be sent. */
    public Form refusedAt(String field, String message) {
        Problem own = new Problem(null, null, 400, null, List.of(new Problem.Violation(field, message)), null, null);
        return new Form(typed, newKey(), own, false);
    }

    /** With one field more, still empty. */
    public Form withField(String field) {
        Map<String, List<String>> more = new HashMap<>(typed);
        more.put(field, List.of());
        return new Form(more, key, problem, away);
    }

    /** With a field that has several values. */
    public Form withValues(String field, List<String> values) {
        Map<String, List<String>> more = new HashMap<>(typed);
        more.put(field, List.copyOf(values));
        return new Form(more, key, problem, away);
    }

    /** Of a form that is nothing but a button. */
    public List<String> noFields() {
        return List.of();
    }

    public Set<String> fields() {
        return typed.keySet();
    }

    public boolean isAccepted() {
        return problem == null && !away;
    }

    public boolean isAway() {
        return away;
    }

    public Problem problem() {
        return problem;
    }

    /** What was typed in one field. */
    public record Entry(String name, String value) {

        /** Whether somebody wrote it, rather than chose it or had it in the form already. */
        public boolean isReadable() {
            return value.contains(" ");
        }
    }

    /** All of it, to be sent once more; without what each form has anew. */
    public List<Entry> typed() {
        return typed.entrySet().stream()
                .filter(field -> !field.getKey().startsWith("_"))
                .flatMap(field -> field.getValue().stream().map(value -> new Entry(field.getKey(), value)))
                .toList();
    }

    public boolean isRefusedFor(String slug) {
        return problem != null && problem.slug().equals(slug);
    }

    /** Of the answer that shows it again. */
    public int status() {
        return away ? 503 : problem == null ? 200 : problem.status();
    }

    public String key() {
        return key;
    }

    /** What is in the field; empty if nothing. */
    public String value(String field) {
        List<String> values = typed.getOrDefault(field, List.of());
        return values.isEmpty() ? "" : values.get(0);
    }

    public List<String> values(String field) {
        return typed.getOrDefault(field, List.of());
    }

    public boolean has(String field, String value) {
        return values(field).contains(value);
    }

    /** What the service says about the field; null if nothing. */
    public String error(String field) {
        if (problem == null) {
            return null;
        }
        return problem.violations().stream()
                .filter(violation -> field.equals(violation.field()))
                .map(Problem.Violation::message)
                .findFirst()
                .orElse(null);
    }

    /** What it says about anything that isn't one of these fields: shown above the form. */
    public List<String> errorsBeside(List<String> fields) {
        List<String> others = new ArrayList<>();
        if (problem != null) {
            problem.violations().stream()
                    .filter(violation -> !fields.contains(violation.field()))
                    .forEach(violation -> others.add(violation.field() + ": " + violation.message()));
        }
        return others;
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }
}
