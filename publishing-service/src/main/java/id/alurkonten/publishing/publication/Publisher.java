package id.alurkonten.publishing.publication;

import id.alurkonten.kit.problem.Faults;
import id.alurkonten.publishing.channel.ChannelSettings;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/**
 * Brings publications up when their time has come, and tells what is overdue. Any replica may: each takes folders that
 * no other holds, reads their schedule anew, and goes by the database's clock.
 */
@ApplicationScoped
public class Publisher {

    private static final Logger LOG = Logger.getLogger(Publisher.class);

    private final ContentFolders folders;
    private final ChannelSettings channels;
    private final Event<FolderEvent> events;
    private volatile boolean stopping;

    Publisher(ContentFolders folders, ChannelSettings channels, Event<FolderEvent> events) {
        this.folders = folders;
        this.channels = channels;
        this.events = events;
    }

    @Scheduled(every = "${alurkonten.publishing.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void due() {
        whileAny(() -> {
            List<ContentFolder> due = folders.lockDue();
            Instant now = folders.now();
            due.forEach(folder -> folder.due(now, channels::isApi));
            return !due.isEmpty();
        });
    }

    @Scheduled(every = "${alurkonten.overdue.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void overdue() {
        whileAny(() -> {
            List<ContentFolder> overdue = folders.lockOverdue();
            Instant now = folders.now();
            overdue.forEach(folder -> folder.overdue(now).forEach(events::fire));
            return !overdue.isEmpty();
        });
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    private void whileAny(BooleanSupplier handful) {
        try {
            boolean more = true;
            while (more && !stopping) {
                more = QuarkusTransaction.requiringNew().call(handful::getAsBoolean);
            }
        } catch (RuntimeException e) {
            if (!Faults.isTransient(e)) {
                throw e;
            }
            LOG.warnf("Looking again later: %s", Faults.rootOf(e).toString());
        }
    }
}
