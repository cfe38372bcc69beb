package id.alurkonten.planning.research;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What was found, with the screenshot that proves it. Immutable once added. */
@Entity
@Table(name = "finding")
public class Finding {

    @Id
    private UUID id;

    @SuppressWarnings("unused") // written to the column
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "research_id")
    private Research research;

    @SuppressWarnings("unused") // read by the order of the findings
    private int position;

    @Enumerated(EnumType.STRING)
    private Platform platform;

    private String title;
    private String url;
    private String note;
    private String screenshot;
    private String addedBy;
    private Instant addedAt;

    protected Finding() {}

    Finding(UUID id, Research research, int position, NewFinding what, String addedBy, Instant addedAt) {
        this.id = id;
        this.research = research;
        this.position = position;
        this.platform = what.platform();
        this.title = what.title();
        this.url = what.url();
        this.note = what.note();
        this.screenshot = what.screenshot();
        this.addedBy = addedBy;
        this.addedAt = addedAt;
    }

    public UUID id() {
        return id;
    }

    public Platform platform() {
        return platform;
    }

    public String title() {
        return title;
    }

    public Optional<String> url() {
        return Optional.ofNullable(url);
    }

    public Optional<String> note() {
        return Optional.ofNullable(note);
    }

    public String screenshot() {
        return screenshot;
    }

    public String addedBy() {
        return addedBy;
    }

    public Instant addedAt() {
        return addedAt;
    }
}
