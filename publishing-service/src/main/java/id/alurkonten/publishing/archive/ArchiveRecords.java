package id.alurkonten.publishing.archive;

import id.alurkonten.kit.http.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The archive's records. */
@ApplicationScoped
class ArchiveRecords {

    private final EntityManager entities;

    ArchiveRecords(EntityManager entities) {
        this.entities = entities;
    }

    Optional<ArchiveRecord> ofContent(UUID contentId) {
        return entities.createQuery("from ArchiveRecord where contentId = :content", ArchiveRecord.class)
                .setParameter("content", contentId)
                .getResultStream()
                .findFirst();
    }

    /** A part of those asked for, the newest first. */
    Page<ArchiveRecord> page(ArchiveFilter filter, int page, int size) {
        String from = " from archive_record where " + filter.condition();
        Query count = entities.createNativeQuery("select count(*)" + from, Long.class);
        Query items = entities.createNativeQuery(
                "select *" + from + " order by archived_at desc, archive_id", ArchiveRecord.class);
        filter.parameters().forEach((name, value) -> {
            count.setParameter(name, value);
            items.setParameter(name, value);
        });
        List<?> rows = items.setFirstResult(Math.multiplyExact(page, size))
                .setMaxResults(size)
                .getResultList();
        List<ArchiveRecord> records =
                rows.stream().map(ArchiveRecord.class::cast).toList();
        return new Page<>(records, page, size, (Long) count.getSingleResult());
    }
}
