package id.alurkonten.kit.failpoint;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * The places where a crash hurts most: between two things that must both happen, or neither. Passing one costs a volatile
 * read; when it is armed, the process halts there as though it was killed.
 */
public enum Failpoint {
    /** The change, its events and its answer are written, and nothing of it is committed. */
    COMMAND_BEFORE_COMMIT,
    /** Committed, and the caller doesn't know yet. */
    COMMAND_AFTER_COMMIT,
    /** Rows were read to be sent, and none is. */
    RELAY_BEFORE_SEND,
    /** The broker has acknowledged every row, and none is marked. */
    RELAY_AFTER_SEND,
    /** Sent and marked. */
    RELAY_AFTER_MARK,
    /** The effect of an event is written beside its inbox row, and nothing of it is committed. */
    EFFECT_BEFORE_COMMIT,
    /** The effect is committed, and the offset hasn't moved. */
    EFFECT_AFTER_COMMIT,
    /** The dead letter is on its topic, and the offset hasn't moved. */
    DEAD_LETTER_AFTER_WRITE,
    /** The archive's package is in its place, and the row that tells of it isn't committed. */
    ARCHIVE_AFTER_WRITE,
    /** The platform has made a step of an upload that nobody can see, and its handle isn't stored. */
    UPLOAD_AFTER_STEP,
    /** It is stored that the platform is asked to publish, and it isn't asked. */
    UPLOAD_BEFORE_COMMIT,
    /** The platform has answered the call that publishes, and nothing of the answer is stored. */
    UPLOAD_AFTER_COMMIT;

    private static volatile Trap trap = Trap.NONE;

    /** How the harness names it: {@code relay-after-send}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Does nothing, unless this is the one that is armed, and this its time. */
    public void reached() {
        Trap present = trap;
        if (present.at == this) {
            present.sprung();
        }
    }

    /** The one that is armed. */
    static Optional<Failpoint> armed() {
        return Optional.ofNullable(trap.at);
    }

    /**
     * Arms one.
     *
     * @param setting its name and, after a colon, the time it is reached at which to halt, from 1: {@code relay-after-send:3}
     * @throws IllegalArgumentException if it is anything else
     */
    static void arm(String setting, Runnable halt) {
        String[] parts = setting.strip().split(":", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("Not <name>:<nth time>: '" + setting + "'");
        }
        trap = new Trap(of(parts[0]), halt, new AtomicInteger(time(parts[1])));
    }

    static void disarm() {
        trap = Trap.NONE;
    }

    private static Failpoint of(String key) {
        return Arrays.stream(values())
                .filter(failpoint -> failpoint.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No failpoint '" + key + "'; there are "
                        + Arrays.stream(values()).map(Failpoint::key).collect(Collectors.joining(", "))));
    }

    private static int time(String number) {
        try {
            int time = Integer.parseInt(number);
            if (time >= 1) {
                return time;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new IllegalArgumentException("Not a number of times from 1: '" + number + "'");
    }

    private record Trap(Failpoint at, Runnable halt, AtomicInteger left) {

        static final Trap NONE = new Trap(null, () -> {}, new AtomicInteger());

        void sprung() {
            if (left.decrementAndGet() == 0) {
                halt.run();
            }
        }
    }
}
