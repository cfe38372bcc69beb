package id.alurkonten.approval.messaging;

import static id.alurkonten.approval.Officers.approve;
import static id.alurkonten.approval.Officers.koordinator;
import static id.alurkonten.approval.Officers.look;
import static id.alurkonten.approval.Officers.onTheDesk;
import static id.alurkonten.approval.Officers.requestRevision;
import static id.alurkonten.approval.Officers.sekretaris;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.alurkonten.approval.Database;
import id.alurkonten.approval.Designs;
import id.alurkonten.kit.testing.ServiceEnvironment;
import id.alurkonten.kit.testing.Topics;
import id.alurkonten.sop.CanonicalJson;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class EventsConsumerTest {

    @Test
    void theSameEventTwiceOpensOneRequest() {
        // given
        Designs design = Designs.ofNewContent();
        String key = design.contentId().toString();
        UUID id = design.publish(Designs.PRODUCTION, Designs.READY, design.ready());
        Topics.publish(Designs.PRODUCTION, key, id, Designs.READY, key, design.ready());

        // when
        Designs next = onTheDesk(Designs.of(design.contentId()).revision(2));

        // then
        look(next).body("previousRevisions.revision", contains(1));
    }

    @Test
    void aRevisionThatIsKnownOrOlderIsIgnored() {
        // given
        Designs second = onTheDesk(Designs.ofNewContent().revision(2));
        Designs first = Designs.of(second.contentId());

        // when
        UUID older = first.publish(Designs.PRODUCTION, Designs.READY, first.ready());
        UUID same = second.publish(Designs.PRODUCTION, Designs.READY, second.ready());

        // then
        assertThat(awaitOutcome(older)).isEqualTo("IGNORED");
        assertThat(awaitOutcome(same)).isEqualTo("IGNORED");
        look(second).body("revision", equalTo(2)).body("previousRevisions", hasSize(0));
    }

    @Test
    void aNewerDesignSupersedesTheOneUnderReview() {
        // given
        Designs first = onTheDesk(Designs.ofNewContent());
        approve(koordinator(), first).statusCode(200);

        // when
        Designs second = onTheDesk(Designs.of(first.contentId()).revision(2));

        // then
        look(second)
                .body("status", equalTo("PENDING"))
                .body("stage", equalTo("KOORDINATOR"))
                .body("previousRevisions[0].status", equalTo("SUPERSEDED"))
                .body("previousRevisions[0].stages.status", contains("APPROVED", "NOT_DECIDED"));
        approve(koordinator(), first)
                .statusCode(409)
                .body("type", equalTo("urn:alurkonten:problem:stale-design"))
                .body("currentContentHash", equalTo(second.contentHash()));
    }

    @Test
    void aCancelledContentNeedsNoDecision() {
        // given
        Designs design = onTheDesk(Designs.ofNewContent());

        // when
        UUID cancel = design.publish(Designs.PLANNING, Designs.CANCELLED, design.cancelled());

        // then
        assertThat(awaitOutcome(cancel)).isEqualTo("APPLIED");
        look(design)
                .body("status", equalTo("CANCELLED"))
                .body("cancelReason", equalTo("Acara ditunda ke bulan Januari."));
        approve(koordinator(), design)
                .statusCode(409)
                .body("type", equalTo("urn:alurkonten:problem:illegal-transition"))
                .body("currentStatus", equalTo("CANCELLED"))
                .body("allowed", hasSize(0));
    }

    @Test
    void aCancelThatArrivesFirstIsRemembered() {
        // given
        Designs design = Designs.ofNewContent();
        assertThat(awaitOutcome(design.publish(Designs.PLANNING, Designs.CANCELLED, design.cancelled())))
                .isEqualTo("APPLIED");

        // when
        UUID late = design.publish(Designs.PRODUCTION, Designs.READY, design.ready());

        // then
        assertThat(awaitOutcome(late)).isEqualTo("IGNORED");
        look(design).statusCode(404);
    }

    @Test
    void aCancelDuringTheRevisionEndsIt() {
        // given
        Designs first = onTheDesk(Designs.ofNewContent());
        requestRevision(koordinator(), first, "Ganti foto sampulnya.").statusCode(200);
        awaitOutcome(first.publish(Designs.PLANNING, Designs.CANCELLED, first.cancelled()));
        Designs second = Designs.of(first.contentId()).revision(2);

        // when
        UUID late = second.publish(Designs.PRODUCTION, Designs.READY, second.ready());

        // then
        assertThat(awaitOutcome(late)).isEqualTo("IGNORED");
        look(first).body("status", equalTo("REVISION_REQUESTED")).body("revision", equalTo(1));
    }

    @Test
    void anApprovedContentIsNotDecidedAgainWhateverComes() {
        // given
        Designs design = onTheDesk(Designs.ofNewContent());
        approve(koordinator(), design).statusCode(200);
        approve(sekretaris(), design).statusCode(200);
        Designs next = Designs.of(design.contentId()).revision(2);

        // when
        UUID ready = next.publish(Designs.PRODUCTION, Designs.READY, next.ready());
        UUID cancel = design.publish(Designs.PLANNING, Designs.CANCELLED, design.cancelled());
        UUID again = design.publish(Designs.PLANNING, Designs.CANCELLED, design.cancelled());

        // then
        assertThat(awaitOutcome(ready)).isEqualTo("IGNORED");
        assertThat(awaitOutcome(cancel)).isEqualTo("APPLIED");
        assertThat(awaitOutcome(again)).isEqualTo("IGNORED");
        look(design).body("status", equalTo("APPROVED"));
    }

    static Stream<Arguments> poison() {
        return Stream.of(
                bad("hashes to", event -> ((ObjectNode)
                                event.get("design").get("variants").get(0))
                        .put("caption", "x")),
                bad("broken control sheet", event -> ((ObjectNode)
                                event.get("controlSheet").get(0))
                        .put("endedAt", "2026-12-01T00:00:00Z")),
                bad("controlSheet", event -> event.remove("controlSheet")),
                bad("contentId", event -> event.remove("contentId")),
                bad("revision", event -> event.put("revision", 0)),
                bad("unreadable", event -> event.put("revision", "dua")),
                bad("contentHash", event -> event.put("contentHash", "abc")),
                bad("title", event -> event.put("title", "x".repeat(201))),
                bad("contributors", event -> event.putArray("contributors").add("")),
                bad("design", event -> event.putNull("design")),
                bad("design", event -> event.put("design", "sebuah poster")),
                bad("design.variants", event -> rehash(event, design -> design.putArray("variants"))),
                bad("design.media", event -> rehash(event, design -> design.remove("media"))),
                bad(
                        "design.variants[0].channel",
                        event -> rehash(
                                event,
                                design -> ((ObjectNode) design.get("variants").get(0)).put("channel", "MYSPACE"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("poison")
    void poisonGoesToTheDeadLettersAndDisturbsNothing(String reason, Consumer<ObjectNode> spoil) {
        // given
        Designs design = Designs.ofNewContent();
        ObjectNode event = design.ready();
        spoil.accept(event);

        // when
        UUID id = design.publish(Designs.PRODUCTION, Designs.READY, event);

        // then
        var letter = Topics.await1(
                "alurkonten.production.dlq.approval", record -> id.toString().equals(Topics.header(record, "ce_id")));
        assertThat(Topics.header(letter, "dlq_reason")).contains(reason);
        onTheDesk(design);
    }

    @Test
    void whatIsNoJsonAtAllGoesThereToo() {
        // given
        Designs design = Designs.ofNewContent();
        String key = design.contentId().toString();
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(Designs.PLANNING, key, "bukan JSON".getBytes(StandardCharsets.UTF_8));

        // when
        Topics.publish(record);

        // then
        var letter = Topics.await1("alurkonten.planning.dlq.approval", r -> key.equals(r.key()));
        assertThat(Topics.header(letter, "dlq_reason")).contains("CloudEvent");
    }

    private static Arguments bad(String reason, Consumer<ObjectNode> spoil) {
        return Arguments.of(reason, spoil);
    }

    /** A design of a wrong shape under its true hash. */
    private static void rehash(ObjectNode event, Consumer<ObjectNode> spoil) {
        ObjectNode design = (ObjectNode) event.get("design");
        spoil.accept(design);
        event.put("contentHash", CanonicalJson.sha256(design));
    }

    private static String awaitOutcome(UUID event) {
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> Database.outcomeOf(event), outcome -> outcome.isPresent())
                .orElseThrow();
    }
}
