package id.alurkonten.system.faults.scenario;

import id.alurkonten.local.Service;
import id.alurkonten.local.Stack;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Events that are committed in every outbox at a steady pace, each under a key of its own. */
final class Probes {
    private static final int PAUSE_MILLIS = 20;

    private final Map<UUID, Long> committedAt = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Future<?>> underWay = new ArrayList<>();
    private volatile boolean stopped;

    private Probes() {}

    static Probes start(Stack stack) {
        Probes probes = new Probes();
        for (Service service : Service.values()) {
            probes.underWay.add(probes.threads.submit(() -> {
                try (HarmlessEvents outbox = HarmlessEvents.into(stack, service)) {
                    probes.run(outbox);
                }
                return null;
            }));
        }
        return probes;
    }

    private void run(HarmlessEvents outbox) throws Exception {
        while (!stopped) {
            UUID id = outbox.add("probe-" + UUID.randomUUID(), 1);
            outbox.write();
            outbox.commit();
            committedAt.put(id, System.nanoTime());
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    /** When each was committed, as {@link System#nanoTime()}. */
    Map<UUID, Long> stop() throws Exception {
        stopped = true;
        for (Future<?> one : underWay) {
            one.get();
        }
        threads.shutdown();
        return committedAt;
    }
}
