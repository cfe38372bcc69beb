package id.alurkonten.system.benchmark;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/** As many commands as a service accepts from so many callers, each of whom asks again as soon as answered. */
final class Throughput {
    static final int CALLERS = 16;

    private Throughput() {}

    /** How long each command takes that comes at that rate, counted from when it should have been sent. */
    static Samples answerTimes(Reassignments commands, String name, int perSecond, Duration duration) {
        commands.signIn();
        Queue<Double> millis = new ConcurrentLinkedQueue<>();
        long start = System.nanoTime();
        OpenLoop.run(perSecond, duration, n -> {
            commands.send(n % commands.contents(), name + "-" + n);
            millis.add((System.nanoTime() - start) / 1e6 - n * 1_000.0 / perSecond);
        });
        return new Samples(millis.stream().mapToDouble(one -> one).toArray());
    }

    /** Commands accepted in a second. */
    static double measure(Reassignments commands, String name, Duration duration) {
        commands.signIn();
        AtomicLong accepted = new AtomicLong();
        long start = System.nanoTime();
        long end = start + duration.toNanos();
        // Each has contents of its own: nobody loses a race.
        int share = commands.contents() / CALLERS;
        Threads.runAll(CALLERS, caller -> {
            for (int n = 0; System.nanoTime() < end; n++) {
                commands.send(caller * share + n % share, name + "-" + caller + "-" + n);
                accepted.incrementAndGet();
            }
        });
        return accepted.get() * 1e9 / (System.nanoTime() - start);
    }
}
