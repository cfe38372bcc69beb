package id.alurkonten.publishing.publication;

import id.alurkonten.sop.ControlSheet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Cancels from the planning desk, of which this desk is the judge (domain rule 8). */
@ApplicationScoped
public class Cancellations {

    private final ContentFolders folders;
    private final Event<FolderEvent> events;

    Cancellations(ContentFolders folders, Event<FolderEvent> events) {
        this.folders = folders;
        this.events = events;
    }

    /** Calls a content off, whether it is known yet or not; false if it was called off before. */
    @Transactional
    public boolean cancel(UUID contentId, UUID planId, String reason, Instant at, ControlSheet sheet, long sequence) {
        Optional<ContentFolder> known = folders.lockEvenIfNew(contentId);
        if (known.isEmpty()) {
            folders.persist(ContentFolder.calledOff(contentId, planId, reason, at, sheet, sequence));
            return true;
        }
        ContentFolder folder = known.get();
        folder.seen(sequence);
        if (folder.status() == FolderStatus.CANCELLED) {
            return false;
        }
        List<FolderEvent> refusals = folder.cancel(reason, at, folders.now());
        refusals.forEach(events::fire);
        return true;
    }
}
