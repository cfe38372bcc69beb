package id.alurkonten.system.faults.plant;

import static id.alurkonten.local.Service.APPROVAL;
import static id.alurkonten.local.Service.PRODUCTION;
import static id.alurkonten.local.Service.PUBLISHING;
import static id.alurkonten.system.faults.oracle.Invariant.CHANGE_WITHOUT_EVENT;
import static id.alurkonten.system.faults.oracle.Invariant.CONTROL_SHEET;
import static id.alurkonten.system.faults.oracle.Invariant.DEAD_LETTER;
import static id.alurkonten.system.faults.oracle.Invariant.DONE_TWICE;
import static id.alurkonten.system.faults.oracle.Invariant.EVENT_WITHOUT_CHANGE;
import static id.alurkonten.system.faults.oracle.Invariant.FOUR_EYES;
import static id.alurkonten.system.faults.oracle.Invariant.ORDER;
import static id.alurkonten.system.faults.oracle.Invariant.PUBLISHED_TWICE;
import static id.alurkonten.system.faults.oracle.Invariant.REUSED_ID;
import static id.alurkonten.system.faults.oracle.Invariant.STUCK;
import static id.alurkonten.system.faults.oracle.Invariant.UNAPPROVED;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.alurkonten.local.Service;
import id.alurkonten.system.faults.oracle.Invariant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** Events that are lost, said by nobody, said twice, in another order or with another content; letters and lags. */
final class SpeechPlants {
    private static final String LETTERS = "alurkonten.approval.dlq.publishing";

    private SpeechPlants() {}

    static List<Plant> all() {
        return List.of(
                new Plant("event-lost-by-the-broker", CHANGE_WITHOUT_EVENT, ground -> {
                    ConsumerRecord<String, byte[]> first =
                            ground.wire().first(record -> record.topic().equals("alurkonten.production"));
                    ground.wire().lose(first.topic(), first.partition(), first.offset() + 1);
                    return first.key();
                }),
                new Plant("event-by-nobody", EVENT_WITHOUT_CHANGE, ground -> {
                    ConsumerRecord<String, byte[]> said = ground.wire().last("ProductionStarted", ground.published());
                    UUID id = UUID.randomUUID();
                    put(ground, said, said.value(), Wire.under(id, said.headers()));
                    return id;
                }),
                saidAgain("event-said-twice", DONE_TWICE, PRODUCTION, "DesignReady", payload -> {}),
                new Plant("order-swapped", ORDER, ground -> {
                    ConsumerRecord<String, byte[]> said = ground.wire().last("ProductionStarted", ground.published());
                    ObjectNode first = later(said, 101);
                    ObjectNode second = later(said, 102);
                    UUID one = committed(ground, PRODUCTION, said, first);
                    UUID two = committed(ground, PRODUCTION, said, second);
                    put(ground, said, bytes(second), Wire.under(two, said.headers()));
                    put(ground, said, bytes(first), Wire.under(one, said.headers()));
                    return one;
                }),
                new Plant("commits-swapped", ORDER, ground -> {
                    ConsumerRecord<String, byte[]> said = ground.wire().last("ProductionStarted", ground.published());
                    ObjectNode first = later(said, 101);
                    ObjectNode second = later(said, 102);
                    UUID two = committed(ground, PRODUCTION, said, second);
                    UUID one = committed(ground, PRODUCTION, said, first);
                    put(ground, said, bytes(first), Wire.under(one, said.headers()));
                    put(ground, said, bytes(second), Wire.under(two, said.headers()));
                    return two;
                }),
                saidAgain(
                        "clock-set-back",
                        ORDER,
                        PRODUCTION,
                        "ProductionStarted",
                        payload -> payload.put("sequence", 1)),
                new Plant("key-on-two-partitions", ORDER, ground -> {
                    ConsumerRecord<String, byte[]> said = ground.wire().last("ProductionStarted", ground.published());
                    ObjectNode payload = later(said, 101);
                    UUID id = committed(ground, PRODUCTION, said, payload);
                    int other = said.partition() == 0 ? 1 : 0;
                    ground.wire().put(said.topic(), other, said.key(), bytes(payload), Wire.under(id, said.headers()));
                    return id;
                }),
                new Plant("ce-id-reused", REUSED_ID, ground -> {
                    ConsumerRecord<String, byte[]> said = ground.wire().last("DesignReady", ground.published());
                    put(ground, said, bytes(Wire.payload(said).put("contentHash", "0".repeat(64))), said.headers());
                    return Wire.text(said.headers(), "ce_id");
                }),
                saidAgain("broken-sheet-said", CONTROL_SHEET, PRODUCTION, "ProductionStarted", payload -> ((ObjectNode)
                                payload.path("controlSheet").path(0))
                        .put("revision", 5)),
                saidAgain("sheet-forked", CONTROL_SHEET, PRODUCTION, "DesignReady", SpeechPlants::fork),
                saidAgain(
                        "approval-of-other-bytes",
                        UNAPPROVED,
                        APPROVAL,
                        "ContentApproved",
                        payload -> payload.put("contentHash", "0".repeat(64))),
                saidAgain("approval-by-a-contributor", FOUR_EYES, APPROVAL, "ContentApproved", payload -> ((ObjectNode)
                                payload.path("stages").path(0))
                        .set("decidedBy", payload.path("contributors").path(0))),
                saidAgain("upload-said-twice", PUBLISHED_TWICE, PUBLISHING, "ContentPublished", payload -> {}),
                new Plant("letter-nobody-expected", DEAD_LETTER, ground -> {
                    ConsumerRecord<String, byte[]> said = ground.wire().last("ContentApproved", ground.published());
                    Headers headers = new RecordHeaders(said.headers().toArray());
                    headers.add("dlq_reason", "planted".getBytes(UTF_8));
                    headers.add("dlq_topic", said.topic().getBytes(UTF_8));
                    headers.add(
                            "dlq_partition", String.valueOf(said.partition()).getBytes(UTF_8));
                    headers.add("dlq_offset", String.valueOf(said.offset()).getBytes(UTF_8));
                    ground.wire().put(LETTERS, null, said.key(), said.value(), headers);
                    return Wire.text(said.headers(), "ce_id");
                }),
                new Plant("consumer-set-back", STUCK, ground -> {
                    ConsumerRecord<String, byte[]> said = ground.wire().last("ContentApproved", ground.published());
                    ground.wire().setBack("publishing", said.topic(), said.partition(), said.offset());
                    return "publishing has come to " + said.offset();
                }));
    }

    /** An event about a published content once more, committed and sent, under a new ce_id and with that change. */
    private static Plant saidAgain(
            String name, Invariant expected, Service service, String event, Consumer<ObjectNode> change) {
        return new Plant(name, expected, ground -> {
            UUID content = ground.published();
            ConsumerRecord<String, byte[]> said = ground.wire().last(event, content);
            ObjectNode payload = later(said, 101);
            change.accept(payload);
            UUID id = committed(ground, service, said, payload);
            put(ground, said, bytes(payload), Wire.under(id, said.headers()));
            return content;
        });
    }

    private static ObjectNode later(ConsumerRecord<String, byte[]> said, long by) {
        ObjectNode payload = Wire.payload(said);
        return payload.put("sequence", payload.path("sequence").asLong() + by);
    }

    private static UUID committed(
            Ground ground, Service service, ConsumerRecord<String, byte[]> said, ObjectNode payload) {
        UUID id = UUID.randomUUID();
        ground.change(service, """
                insert into outbox_event (id, aggregatetype, aggregateid, type, payload, ce_source, ce_subject, ce_time,
                  ce_dataschema, traceparent, sent_at)
                select ?, aggregatetype, aggregateid, type, ?, ce_source, ce_subject, ce_time, ce_dataschema, traceparent,
                  now()
                from outbox_event where id = ?""", id, payload.toString(), UUID.fromString(Wire.text(said.headers(), "ce_id")));
        return id;
    }

    private static void put(Ground ground, ConsumerRecord<String, byte[]> like, byte[] value, Headers headers) {
        ground.wire().put(like.topic(), null, like.key(), value, headers);
    }

    private static byte[] bytes(ObjectNode payload) {
        return payload.toString().getBytes(UTF_8);
    }

    /** Sealed as it should be, but not the sheet that the content has. */
    private static void fork(ObjectNode payload) {
        ArrayNode lines = (ArrayNode) payload.path("controlSheet");
        lines.remove(lines.size() - 1);
        payload.set("controlSheet", Seal.oneMore(lines));
    }
}
