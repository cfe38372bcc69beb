package id.alurkonten.kit.outbox;

import java.time.Instant;
import java.util.UUID;

/**
 * A row of the outbox as the relay sends it.
 *
 * @param payload JSON in UTF-8, as the database has it
 */
record OutboxRow(
        long seq,
        UUID id,
        String aggregatetype,
        String key,
        String type,
        byte[] payload,
        String source,
        String subject,
        Instant time,
        String dataschema,
        String traceparent) {}
