package id.alurkonten.system.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.alurkonten.local.LocalService;
import id.alurkonten.local.Service;
import id.alurkonten.local.demo.Person;
import id.alurkonten.system.Installation;
import id.alurkonten.system.Journey;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** A service is stopped in order while people work: nobody behind a load balancer notices. */
@Journey
@Isolated
class GracefulStopJourney {
    private static final Duration WITHIN = Duration.ofSeconds(10);
    private static final int CLIENTS = 6;

    private final Installation installation;
    private final LocalService planning;
    private final Queue<UUID> done = new ConcurrentLinkedQueue<>();
    private final Queue<RuntimeException> failures = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean ready = new AtomicBoolean(true);
    private final AtomicBoolean over = new AtomicBoolean();

    GracefulStopJourney(Installation installation) {
        this.installation = installation;
        this.planning = installation.process(Service.PLANNING);
    }

    @Test
    void no_request_fails_behind_a_load_balancer_that_honours_readiness() {
        // given
        planning.stop();
        planning.start(Map.of("QUARKUS_SHUTDOWN_DELAY", "2S"));
        ExecutorService threads = Executors.newCachedThreadPool();
        CompletableFuture<Void> balancer = CompletableFuture.runAsync(this::watchReadiness, threads);
        List<CompletableFuture<Void>> clients = IntStream.range(0, CLIENTS)
                .mapToObj(client -> CompletableFuture.runAsync(this::work, threads))
                .toList();
        await().atMost(WITHIN).until(() -> done.size() > 10 * CLIENTS);

        // when
        int before = done.size();
        long asked = System.nanoTime();
        planning.stop();
        Duration taken = Duration.ofNanos(System.nanoTime() - asked);
        over.set(true);
        balancer.join();
        clients.forEach(CompletableFuture::join);
        threads.shutdown();
        planning.start();

        // then
        assertThat(failures).isEmpty();
        assertThat(taken).isLessThan(WITHIN);
        assertThat(ready).as("said that it is ready, to the last").isFalse();
        assertThat(done.size()).as("went on while it was asked to stop").isGreaterThan(before);
        Person reader = installation.koordinator();
        assertThat(done).allSatisfy(research -> assertThat(
                        reader.get(Service.PLANNING, "researches/" + research).status())
                .isEqualTo(200));
    }

    /** A balancer asks five times a second, and sends nothing more after the first no. */
    private void watchReadiness() {
        while (!over.get() && ready.get()) {
            ready.set(planning.isReady());
            pause(Duration.ofMillis(200));
        }
    }

    private void work() {
        Person humas = installation.planner().once();
        while (!over.get() && ready.get()) {
            try {
                done.add(humas.openResearch("Riset").id());
            } catch (RuntimeException e) {
                failures.add(e);
                return;
            }
        }
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
