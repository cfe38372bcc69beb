package id.alurkonten.publishing.publication;

import id.alurkonten.sop.Actor;
import id.alurkonten.sop.ControlSheet;
import java.time.Instant;
import java.util.UUID;

/**
 * What every event about a content says beside what happened.
 *
 * @param controlSheet the sheet with what happened signed on it
 * @param sequence the content's Lamport clock: higher than everything seen of it before
 */
public record Stamp(
        UUID contentId, UUID planId, Instant occurredAt, Actor actor, ControlSheet controlSheet, long sequence) {}
