package id.alurkonten.system.benchmark;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

/** Load that comes at its own pace: each request at its time, however long those before it take. */
final class OpenLoop {
    private static final int SENDERS = 32;

    private OpenLoop() {}

    /**
     * Does it at that rate for that long.
     *
     * @param request is told its number, from 0
     */
    static void run(int perSecond, Duration duration, IntConsumer request) {
        long total = duration.toMillis() * perSecond / 1_000;
        long gap = 1_000_000_000L / perSecond;
        long start = System.nanoTime();
        AtomicInteger next = new AtomicInteger();
        Threads.runAll(SENDERS, sender -> {
            for (int n = next.getAndIncrement(); n < total; n = next.getAndIncrement()) {
                sleepUntil(start + n * gap);
                request.accept(n);
            }
        });
    }

    private static void sleepUntil(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
