package id.alurkonten.kit.problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Something a caller can act on. It carries no text of its own but the key of a message, so that it is said in the
 * language of whoever asked; the message bundles are the kit's and the service's {@code messages}.
 */
public class ProblemException extends RuntimeException {

    private final ProblemType type;
    private final String messageKey;
    private final transient Object[] arguments;
    private final transient List<Violation> violations = new ArrayList<>();
    private final transient Map<String, Object> extensions = new LinkedHashMap<>();

    /** One field that is not as it must be. */
    public record Violation(String field, String messageKey, List<Object> arguments) {}

    public ProblemException(ProblemType type, String messageKey, Object... arguments) {
        super(Messages.ofKit().text(Messages.ENGLISH, messageKey, arguments));
        this.type = type;
        this.messageKey = messageKey;
        this.arguments = arguments.clone();
    }

    /** A 400 whose detail is the standard sentence and whose substance is in the violations added to it. */
    public static ProblemException validation() {
        return new ProblemException(ProblemType.VALIDATION, "validation");
    }

    /** A 400 about a single field. */
    public static ProblemException invalid(String field, String messageKey, Object... arguments) {
        return validation().violation(field, messageKey, arguments);
    }

    /** Adds a field to the {@code violations} of the answer. */
    public ProblemException violation(String field, String key, Object... args) {
        violations.add(new Violation(field, key, List.of(args)));
        return this;
    }

    /** Adds an extension member (RFC 9457, section 3.2) to the answer. */
    public ProblemException with(String name, Object value) {
        extensions.put(name, value);
        return this;
    }

    /** Remembers what caused it, for the log; the caller never sees it. */
    public ProblemException because(Throwable cause) {
        initCause(cause);
        return this;
    }

    public ProblemType type() {
        return type;
    }

    public String messageKey() {
        return messageKey;
    }

    public Object[] arguments() {
        return arguments.clone();
    }

    public List<Violation> violations() {
        return List.copyOf(violations);
    }

    public boolean hasViolations() {
        return !violations.isEmpty();
    }

    public Map<String, Object> extensions() {
        return Map.copyOf(extensions);
    }
}
