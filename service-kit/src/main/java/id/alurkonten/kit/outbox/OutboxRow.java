package id.alurkonten.kit.outbox;

import java.time.Instant;
import java.util.UUID;

/** A row of the outbox as the relay sends it. */
record OutboxRow(
        UUID id,
        String aggregatetype,
        String key,
        String type,
        String payload,
        String source,
        String subject,
        Instant time,
        String dataschema,
        String traceparent) {}
