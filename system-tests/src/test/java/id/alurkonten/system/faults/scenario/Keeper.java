package id.alurkonten.system.faults.scenario;

import id.alurkonten.local.LocalService;
import id.alurkonten.local.Service;
import id.alurkonten.local.StartupFailure;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** Brings services up again that have ended, as whatever runs them in an installation does. */
final class Keeper {
    private static final int ATTEMPTS = 10;

    private final Map<Service, CompletableFuture<Void>> starting = new EnumMap<>(Service.class);
    private final Map<Service, Boolean> toDie = new ConcurrentHashMap<>();

    /** {@code SIGKILL}, also to one that is just starting. */
    void kill(LocalService service) {
        toDie.put(service.service(), true);
        service.kill();
        CompletableFuture<Void> start = starting.remove(service.service());
        if (start != null) {
            start.join();
            // It may have been between one attempt and the next.
            service.kill();
        }
        toDie.remove(service.service());
    }

    /** Starts it, and again if it ends before it is ready because the database is away; returns at once. */
    void start(LocalService service) {
        starting.put(
                service.service(), CompletableFuture.runAsync(() -> startUntilUp(service, Map.of()), Keeper::onItsOwn));
    }

    /** As {@link #start}, with some settings more; returns when it is up. */
    void startWith(Map<String, String> settings, LocalService service) {
        startUntilUp(service, settings);
    }

    private void startUntilUp(LocalService service, Map<String, String> settings) {
        for (int attempt = 1; !toDie.containsKey(service.service()); attempt++) {
            try {
                service.start(settings);
                return;
            } catch (StartupFailure failure) {
                if (attempt == ATTEMPTS) {
                    throw failure;
                }
            }
        }
    }

    private static void onItsOwn(Runnable task) {
        Thread thread = new Thread(task, "keeper");
        thread.setDaemon(true);
        thread.start();
    }

    /** Waits until each is up. */
    void awaitAll() {
        starting.values().forEach(CompletableFuture::join);
    }
}
