package id.alurkonten.production;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.alurkonten.kit.event.EventJson;
import id.alurkonten.kit.testing.Contracts;
import id.alurkonten.kit.testing.Topics;
import id.alurkonten.sop.Actor;
import id.alurkonten.sop.ControlSheet;
import id.alurkonten.sop.Output;
import id.alurkonten.sop.OutputKind;
import id.alurkonten.sop.QualityStandard;
import id.alurkonten.sop.Role;
import id.alurkonten.sop.StepCode;
import id.alurkonten.sop.StepDraft;
import java.time.Instant;
import java.util.UUID;

/** What approval answers to a design that was handed over. */
public final class Approval {

    public static final String TOPIC = "alurkonten.approval";
    public static final String REVISION_REQUESTED = "id.alurkonten.RevisionRequested.v1";
    public static final String APPROVED = "id.alurkonten.ContentApproved.v1";

    private static final QualityStandard STANDARD = QualityStandard.load();
    private static final Actor SEKRETARIS = new Actor("sekretaris", "Sekretaris", Role.SEKRETARIS);

    private Approval() {}

    /** The event about that revision of the content, as approval would write it. */
    public static ObjectNode decision(String type, UUID contentId, int revision) {
        JsonNode handedOver = Topics.data(Topics.await1(
                Desk.TOPIC,
                record -> "id.alurkonten.DesignReady.v1".equals(Topics.header(record, "ce_type"))
                        && contentId.toString().equals(record.key())
                        && Topics.data(record).get("revision").asInt() == revision));
        ObjectNode event = Contracts.example(type);
        event.put("contentId", contentId.toString());
        event.put("planId", handedOver.get("planId").asText());
        event.put("revision", revision);
        event.put("contentHash", handedOver.get("contentHash").asText());
        event.put("occurredAt", handedOver.get("occurredAt").asText());
        event.put("sequence", handedOver.get("sequence").asLong() + 2);
        event.set("controlSheet", EventJson.mapper().valueToTree(signed(handedOver, revision)));
        return event;
    }

    private static ControlSheet signed(JsonNode handedOver, int revision) {
        Instant at = Instant.parse(handedOver.get("occurredAt").asText());
        String hash = "hash:" + handedOver.get("contentHash").asText();
        return ControlSheet.fromJson(handedOver.get("controlSheet"))
                .append(
                        StepDraft.ofStage(
                                revision,
                                Role.SEKRETARIS,
                                SEKRETARIS,
                                at,
                                at,
                                STANDARD.dueAt(StepCode.APPROVE, at),
                                Output.of(OutputKind.DESIGN, hash)),
                        STANDARD);
    }

    public static UUID publish(String type, ObjectNode event) {
        String contentId = event.get("contentId").asText();
        return Topics.publish(TOPIC, contentId, type, contentId, event);
    }

    /** Asks for a revision, and waits until it is heard. */
    public static void requestRevision(UUID contentId, int revision) {
        publish(REVISION_REQUESTED, decision(REVISION_REQUESTED, contentId, revision));
        awaitStatus(contentId, "REVISION_REQUESTED");
    }

    /** Approves, and waits until it is heard. */
    public static void approve(UUID contentId, int revision) {
        publish(APPROVED, decision(APPROVED, contentId, revision));
        awaitStatus(contentId, "APPROVED");
    }

    public static void awaitStatus(UUID contentId, String status) {
        Eventually.asserts(() -> Desk.task(contentId).body("status", org.hamcrest.Matchers.equalTo(status)));
    }
}
