package id.alurkonten.system.debezium;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A record to the last byte, but for where it lies in its partition and when it came there. */
record Sent(String topic, int partition, ByteBuffer key, List<Attribute> headers, ByteBuffer value) {

    /** A header. */
    record Attribute(String name, ByteBuffer value) {
        @Override
        public String toString() {
            return name + "=" + text(value);
        }
    }

    static Sent of(ConsumerRecord<byte[], byte[]> record) {
        List<Attribute> headers = new ArrayList<>();
        record.headers().forEach(header -> headers.add(new Attribute(header.key(), bytes(header.value()))));
        return new Sent(record.topic(), record.partition(), bytes(record.key()), headers, bytes(record.value()));
    }

    private static ByteBuffer bytes(byte[] bytes) {
        return bytes == null ? null : ByteBuffer.wrap(bytes);
    }

    /** Its {@code ce_id}. */
    UUID id() {
        return headers.stream()
                .filter(header -> header.name().equals("ce_id"))
                .map(header -> UUID.fromString(text(header.value())))
                .findFirst()
                .orElseThrow(() -> new AssertionError("without ce_id: " + this));
    }

    private static String text(ByteBuffer bytes) {
        return bytes == null
                ? "null"
                : StandardCharsets.UTF_8.decode(bytes.duplicate()).toString();
    }

    @Override
    public String toString() {
        String payload = text(value);
        return "%s-%d %s %s %s"
                .formatted(topic, partition, text(key), headers, payload.substring(0, Math.min(200, payload.length())));
    }
}
