package id.alurkonten.local;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Parts of a stack that start at the same time. */
final class Parts {
    private Parts() {}

    /** Starts one, and says when it begins and when it is ready. */
    static <T> CompletableFuture<T> start(Consumer<String> progress, String name, Supplier<T> starting) {
        Supplier<T> reported = () -> {
            progress.accept(name + " is starting");
            long begun = System.nanoTime();
            T started = starting.get();
            long tenths = (System.nanoTime() - begun) / 100_000_000;
            progress.accept("%s is ready after %d.%d s".formatted(name, tenths / 10, tenths % 10));
            return started;
        };
        return CompletableFuture.supplyAsync(reported, task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            thread.start();
        });
    }

    /** Waits for all, or for the first that fails. */
    static void await(List<? extends CompletableFuture<?>> parts) {
        CompletableFuture<Void> failed = new CompletableFuture<>();
        for (CompletableFuture<?> part : parts) {
            part.exceptionally(failure -> {
                failed.completeExceptionally(failure);
                return null;
            });
        }
        try {
            CompletableFuture.anyOf(CompletableFuture.allOf(parts.toArray(CompletableFuture[]::new)), failed)
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof StartupFailure failure
                    ? failure
                    : new StartupFailure("The stack cannot be started: " + e.getCause(), e);
        }
    }
}
