package id.alurkonten.production.task;

import com.github.f4b6a3.uuid.UuidCreator;
import id.alurkonten.kit.problem.ProblemException;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Something to work from (Bahan Berita/Konten): step 5's input. */
@Entity
@Immutable
@Table(name = "source_material")
public class SourceMaterial {

    @Id
    private UUID id;

    @Column(name = "content_id")
    private UUID contentId;

    @Embedded
    private Material material;

    @Column(name = "added_by")
    private String addedBy;

    @Column(name = "added_at")
    private Instant addedAt;

    /**
     * What it is: a text, an address, a file, or some of them; what there is none of is null.
     *
     * @param media SHA-256 of a file in the media store
     */
    @Embeddable
    public record Material(
            @Column(name = "title") String title,
            @Column(name = "text") String text,
            @Column(name = "url") String url,
            @Column(name = "media") String media) {

        /** @throws ProblemException 400 if it is nothing at all */
        void requireSomething() {
            if (text == null && url == null && media == null) {
                throw ProblemException.invalid("text", "material.empty");
            }
        }
    }

    protected SourceMaterial() {}

    SourceMaterial(UUID contentId, Material material, String addedBy, Instant addedAt) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.contentId = contentId;
        this.material = material;
        this.addedBy = addedBy;
        this.addedAt = addedAt;
    }

    public UUID id() {
        return id;
    }

    public UUID contentId() {
        return contentId;
    }

    public Material material() {
        return material;
    }

    public String addedBy() {
        return addedBy;
    }

    public Instant addedAt() {
        return addedAt;
    }
}
