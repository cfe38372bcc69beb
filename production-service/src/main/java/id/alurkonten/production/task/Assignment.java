package id.alurkonten.production.task;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * Step 4's output: who makes the content (PIC), after which outline (Outline Konten).
 *
 * @param wantedAt when the Koordinator wants the design; null leaves it to the standard time
 */
@Embeddable
public record Assignment(
        @Column(name = "assignee") String assignee,
        @Column(name = "outline") String outline,
        @Column(name = "wanted_at") Instant wantedAt) {

    Assignment to(String other) {
        return new Assignment(other, outline, wantedAt);
    }
}
