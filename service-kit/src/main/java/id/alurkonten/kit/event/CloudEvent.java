package id.alurkonten.kit.event;

import id.alurkonten.kit.trace.TraceContext;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * CloudEvents 1.0 in Kafka's binary mode: attributes in headers, data as the record's value.
 *
 * @param id the same at every redelivery
 * @param traceparent the W3C trace context of what caused it; null where the sender gave none
 * @param data the JSON, as it was written
 */
public record CloudEvent(
        UUID id,
        String type,
        String source,
        String subject,
        Instant time,
        String dataschema,
        String traceparent,
        byte[] data) {

    public static final String ID = "ce_id";
    public static final String TYPE = "ce_type";
    private static final String SPEC = "ce_specversion";
    private static final String SOURCE = "ce_source";
    public static final String SUBJECT = "ce_subject";
    private static final String TIME = "ce_time";
    private static final String SCHEMA = "ce_dataschema";
    private static final String CONTENT_TYPE = "content-type";

    /** The record's headers, in a fixed order. */
    public Headers headers() {
        RecordHeaders headers = new RecordHeaders();
        add(headers, SPEC, "1.0");
        add(headers, ID, id.toString());
        add(headers, TYPE, type);
        add(headers, SOURCE, source);
        add(headers, SUBJECT, subject);
        add(headers, TIME, time.toString());
        add(headers, SCHEMA, dataschema);
        add(headers, CONTENT_TYPE, "application/json");
        if (traceparent != null) {
            add(headers, TraceContext.HEADER, traceparent);
        }
        return headers;
    }

    /**
     * Reads a record.
     *
     * @throws PoisonRecord when an attribute that must be there is not, or has not its form
     */
    public static CloudEvent read(Headers headers, byte[] value) {
        if (!text(headers, SPEC).equals(Optional.of("1.0"))) {
            throw new PoisonRecord("not a CloudEvent 1.0 in binary mode: " + SPEC + " is missing or not 1.0");
        }
        if (value == null) {
            throw new PoisonRecord("no data");
        }
        return new CloudEvent(
                id(required(headers, ID)),
                required(headers, TYPE),
                required(headers, SOURCE),
                text(headers, SUBJECT).orElse(null),
                text(headers, TIME).map(CloudEvent::time).orElse(null),
                text(headers, SCHEMA).orElse(null),
                text(headers, TraceContext.HEADER).orElse(null),
                value);
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new PoisonRecord(ID + " is not a UUID", e);
        }
    }

    private static Instant time(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new PoisonRecord(TIME + " is not an RFC 3339 instant", e);
        }
    }

    private static String required(Headers headers, String name) {
        return text(headers, name).orElseThrow(() -> new PoisonRecord(name + " is missing"));
    }

    private static Optional<String> text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null
                ? Optional.empty()
                : Optional.of(new String(header.value(), StandardCharsets.UTF_8));
    }

    private static void add(RecordHeaders headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CloudEvent event && event.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return String.join(" ", List.of(type, id.toString(), String.valueOf(subject)));
    }
}
