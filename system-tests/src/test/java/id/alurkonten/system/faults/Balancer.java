package id.alurkonten.system.faults;

import id.alurkonten.local.LocalService;
import id.alurkonten.local.Service;
import id.alurkonten.local.Stack;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * A load balancer on the client's side, as plain as one can be: it asks each replica for its readiness a few times a
 * second, and sends requests to those that were ready when last asked, by turns.
 */
public final class Balancer implements Function<Service, String>, AutoCloseable {
    private static final Duration EVERY = Duration.ofMillis(250);

    private final Map<Service, List<LocalService>> replicas = new EnumMap<>(Service.class);
    private final Set<LocalService> ready = ConcurrentHashMap.newKeySet();
    private final AtomicInteger turn = new AtomicInteger();
    private final ScheduledExecutorService asking = Executors.newScheduledThreadPool(2, task -> {
        Thread thread = new Thread(task, "balancer");
        thread.setDaemon(true);
        return thread;
    });

    /** In front of the services of a stack, all of them ready. */
    Balancer(Stack stack) {
        for (LocalService service : stack.services()) {
            replicas.put(service.service(), new CopyOnWriteArrayList<>());
            add(service);
        }
    }

    /** One more to send requests to, as soon as it is ready, until it isn't. */
    public void add(LocalService replica) {
        replicas.get(replica.service()).add(replica);
        var unused = asking.scheduleWithFixedDelay(() -> ask(replica), 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void ask(LocalService replica) {
        if (replica.isReady()) {
            ready.add(replica);
        } else {
            ready.remove(replica);
        }
    }

    /** Where the next request to a service goes; if none is ready, to any, which will say so. */
    @Override
    public String apply(Service service) {
        List<LocalService> all = replicas.get(service);
        List<LocalService> able = all.stream().filter(ready::contains).toList();
        List<LocalService> choice = able.isEmpty() ? all : able;
        return choice.get(Math.floorMod(turn.getAndIncrement(), choice.size())).baseUrl();
    }

    @Override
    public void close() {
        asking.shutdownNow();
    }
}
