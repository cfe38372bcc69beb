package id.alurkonten.publishing.publication;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The folders. Whoever changes one locks its row first: changes to a content happen one after the other, and wait for
 * each other instead of failing.
 */
@ApplicationScoped
public class ContentFolders implements PanacheRepositoryBase<ContentFolder, UUID> {

    /** How many folders a sweep takes in one transaction. */
    private static final int HANDFUL = 20;

    /** Not by {@code exists}: with a clock in it PostgreSQL asks that of every folder, and there are more each year. */
    private static final String DUE = """
            select f.content_id from content_folder f
            where f.content_id in (
              select content_id from publication where status = 'SCHEDULED' and scheduled_at <= clock_timestamp())
            limit :handful for update of f skip locked""";

    private static final String OVERDUE = """
            select f.content_id from content_folder f
            where f.content_id in (
              select content_id from content_folder
              where status = 'ARCHIVING' and archive_due_at < clock_timestamp()
                and overdue_told is distinct from archive_due_at
              union all
              select content_id from publication
              where status in ('SCHEDULED', 'AWAITING_CONFIRMATION', 'IN_PROGRESS', 'FAILED', 'UNKNOWN')
                and due_at < clock_timestamp() and overdue_told is distinct from due_at)
            limit :handful for update of f skip locked""";

    /** The folder, locked until the transaction ends. */
    public Optional<ContentFolder> lock(UUID contentId) {
        return findByIdOptional(contentId, LockModeType.PESSIMISTIC_WRITE);
    }

    /** As {@link #lock}, also while there is none yet: of two that would open it, one waits for the other. */
    public Optional<ContentFolder> lockEvenIfNew(UUID contentId) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:content, 0))")
                .setParameter("content", contentId.toString())
                .getResultList();
        return lock(contentId);
    }

    /** Folders with a publication whose time has come by the database's clock, locked; others' are skipped. */
    public List<ContentFolder> lockDue() {
        return lockAll(DUE);
    }

    /** Folders with a step that should be over and of which that was not told, locked; others' are skipped. */
    public List<ContentFolder> lockOverdue() {
        return lockAll(OVERDUE);
    }

    /** The time by the database's clock, which all replicas share. */
    public Instant now() {
        Object now = getEntityManager()
                .createNativeQuery("select clock_timestamp()", Instant.class)
                .getSingleResult();
        return ((Instant) now).truncatedTo(ChronoUnit.MILLIS);
    }

    private List<ContentFolder> lockAll(String sql) {
        List<?> ids = getEntityManager()
                .createNativeQuery(sql, UUID.class)
                .setParameter("handful", HANDFUL)
                .getResultList();
        return ids.isEmpty() ? List.of() : list("contentId in ?1 order by contentId", ids);
    }
}
