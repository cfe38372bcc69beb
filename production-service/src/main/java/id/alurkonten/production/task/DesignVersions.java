package id.alurkonten.production.task;

import id.alurkonten.kit.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The designs that were uploaded. */
@ApplicationScoped
public class DesignVersions implements PanacheRepositoryBase<DesignVersion, DesignVersion.Key> {

    /** @throws ProblemException 400 about the field {@code version} if there is none of that number */
    DesignVersion require(UUID contentId, int number) {
        return findByIdOptional(new DesignVersion.Key(contentId, number))
                .orElseThrow(() -> ProblemException.invalid("version", "version.unknown", number));
    }

    List<DesignVersion> of(UUID contentId) {
        return list("key.contentId = ?1 order by key.number", contentId);
    }
}
