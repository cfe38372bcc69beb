package id.alurkonten.desk.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.jboss.logging.Logger;

/** Asks the services, all at once, on behalf of the person who is signed in. */
@ApplicationScoped
public class Services {
    private static final Logger LOG = Logger.getLogger(Services.class);

    private final ManagedExecutor executor;

    Services(ManagedExecutor executor) {
        this.executor = executor;
    }

    /** Asks now; whoever reads the part waits for the answer. */
    public <T> Part<T> ask(Service service, Supplier<T> question) {
        CompletableFuture<T> answer = executor.supplyAsync(() -> answered(service, question));
        return new Part<>(service, answer);
    }

    /**
     * Asks and waits: for what has an effect, and for what a page is nothing without.
     *
     * @throws ServiceRefused if the service says no
     * @throws ServiceAway if it says nothing
     */
    public <T> T answered(Service service, Supplier<T> question) {
        try {
            return question.get();
        } catch (ProcessingException e) {
            LOG.warnf("%s is away: %s", service, e.getMessage());
            throw new ServiceAway(service + ": " + e.getMessage());
        } catch (ServiceAway e) {
            LOG.warnf("%s is away: %s", service, e.getMessage());
            throw e;
        } catch (ServiceRefused e) {
            if (e.problem().status() >= 500) {
                LOG.warnf("%s failed: %s", service, e.problem());
            }
            throw e;
        }
    }
}
