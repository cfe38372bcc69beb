package id.alurkonten.approval.approval;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Looks for requests whose standard time is over, and says so once for each; several replicas may. */
@ApplicationScoped
public class OverdueSweep {

    private static final int AT_ONCE = 100;

    private final ReviewedContents contents;
    private final ApprovalRequests requests;
    private final Clock clock;
    private final Event<ApprovalEvent> events;

    OverdueSweep(ReviewedContents contents, ApprovalRequests requests, Clock clock, Event<ApprovalEvent> events) {
        this.contents = contents;
        this.requests = requests;
        this.clock = clock;
        this.events = events;
    }

    @Scheduled(
            every = "{alurkonten.overdue.every}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void sweep() {
        List<UUID> overdue;
        do {
            overdue = QuarkusTransaction.requiringNew().call(() -> requests.overdueContents(clock.instant(), AT_ONCE));
            overdue.forEach(contentId -> QuarkusTransaction.requiringNew().run(() -> report(contentId)));
        } while (overdue.size() == AT_ONCE);
    }

    /** Looks again under the lock: it may have been decided, or reported by another replica, meanwhile. */
    private void report(UUID contentId) {
        contents.lock(contentId)
                .flatMap(content -> requests.latestOf(contentId))
                .flatMap(request -> request.reportOverdue(clock.instant()))
                .ifPresent(events::fire);
    }
}
