package id.alurkonten.system.faults.scenario;

import id.alurkonten.local.LocalService;
import id.alurkonten.local.Service;
import id.alurkonten.local.StartupFailure;
import id.alurkonten.system.faults.Journal;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** Brings services up again that have ended, as whatever runs them in an installation does. */
final class Keeper {
    private static final int ATTEMPTS = 10;

    private final Map<Service, CompletableFuture<Void>> starting = new EnumMap<>(Service.class);
    private final Map<Service, Boolean> toDie = new ConcurrentHashMap<>();

    /** {@code SIGKILL}, also to one that is just starting. One that has ended without being asked to is a finding. */
    void kill(LocalService service, Journal journal) {
        CompletableFuture<Void> start = starting.remove(service.service());
        if (!service.isRunning() && (start == null || start.isDone())) {
            journal.finding("%s had ended by itself with %s".formatted(service.service(), service.exitCode()));
        }
        toDie.put(service.service(), true);
        service.kill();
        if (start != null) {
            start.join();
            // It may have been between one attempt and the next.
            service.kill();
        }
        toDie.remove(service.service());
    }

    /** Starts it, and again if it ends before it is ready because the database is away; returns at once. */
    void start(LocalService service) {
        starting.put(service.service(), CompletableFuture.runAsync(() -> startUntilUp(service), Keeper::onItsOwn));
    }

    /** Starts one that is to end by itself, maybe before it is ready; returns when it is ready or has ended. */
    static void startWith(Map<String, String> settings, LocalService service) {
        try {
            service.start(settings);
        } catch (StartupFailure failure) {
            if (service.isRunning()) {
                throw failure;
            }
        }
    }

    private void startUntilUp(LocalService service) {
        for (int attempt = 1; !toDie.containsKey(service.service()); attempt++) {
            try {
                service.start();
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
