package id.alurkonten.production.task;

import id.alurkonten.kit.problem.ProblemException;
import id.alurkonten.kit.problem.ProblemType;
import id.alurkonten.sop.StepCode;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.ColumnTransformer;

/**
 * What has been made of a content so far.
 *
 * @param revision how often a design was handed over
 * @param contentHash of the design handed over last; null before the first
 * @param versions how many designs were uploaded
 * @param materials how many things there are to work from
 * @param contributors who wrote the item's text or uploaded a design, at any revision: nobody ever leaves
 */
@Embeddable
public record Workpiece(
        int revision,
        @Column(name = "content_hash") String contentHash,
        int versions,
        int materials,

        @Column(columnDefinition = "jsonb")
        @Convert(converter = PeopleColumn.class)
        @ColumnTransformer(write = "?::jsonb")
        List<String> contributors) {

    private static final int MOST_MATERIALS = 200;
    private static final int MOST_VERSIONS = 500;

    static Workpiece nothing() {
        return new Workpiece(0, null, 0, 0, List.of());
    }

    /** The revision that is made next, or now. */
    int making() {
        return revision + 1;
    }

    /** Step 5 for the first revision, 7 for every later one. */
    StepCode step() {
        return revision == 0 ? StepCode.PRODUCE : StepCode.REVISE;
    }

    Workpiece writtenBy(List<String> people) {
        Set<String> all = new LinkedHashSet<>(contributors);
        all.addAll(people);
        return new Workpiece(revision, contentHash, versions, materials, List.copyOf(all));
    }

    /** @throws ProblemException 400 when there are too many */
    Workpiece withMaterial() {
        if (materials == MOST_MATERIALS) {
            throw new ProblemException(ProblemType.VALIDATION, "materials.full", MOST_MATERIALS);
        }
        return new Workpiece(revision, contentHash, versions, materials + 1, contributors);
    }

    /** @throws ProblemException 400 when there are too many */
    Workpiece uploadedBy(String person) {
        if (versions == MOST_VERSIONS) {
            throw new ProblemException(ProblemType.VALIDATION, "versions.full", MOST_VERSIONS);
        }
        return new Workpiece(revision, contentHash, versions + 1, materials, contributors).writtenBy(List.of(person));
    }

    Workpiece handedOver(String hash) {
        return new Workpiece(making(), hash, versions, materials, contributors);
    }
}
