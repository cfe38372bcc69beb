package id.alurkonten.local;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The children of this JVM that nobody has stopped or killed. */
final class Children {
    private static final Duration WATCHERS_GONE_WITHIN = Duration.ofSeconds(2);
    private static final Set<ChildProcess> LIVING = ConcurrentHashMap.newKeySet();

    private static volatile Consumer<ProcessHandle> onStart = child -> {};
    private static volatile boolean stopping;

    private Children() {}

    /**
     * Starts one more. One at a time, so that none slips through while all are being stopped.
     *
     * @throws StartupFailure if all are being stopped
     */
    static synchronized ChildProcess add(Supplier<ChildProcess> starting) {
        if (stopping) {
            throw new StartupFailure("Stopping: nothing is started any more");
        }
        ChildProcess child = starting.get();
        LIVING.add(child);
        onStart.accept(child.handle());
        return child;
    }

    static void remove(ChildProcess child) {
        LIVING.remove(child);
    }

    /** Tells the listener each child that starts from now on. */
    static void onStart(Consumer<ProcessHandle> listener) {
        onStart = listener;
    }

    /** Those that have ended although nobody stopped or killed them. */
    static List<ChildProcess> endedByThemselves() {
        return LIVING.stream().filter(child -> !child.isAlive()).toList();
    }

    /** Stops every child, all at once, and lets none start any more. For a shutdown hook. */
    static void stopAll() {
        startNoMore();
        LIVING.forEach(ChildProcess::requestStop);
        LIVING.forEach(ChildProcess::stop);
        // Whoever looks when this JVM is gone should find nothing of ours.
        Await.until(WATCHERS_GONE_WITHIN, () -> ProcessHandle.allProcesses().noneMatch(ChildProcess::isWatcher));
    }

    static boolean areStopping() {
        return stopping;
    }

    private static synchronized void startNoMore() {
        stopping = true;
    }
}
