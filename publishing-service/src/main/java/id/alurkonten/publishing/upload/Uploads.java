package id.alurkonten.publishing.upload;

import id.alurkonten.publishing.channel.Accounts;
import id.alurkonten.publishing.publication.Attempt;
import id.alurkonten.publishing.publication.ContentFolder;
import id.alurkonten.publishing.publication.ContentFolders;
import id.alurkonten.publishing.publication.Publication;
import id.alurkonten.publishing.publication.PublishingConfig;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The attempts that go on by themselves. Each is taken by one replica at a time, for a lease by the database's clock that
 * every stored step renews; what a replica stores after its lease was taken by another is dropped. Each call is a short
 * transaction of its own: none is open while a platform is asked.
 */
@ApplicationScoped
class Uploads {

    private static final String DUE = """
            select p.id from publication_attempt a
            join publication p on p.id = a.publication_id
            join content_folder f on f.content_id = p.content_id
            left join channel_account c on c.channel = p.channel
            where a.state in ('INTENDED', 'COMMITTING', 'UNKNOWN') and a.next_step_at <= clock_timestamp()
              and (a.lease_until is null or a.lease_until <= clock_timestamp())
              and (c.paused_until is null or c.paused_until <= clock_timestamp())
            order by a.next_step_at limit 1 for update of f, a skip locked""";

    private final ContentFolders folders;
    private final Accounts accounts;
    private final EntityManager entities;
    private final PublishingConfig config;

    Uploads(ContentFolders folders, Accounts accounts, EntityManager entities, PublishingConfig config) {
        this.folders = folders;
        this.accounts = accounts;
        this.entities = entities;
        this.config = config;
    }

    /** What is to be stored of a step. */
    interface Change {
        void of(ContentFolder folder, Attempt attempt, Instant now);
    }

    /** Takes the next attempt that is due, and that no other is at. */
    Optional<Held> take() {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<?> due = entities.createNativeQuery(DUE, UUID.class).getResultList();
            if (due.isEmpty()) {
                return Optional.<Held>empty();
            }
            Publication publication = entities.find(Publication.class, due.get(0));
            ContentFolder folder = folders.lock(publication.contentId()).orElseThrow();
            accounts.probe(publication.channel());
            return Optional.of(hold(folder, publication.id(), UUID.randomUUID(), folders.now()));
        });
    }

    /** Stores what came of a step, and holds on; empty where the attempt has ended, or is another's meanwhile. */
    Optional<Held> store(Held held, Change change) {
        return QuarkusTransaction.requiringNew().call(() -> changed(held, change)
                .map(folder -> hold(folder, held.publicationId(), held.owner(), folders.now())));
    }

    /** Stores what came of a step, and lets go until the next is due. */
    void storeAndLetGo(Held held, Change change) {
        QuarkusTransaction.requiringNew().run(() -> changed(held, change)
                .ifPresent(folder ->
                        folder.publication(held.publicationId()).lastAttempt().release()));
    }

    private Optional<ContentFolder> changed(Held held, Change change) {
        ContentFolder folder = folders.lock(held.contentId()).orElseThrow();
        Attempt attempt = folder.publication(held.publicationId()).lastAttempt();
        boolean another = attempt.number() != held.number() || !attempt.isHeldBy(held.owner());
        // what is told of a state that is over, after its successor could not be told: that is looked up
        if (another || attempt.state() != held.state()) {
            return Optional.empty();
        }
        change.of(folder, attempt, folders.now());
        return attempt.state().isOpen() ? Optional.of(folder) : Optional.empty();
    }

    private Held hold(ContentFolder folder, UUID publicationId, UUID owner, Instant now) {
        Publication publication = folder.publication(publicationId);
        Attempt attempt = publication.lastAttempt();
        attempt.lease(owner, now.plus(config.lease()));
        // counted from before the transaction ends, and a quarter shorter than the lease
        long safeUntil = System.nanoTime() + config.lease().toNanos() / 4 * 3;
        return new Held(
                folder.contentId(),
                publicationId,
                publication.channel(),
                attempt.number(),
                owner,
                safeUntil,
                folder.approval().orElseThrow(),
                attempt.state(),
                attempt.handles(),
                attempt.tries(),
                attempt.commits(),
                attempt.committedAt().orElse(now),
                now);
    }
}
