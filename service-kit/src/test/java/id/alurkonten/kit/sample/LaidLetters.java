package id.alurkonten.kit.sample;

import static io.restassured.RestAssured.given;

import com.github.f4b6a3.uuid.UuidCreator;
import id.alurkonten.kit.event.CloudEvent;
import id.alurkonten.kit.event.EventJson;
import id.alurkonten.kit.sample.NoteConsumer.Heard;
import id.alurkonten.kit.testing.TokenIssuer;
import id.alurkonten.kit.testing.Topics;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;

/** Letters that lie there, and the administrator who looks at them. */
final class LaidLetters {

    /** Nobody reads this topic in the sample: what lies among its dead letters is what a test has put there. */
    static final String SOURCE = "alurkonten.approval";

    private static final String TOPIC = SOURCE + ".dlq.planning";

    private LaidLetters() {}

    static RequestSpecification admin() {
        return as("admin");
    }

    static RequestSpecification as(String role) {
        return given().auth().oauth2(TokenIssuer.token(role, role)).contentType("application/json");
    }

    /** The letter of an event with that text about a note. */
    static String lay(UUID note, String text) {
        return lay(note, UuidCreator.getTimeOrderedEpochPlus1(), text);
    }

    static String lay(UUID note, UUID event, String text) {
        CloudEvent said = new CloudEvent(
                event,
                NoteConsumer.TYPE,
                "/approval-service",
                note.toString(),
                Instant.now(),
                EventJson.schemaOf(NoteConsumer.TYPE),
                null,
                json(new Heard(note, text)));
        return lay(said.headers(), said.data());
    }

    /** Whatever it is; the id of its letter. */
    static String lay(Headers headers, byte[] data) {
        String mark = UUID.randomUUID().toString();
        headers.add("mark", bytes(mark));
        headers.add("dlq_reason", bytes("refused: conflict: at first"));
        headers.add("dlq_topic", bytes(SOURCE));
        headers.add("dlq_partition", bytes("5"));
        headers.add("dlq_offset", bytes("41"));
        headers.add("dlq_time", bytes("2026-11-23T06:58:40.127Z"));
        Topics.publish(new ProducerRecord<>(TOPIC, null, "a key", data, headers));
        return idOf(Topics.await1(TOPIC, r -> mark.equals(Topics.header(r, "mark"))));
    }

    static String idOf(ConsumerRecord<String, byte[]> letter) {
        return letter.topic() + "-" + letter.partition() + "-" + letter.offset();
    }

    static long howMany() {
        return Topics.all(TOPIC).size();
    }

    static Response replay(String id) {
        return admin().post("/api/v1/dead-letters/" + id + "/replay");
    }

    static Response get(String id) {
        return admin().get("/api/v1/dead-letters/" + id);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] json(Object payload) {
        try {
            return EventJson.mapper().writeValueAsBytes(payload);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
