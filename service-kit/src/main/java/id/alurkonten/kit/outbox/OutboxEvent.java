package id.alurkonten.kit.outbox;

import java.time.Instant;

/**
 * Something that happened and that others are told of.
 *
 * @param type the CloudEvents type, for example {@code id.alurkonten.DesignReady.v1}: a constant, never a class name
 * @param key the record key; all events of one key arrive in the order of their commits
 * @param subject the CloudEvents subject: what the event is about
 * @param time when it happened
 * @param payload written as JSON
 */
public record OutboxEvent(String type, String key, String subject, Instant time, Object payload) {}
