package id.alurkonten.kit.trace;

import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/**
 * W3C trace context, version 00: which request caused what, through HTTP, the outbox and the topics. It rides in the
 * logging context of the thread, so that every line of the log names the trace too.
 */
public record TraceContext(String traceId, String parentId, String flags) {

    public static final String HEADER = "traceparent";
    private static final String KEY = "traceparent";
    private static final String TRACE_ID_IN_LOGS = "traceId";
    private static final Pattern FORM =
            Pattern.compile("00-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})");

    /** What a caller sent, when it has the form of the standard; anything else is as good as nothing. */
    public static Optional<TraceContext> parse(String traceparent) {
        return Optional.ofNullable(traceparent)
                .map(FORM::matcher)
                .filter(java.util.regex.Matcher::matches)
                .map(m -> new TraceContext(m.group(1), m.group(2), m.group(3)));
    }

    /** A trace that begins here. */
    public static TraceContext begin() {
        return new TraceContext(hex(16), hex(8), "01");
    }

    /** The next span of the same trace. */
    public TraceContext child() {
        return new TraceContext(traceId, hex(8), flags);
    }

    /** The trace of this thread's work; a new one where none was begun. */
    public static TraceContext current() {
        return parse((String) MDC.get(KEY)).orElseGet(TraceContext::begin);
    }

    /** From here on this thread works for this trace. */
    public void enter() {
        MDC.put(KEY, traceparent());
        MDC.put(TRACE_ID_IN_LOGS, traceId);
    }

    /** This thread no longer works for any trace. */
    public static void leave() {
        MDC.remove(KEY);
        MDC.remove(TRACE_ID_IN_LOGS);
    }

    /** The value of the header. */
    public String traceparent() {
        return "00-" + traceId + "-" + parentId + "-" + flags;
    }

    private static String hex(int bytes) {
        byte[] random = new byte[bytes];
        do {
            ThreadLocalRandom.current().nextBytes(random);
        } while (isZero(random));
        return HexFormat.of().formatHex(random);
    }

    private static boolean isZero(byte[] bytes) {
        for (byte b : bytes) {
            if (b != 0) {
                return false;
            }
        }
        return true;
    }
}
