package id.alurkonten.system.benchmark;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Several at once. */
final class Threads {

    private Threads() {}

    /**
     * Does it in so many threads, each told its number, and waits for all.
     *
     * @throws IllegalStateException with the first that failed, if one did
     */
    static void runAll(int count, IntConsumer work) {
        AtomicReference<RuntimeException> failure = new AtomicReference<>();
        List<Thread> threads = IntStream.range(0, count)
                .mapToObj(number -> new Thread(() -> {
                    try {
                        work.accept(number);
                    } catch (RuntimeException e) {
                        failure.compareAndSet(null, e);
                    }
                }))
                .toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        if (failure.get() != null) {
            throw new IllegalStateException("The load could not be kept up", failure.get());
        }
    }
}
