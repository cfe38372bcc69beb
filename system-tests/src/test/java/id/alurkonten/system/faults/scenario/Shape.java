package id.alurkonten.system.faults.scenario;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;

/**
 * What can be wrong with a record, whoever reads it: of fields such are chosen as everybody needs. Each is made of one that
 * is right, and only that is wrong with it.
 */
enum Shape {
    TOMBSTONE {
        @Override
        byte[] damage(byte[] value) {
            return null;
        }
    },
    EMPTY {
        @Override
        byte[] damage(byte[] value) {
            return new byte[0];
        }
    },
    NOT_JSON {
        @Override
        byte[] damage(byte[] value) {
            return "<event/>".getBytes(StandardCharsets.UTF_8);
        }
    },
    TORN {
        @Override
        byte[] damage(byte[] value) {
            return Arrays.copyOf(value, value.length / 2);
        }
    },
    NOT_UTF_8 {
        @Override
        byte[] damage(byte[] value) {
            byte[] damaged = value.clone();
            damaged[damaged.length / 2] = (byte) 0xFF;
            return damaged;
        }
    },
    NULL {
        @Override
        byte[] damage(byte[] value) {
            return "null".getBytes(StandardCharsets.UTF_8);
        }
    },
    IN_AN_ARRAY {
        @Override
        byte[] damage(byte[] value) {
            ArrayNode array = JSON.createArrayNode();
            return bytes(array.add(object(value)));
        }
    },
    DEEP {
        @Override
        byte[] damage(byte[] value) {
            return "[".repeat(100_000).getBytes(StandardCharsets.UTF_8);
        }
    },
    FIELD_MISSING {
        @Override
        byte[] damage(byte[] value) {
            return bytes(object(value).without("controlSheet"));
        }
    },
    FIELD_OF_ANOTHER_TYPE {
        @Override
        byte[] damage(byte[] value) {
            return bytes(object(value).put("occurredAt", "kemarin"));
        }
    },
    SHEET_ALTERED {
        @Override
        byte[] damage(byte[] value) {
            ObjectNode event = object(value);
            ((ObjectNode) event.path("controlSheet").path(0)).put("completedAt", "2020-01-01T00:00:00Z");
            return bytes(event);
        }
    },
    NO_ID("ce_id"),
    NO_TYPE("ce_type"),
    NO_VERSION("ce_specversion");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String missingHeader;

    Shape() {
        this(null);
    }

    Shape(String missingHeader) {
        this.missingHeader = missingHeader;
    }

    /** Makes the value wrong. */
    byte[] damage(byte[] value) {
        return value;
    }

    /** Whether it can still be told for whom it is. */
    boolean hasType() {
        return this != NO_TYPE;
    }

    /** The record as it would be if it were like this. */
    ProducerRecord<byte[], byte[]> of(String topic, int partition, byte[] key, Headers headers, byte[] value) {
        if (missingHeader != null) {
            headers.remove(missingHeader);
        }
        return new ProducerRecord<>(topic, partition, key, damage(value), headers);
    }

    /** Whether there is anything on it that could be altered. */
    static boolean canBeMadeOf(byte[] value) {
        try {
            return value != null
                    && !JSON.readTree(value).path("controlSheet").path(0).isMissingNode();
        } catch (IOException e) {
            return false;
        }
    }

    private static ObjectNode object(byte[] value) {
        try {
            return (ObjectNode) JSON.readTree(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Object value) {
        return value.toString().getBytes(StandardCharsets.UTF_8);
    }
}
