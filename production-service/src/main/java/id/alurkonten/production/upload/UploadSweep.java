package id.alurkonten.production.upload;

import id.alurkonten.kit.media.Uploads;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Removes what is left of uploads that nobody went on with. */
@ApplicationScoped
public class UploadSweep {

    private final Uploads uploads;

    UploadSweep(Uploads uploads) {
        this.uploads = uploads;
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        uploads.sweep();
    }
}
