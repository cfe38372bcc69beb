package id.alurkonten.production.task;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Tells, once, of each step that is overdue. That it was told is kept in the task, under its version: of two replicas
 * that find the same step, one comes too late, and tells nothing.
 */
@ApplicationScoped
public class OverdueSteps {

    private static final Logger LOG = Logger.getLogger(OverdueSteps.class);
    private static final int AT_ONCE = 200;

    private final ProductionTasks tasks;
    private final Event<ProductionEvent> events;
    private final Clock clock;

    OverdueSteps(ProductionTasks tasks, Event<ProductionEvent> events, Clock clock) {
        this.tasks = tasks;
        this.events = events;
        this.clock = clock;
    }

    /** Looks once; what fails is found again the next time. */
    @Scheduled(every = "{alurkonten.overdue.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        List<UUID> overdue =
                QuarkusTransaction.requiringNew().call(() -> tasks.overdueUntold(clock.instant(), AT_ONCE));
        for (UUID contentId : overdue) {
            try {
                QuarkusTransaction.requiringNew().run(() -> tell(contentId));
            } catch (RuntimeException e) {
                LOG.debugf(e, "Not told yet that %s is overdue", contentId);
            }
        }
    }

    private void tell(UUID contentId) {
        tasks.require(contentId).tellOverdue(clock.instant()).ifPresent(events::fire);
    }
}
