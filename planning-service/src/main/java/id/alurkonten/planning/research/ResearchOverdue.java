package id.alurkonten.planning.research;

import java.time.Instant;
import java.util.UUID;

/**
 * A research is still open after its standard time (SOP step 1: one hour of work).
 *
 * @param waitingFor who opened it
 */
public record ResearchOverdue(UUID researchId, Instant dueAt, String waitingFor, long sequence, Instant occurredAt) {}
