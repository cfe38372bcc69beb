package id.alurkonten.publishing.publication;

import id.alurkonten.kit.http.Page;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The publications, for reading; they are changed through their {@link ContentFolder}. */
@ApplicationScoped
public class Publications implements PanacheRepositoryBase<Publication, UUID> {

    /** A part of those asked for, in the order of their schedule. */
    public Page<Publication> page(PublicationFilter filter, int page, int size) {
        PanacheQuery<Publication> query = find(filter.condition() + " order by scheduledAt, id", filter.parameters());
        return new Page<>(query.page(page, size).list(), page, size, query.count());
    }

    /** Which content a publication is of, without reading the publication itself: it is read under the lock. */
    Optional<UUID> contentOf(UUID publicationId) {
        return getEntityManager()
                .createQuery("select contentId from Publication where id = :id", UUID.class)
                .setParameter("id", publicationId)
                .getResultStream()
                .findFirst();
    }
}
