package id.alurkonten.publishing.archive;

import id.alurkonten.kit.http.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The archive's records. A search stays quick among millions: a word that most records have is found among the newest, one
 * that few have by its index, and no search counts further than anybody pages.
 */
@ApplicationScoped
class ArchiveRecords {

    /** So many are counted at most: whoever has more asks more closely. */
    static final int COUNTED = 1_000;

    /** Among so many of the newest a word is looked for before its index is asked. */
    private static final int NEWEST = 3_000;

    private static final String IN_ORDER = " order by archived_at desc, archive_id";
    /** A plan for any word would be a bad one for most words. */
    private static final String PLANNED_FOR_THIS_WORD =
            "select set_config('plan_cache_mode', 'force_custom_plan', true)";

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

    /** A part of those asked for, the newest first; of more than {@link #COUNTED} that many are said to be there. */
    Page<ArchiveRecord> page(ArchiveFilter filter, int page, int size) {
        int offset = Math.multiplyExact(page, size);
        entities.createNativeQuery(PLANNED_FOR_THIS_WORD).getSingleResult();
        Map<String, Object> parameters = parameters(filter);
        List<ArchiveRecord> records = offset >= COUNTED ? List.of() : records(filter, parameters, offset, size);
        return new Page<>(records, page, size, count(filter, parameters));
    }

    private Map<String, Object> parameters(ArchiveFilter filter) {
        Map<String, Object> parameters = filter.parameters();
        parameters.computeIfPresent(ArchiveFilter.WORDS, (name, words) -> query(words));
        return parameters;
    }

    /** Made once, and before the search is planned: the planner knows how many records have which word. */
    private String query(Object words) {
        return (String) entities.createNativeQuery("select cast(archive_query(:words) as text)", String.class)
                .setParameter("words", words)
                .getSingleResult();
    }

    private List<ArchiveRecord> records(ArchiveFilter filter, Map<String, Object> parameters, int offset, int size) {
        if (filter.isForWords()) {
            List<ArchiveRecord> newest = among(newest(filter), parameters, offset, size);
            return newest.size() == size ? newest : among(found(filter), parameters, offset, size);
        }
        return among("archive_record where " + filter.condition(), parameters, offset, size);
    }

    /** Materialized, so that the word is only looked for here, whatever the planner thinks of it. */
    private static String newest(ArchiveFilter filter) {
        return "(select * from (select * from archive_record where " + filter.conditionInTime() + IN_ORDER + " limit "
                + NEWEST + ") as archive_record where " + filter.condition() + " offset 0) as found";
    }

    /** By the word's index, and only then put in order. */
    private static String found(ArchiveFilter filter) {
        return "(select * from archive_record where " + filter.condition() + " offset 0) as found";
    }

    private List<ArchiveRecord> among(String source, Map<String, Object> parameters, int offset, int size) {
        Query query = entities.createNativeQuery("select * from " + source + IN_ORDER, ArchiveRecord.class);
        parameters.forEach(query::setParameter);
        List<?> rows = query.setFirstResult(offset).setMaxResults(size).getResultList();
        return rows.stream().map(ArchiveRecord.class::cast).toList();
    }

    private long count(ArchiveFilter filter, Map<String, Object> parameters) {
        Query count = entities.createNativeQuery(
                "select count(*) from (select from archive_record where " + filter.condition() + " limit " + COUNTED
                        + ") as counted",
                Long.class);
        parameters.forEach(count::setParameter);
        return (Long) count.getSingleResult();
    }

    /** The next of those asked for, the oldest first. */
    List<ArchiveRecord> after(ArchiveFilter filter, Optional<ArchiveRecord> last, int most) {
        String next = last.isPresent() ? " and (archived_at, archive_id) > (:lastAt, :lastId)" : "";
        Query query = entities.createNativeQuery(
                "select * from archive_record where " + filter.condition() + next + " order by archived_at, archive_id",
                ArchiveRecord.class);
        parameters(filter).forEach(query::setParameter);
        last.ifPresent(
                record -> query.setParameter("lastAt", OffsetDateTime.ofInstant(record.archivedAt(), ZoneOffset.UTC))
                        .setParameter("lastId", record.archiveId()));
        List<?> rows = query.setMaxResults(most).getResultList();
        return rows.stream().map(ArchiveRecord.class::cast).toList();
    }
}
