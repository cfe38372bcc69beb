package id.alurkonten.approval.approval;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.hibernate.annotations.ColumnTransformer;

/**
 * What production handed over for approval; never changes.
 *
 * @param version which of the task's design versions it is, from 1
 * @param handedOverAt when step 6 began
 */
@Embeddable
public record Handover(
        @Column(name = "content_hash") String contentHash,

        @Column(columnDefinition = "jsonb") @ColumnTransformer(write = "?::jsonb")
        Design design,

        @Column(name = "design_version") int version,
        String title,
        String format,
        String assignee,
        @Column(name = "scheduled_at") Instant scheduledAt,
        @Column(name = "handed_over_at") Instant handedOverAt) {}
