package id.alurkonten.kit.lifecycle;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The end of a stop that doesn't come to one: with the broker away every consumer waits for it in turn. Nothing is lost by
 * it, as nothing is by a crash.
 */
@ApplicationScoped
class StopDeadline {

    private static final Logger LOG = Logger.getLogger(StopDeadline.class);
    /** What a shell says of a process that was ended by SIGTERM. */
    private static final int TERMINATED = 143;

    private final Duration within;

    StopDeadline(@ConfigProperty(name = "alurkonten.stop.within") Duration within) {
        this.within = within;
    }

    /** A test's JVM lives on when the service in it has stopped. */
    void begin(@Observes @Priority(1) ShutdownEvent event) {
        if (LaunchMode.current() == LaunchMode.NORMAL) {
            Thread deadline = new Thread(this::enforce, "stop-deadline");
            deadline.setDaemon(true);
            deadline.start();
        }
    }

    private void enforce() {
        try {
            Thread.sleep(within.toMillis());
            LOG.warnf("Not stopped within %d ms: ending without waiting any longer", within.toMillis());
            Runtime.getRuntime().halt(TERMINATED);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
