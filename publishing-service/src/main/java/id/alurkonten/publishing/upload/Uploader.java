package id.alurkonten.publishing.upload;

import id.alurkonten.kit.lifecycle.BackgroundWork;
import id.alurkonten.kit.problem.Faults;
import id.alurkonten.publishing.publication.PublishingConfig;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;

/** Goes on with uploads that are due. Any replica may: each takes attempts that no other is at. */
@ApplicationScoped
public class Uploader {

    private static final Logger LOG = Logger.getLogger(Uploader.class);

    private final Uploads uploads;
    private final UploadTurn turn;
    private final BackgroundWork background;
    private final Semaphore places;

    Uploader(Uploads uploads, UploadTurn turn, BackgroundWork background, PublishingConfig config) {
        this.uploads = uploads;
        this.turn = turn;
        this.background = background;
        this.places = new Semaphore(config.atOnce());
    }

    @Scheduled(every = "${alurkonten.publishing.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void work() {
        boolean more = true;
        while (more && places.tryAcquire()) {
            more = began();
        }
    }

    /** Begins with one in a thread of its own; false if none is due. */
    private boolean began() {
        Optional<Held> taken = Optional.empty();
        try {
            taken = uploads.take();
            taken.ifPresent(held -> Infrastructure.getDefaultWorkerPool().execute(() -> goOnWith(held)));
        } catch (RuntimeException e) {
            LOG.warnf("Looking for uploads again later: %s", Faults.rootOf(e).toString());
        } finally {
            if (taken.isEmpty()) {
                places.release();
            }
        }
        return taken.isPresent();
    }

    private void goOnWith(Held taken) {
        Optional<BackgroundWork.Piece> piece = background.begin();
        try (BackgroundWork.Piece unused = piece.orElse(() -> {})) {
            Optional<Held> held = piece.map(begun -> taken);
            while (held.isPresent()) {
                held = turn.with(held.get());
            }
        } catch (RuntimeException | Error e) {
            // its lease will end, and whoever takes it then goes on from what is stored
            LOG.errorf(
                    Faults.isTransient(e) ? null : e,
                    "The upload of publication %s is left for later: %s",
                    taken.publicationId(),
                    Faults.rootOf(e).getClass().getName());
        } finally {
            places.release();
        }
    }
}
