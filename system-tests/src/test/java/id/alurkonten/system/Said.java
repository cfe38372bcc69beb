package id.alurkonten.system;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * A record on a topic: what a service has said.
 *
 * @param headers those of CloudEvents among them
 * @param text the payload
 */
public record Said(String topic, String key, Map<String, String> headers, String text) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Said of(ConsumerRecord<String, byte[]> record) {
        Map<String, String> headers = new LinkedHashMap<>();
        record.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return new Said(record.topic(), record.key(), headers, new String(record.value(), StandardCharsets.UTF_8));
    }

    ProducerRecord<String, byte[]> toRecord() {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, key, text.getBytes(StandardCharsets.UTF_8));
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    /** Its {@code ce_id}. */
    public UUID id() {
        return UUID.fromString(headers.get("ce_id"));
    }

    /** {@code DesignReady} of {@code id.alurkonten.DesignReady.v1}. */
    public String name() {
        return headers.get("ce_type").split("\\.")[2];
    }

    public JsonNode data() {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not JSON on " + topic + ": " + text, e);
        }
    }

    public long sequence() {
        return data().path("sequence").asLong();
    }

    public JsonNode controlSheet() {
        return data().path("controlSheet");
    }

    /** Whether it is about that content: of a plan's events, the submission of a plan that has it. */
    public boolean isAbout(UUID content) {
        return data().path("contentId").asText().equals(content.toString())
                || StreamSupport.stream(data().path("items").spliterator(), false)
                        .anyMatch(item -> item.path("contentId").asText().equals(content.toString()));
    }

    /** The same under another {@code ce_id}: as though it had been said again. */
    public Said saidAgain() {
        return withHeader("ce_id", UUID.randomUUID().toString());
    }

    /** The same about another content, said anew. Its control sheet stays that of the first: it is sealed. */
    public Said about(UUID content, UUID plan) {
        ObjectNode other = (ObjectNode) data();
        other.put("contentId", content.toString()).put("planId", plan.toString());
        boolean ofPlan = topic.equals("alurkonten.planning");
        Said said = withHeader("ce_subject", content.toString()).saidAgain();
        return new Said(topic, (ofPlan ? plan : content).toString(), said.headers, other.toString());
    }

    private Said withHeader(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(headers);
        changed.put(name, value);
        return new Said(topic, key, changed, text);
    }

    @Override
    public String toString() {
        return "%s #%d on %s".formatted(name(), sequence(), topic);
    }
}
