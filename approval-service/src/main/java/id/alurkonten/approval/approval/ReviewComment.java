package id.alurkonten.approval.approval;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What an officer says to the others about a content; never leaves the service. */
@Entity
@Immutable
@Table(name = "review_comment")
public class ReviewComment {

    @Id
    private UUID id;

    @Column(name = "content_id")
    private UUID contentId;

    private int revision;
    private String author;

    @Column(name = "author_name")
    private String authorName;

    private String text;

    @Column(name = "written_at")
    private Instant writtenAt;

    protected ReviewComment() {}

    ReviewComment(ReviewedContent content, String author, String authorName, String text, Instant writtenAt) {
        this.id = UuidCreator.getTimeOrderedEpochPlus1();
        this.contentId = content.contentId();
        this.revision = content.latestRevision();
        this.author = author;
        this.authorName = authorName;
        this.text = text;
        this.writtenAt = writtenAt;
    }

    public UUID id() {
        return id;
    }

    /** Which revision was there to be seen when it was written. */
    public int revision() {
        return revision;
    }

    public String author() {
        return author;
    }

    public String authorName() {
        return authorName;
    }

    public String text() {
        return text;
    }

    public Instant writtenAt() {
        return writtenAt;
    }
}
