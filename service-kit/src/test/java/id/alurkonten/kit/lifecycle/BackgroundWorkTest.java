package id.alurkonten.kit.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduler;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class BackgroundWorkTest {

    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final BackgroundWork work = new BackgroundWork((Scheduler) Proxy.newProxyInstance(
            Scheduler.class.getClassLoader(), new Class<?>[] {Scheduler.class}, (proxy, method, arguments) -> {
                calls.add(method.getName());
                return null;
            }));

    private CompletableFuture<Void> stop() {
        return CompletableFuture.runAsync(() -> {
            try {
                work.stop(new ShutdownEvent());
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Test
    void theStopWaitsForWhatIsInHandAndNothingIsBegunMeanwhile() {
        // given
        BackgroundWork.Piece first = work.begin().orElseThrow();
        BackgroundWork.Piece second = work.begin().orElseThrow();

        // when
        CompletableFuture<Void> stopped = stop();
        await().until(() -> work.begin().isEmpty());
        first.close();
        boolean tooEarly = stopped.isDone();
        second.close();

        // then
        assertThat(tooEarly).isFalse();
        assertThat(stopped).succeedsWithin(Duration.ofSeconds(1));
        assertThat(work.begin()).isEmpty();
        assertThat(calls).containsExactly("pause");
    }

    @Test
    void theStopDoesNotWaitForEver() {
        // given
        BackgroundWork.Piece stuck = work.begin().orElseThrow();

        // when
        CompletableFuture<Void> stopped = stop();

        // then
        assertThat(stopped).succeedsWithin(Duration.ofSeconds(10));
        assertThat(work.begin()).isEmpty();
        stuck.close();
    }
}
