package id.alurkonten.production.task;

import id.alurkonten.production.design.Design;
import id.alurkonten.production.fit.Rendition;
import id.alurkonten.production.limits.Finding;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A design as it was uploaded (Versi Desain). Never changed: the next upload is the next version. */
@Entity
@Immutable
@Table(name = "design_version")
public class DesignVersion {

    @EmbeddedId
    private Key key;

    private int revision;

    @Column(columnDefinition = "jsonb")
    @Convert(converter = DesignColumn.class)
    @org.hibernate.annotations.ColumnTransformer(write = "?::jsonb")
    private Design design;

    @Column(name = "content_hash")
    private String contentHash;

    @Column(columnDefinition = "jsonb")
    @Convert(converter = FindingsColumn.class)
    @org.hibernate.annotations.ColumnTransformer(write = "?::jsonb")
    private List<Finding> findings;

    @Column(columnDefinition = "jsonb")
    @Convert(converter = RenditionsColumn.class)
    @org.hibernate.annotations.ColumnTransformer(write = "?::jsonb")
    private List<Rendition> renditions;

    private String note;

    @Column(name = "uploaded_by")
    private String uploadedBy;

    @Column(name = "uploaded_at")
    private Instant uploadedAt;

    /** @param number from 1, counted on through all revisions of a content */
    @Embeddable
    public record Key(
            @Column(name = "content_id") UUID contentId,
            @Column(name = "version") int number) {}

    protected DesignVersion() {}

    DesignVersion(
            Key key,
            int revision,
            Design design,
            List<Rendition> renditions,
            List<Finding> findings,
            String note,
            String uploadedBy,
            Instant uploadedAt) {
        this.key = key;
        this.revision = revision;
        this.design = design;
        this.contentHash = design.contentHash();
        this.renditions = renditions;
        this.findings = findings;
        this.note = note;
        this.uploadedBy = uploadedBy;
        this.uploadedAt = uploadedAt;
    }

    public int number() {
        return key.number();
    }

    /** For which revision it was made. */
    public int revision() {
        return revision;
    }

    public Design design() {
        return design;
    }

    public String contentHash() {
        return contentHash;
    }

    /** What it broke of the platforms' limits when it was uploaded. */
    public List<Finding> findings() {
        return findings;
    }

    /** Pictures of the design that were derived from what was uploaded. */
    public List<Rendition> renditions() {
        return renditions;
    }

    /** Null where none was left. */
    public String note() {
        return note;
    }

    public String uploadedBy() {
        return uploadedBy;
    }

    public Instant uploadedAt() {
        return uploadedAt;
    }
}
