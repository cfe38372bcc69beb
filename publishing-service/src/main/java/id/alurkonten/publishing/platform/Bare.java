package id.alurkonten.publishing.platform;

import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * An exception as a log may have it: what it was and where it was thrown. Addresses, which may be signed, and credentials
 * are taken out of what it says.
 */
final class Bare extends RuntimeException {

    private static final Pattern ADDRESS = Pattern.compile("(?i)\\b[a-z][a-z0-9+.-]*://[^\\s\"'<>]+");
    private static final Pattern QUERY = Pattern.compile("\\?[^\\s\"'<>]*=[^\\s\"'<>]*");
    private static final Pattern SCHEME = Pattern.compile("(?i)\\b(bearer|oauth|basic)\\s+[^\\s,\"']+");
    private static final int LONGEST = 300;
    private static final int DEEPEST = 8;

    private final String kind;

    private Bare(String kind, String said, Throwable cause) {
        super(said, cause, false, true);
        this.kind = kind;
    }

    static Bare of(Throwable thrown, UnaryOperator<String> withoutCredentials) {
        return of(thrown, withoutCredentials, DEEPEST);
    }

    private static Bare of(Throwable thrown, UnaryOperator<String> withoutCredentials, int deepest) {
        Throwable cause = thrown.getCause();
        Bare bare = new Bare(
                thrown.getClass().getSimpleName(),
                clean(thrown.getMessage(), withoutCredentials),
                cause == null || deepest == 0 ? null : of(cause, withoutCredentials, deepest - 1));
        bare.setStackTrace(thrown.getStackTrace());
        return bare;
    }

    private static String clean(String message, UnaryOperator<String> withoutCredentials) {
        if (message == null) {
            return "";
        }
        String told = withoutCredentials.apply(message).replaceAll("\\s+", " ");
        told = SCHEME.matcher(told).replaceAll("$1 […]");
        told = ADDRESS.matcher(told).replaceAll("[address]");
        told = QUERY.matcher(told).replaceAll("?[…]");
        return told.length() > LONGEST ? told.substring(0, LONGEST) + "…" : told;
    }

    /** What it all began with. */
    Bare root() {
        return getCause() instanceof Bare bare ? bare.root() : this;
    }

    /** As a log begins a trace, by the name of what was thrown. */
    @Override
    public String toString() {
        return getMessage().isEmpty() ? kind : kind + ": " + getMessage();
    }
}
