package id.alurkonten.kit.changes;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * One look at the outbox for all who listen to this replica: a thousand listeners cost the database what one does. Looks
 * only while somebody listens.
 */
@ApplicationScoped
public class ChangeFeed {

    private static final Logger LOG = Logger.getLogger(ChangeFeed.class);

    private final ChangeLog log;
    private final ChangesConfig config;
    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private final Semaphore woken = new Semaphore(0);
    private volatile boolean stopping;
    private Thread thread;

    ChangeFeed(ChangeLog log, ChangesConfig config, MeterRegistry metrics) {
        this.log = log;
        this.config = config;
        metrics.gaugeCollectionSize(
                "alurkonten.changes.listeners", io.micrometer.core.instrument.Tags.empty(), listeners);
    }

    /** Somebody who listens. */
    interface Listener {
        void hear(ChangeLog.News news);

        /** Time has passed. */
        void beat();

        /** No more is heard here. */
        void end();
    }

    /** Something was committed: look now rather than at the next poll. */
    public void wake() {
        if (woken.availablePermits() == 0 && !listeners.isEmpty()) {
            woken.release();
        }
    }

    /** Takes a listener in; false if there are as many as there may be, or the service stops. */
    synchronized boolean add(Listener listener) {
        if (stopping || listeners.size() >= config.listeners()) {
            return false;
        }
        if (thread == null) {
            // before anybody listens, so that nothing is between this and what they are told
            ChangePosition from = log.now();
            thread = new Thread(() -> run(from), "change-feed");
            thread.setDaemon(true);
            thread.start();
        }
        return listeners.add(listener);
    }

    void remove(Listener listener) {
        listeners.remove(listener);
    }

    /** A stream has no end by itself: left open, it would hold up the stop until its deadline. */
    void stop(@Observes ShutdownDelayInitiatedEvent event) {
        end();
    }

    void stop(@Observes @Priority(1) ShutdownEvent event) {
        end();
    }

    private synchronized void end() {
        stopping = true;
        listeners.forEach(Listener::end);
        listeners.clear();
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void run(ChangePosition from) {
        ChangePosition position = from;
        long beaten = System.nanoTime();
        while (isWanted()) {
            try {
                position = look(position);
                if (System.nanoTime() - beaten >= config.beat().toNanos()) {
                    beaten = System.nanoTime();
                    listeners.forEach(Listener::beat);
                }
                sleep(config.poll());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.warnf("Changes can't be told for the moment: %s", e.getMessage());
                LOG.debug("Why changes can't be told", e);
                pause();
            }
        }
    }

    private ChangePosition look(ChangePosition from) {
        ChangeLog.News news = log.since(from);
        if (news.isReset() || !news.changes().isEmpty()) {
            listeners.forEach(listener -> listener.hear(news));
        }
        return news.position();
    }

    /** The last one to listen has gone: the next begins with a thread of its own. */
    private synchronized boolean isWanted() {
        if (!stopping && !listeners.isEmpty()) {
            return true;
        }
        thread = null;
        return false;
    }

    private void sleep(Duration longest) throws InterruptedException {
        if (woken.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            woken.drainPermits();
        }
    }

    private void pause() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
