package id.alurkonten.kit.lifecycle;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduler;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jboss.logging.Logger;

/**
 * Work that goes on beside requests: records being handled, jobs. When the service stops, no more is begun, and what is in
 * hand is waited for, while the database is still there.
 */
@ApplicationScoped
public class BackgroundWork {

    private static final Logger LOG = Logger.getLogger(BackgroundWork.class);
    private static final Duration TO_FINISH = Duration.ofSeconds(2);

    private final Scheduler scheduler;
    /** Shared by all that is in hand; taken for good when the service stops. */
    private final ReentrantReadWriteLock inHand = new ReentrantReadWriteLock();

    private volatile boolean stopping;

    BackgroundWork(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    /** A piece of work in hand; close it in the thread that began it. */
    @FunctionalInterface
    public interface Piece extends AutoCloseable {
        @Override
        void close();
    }

    /** Takes up a piece of work; empty when the service stops, and it is to be left for later. */
    public Optional<Piece> begin() {
        return !stopping && inHand.readLock().tryLock() ? Optional.of(inHand.readLock()::unlock) : Optional.empty();
    }

    /** After those that break off what waits, before those that close what work needs. */
    void stop(@Observes @Priority(100) ShutdownEvent event) throws InterruptedException {
        stopping = true;
        scheduler.pause();
        if (!inHand.writeLock().tryLock(TO_FINISH.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.warnf("%d pieces of work are broken off, and will be done over", inHand.getReadLockCount());
        }
    }
}
