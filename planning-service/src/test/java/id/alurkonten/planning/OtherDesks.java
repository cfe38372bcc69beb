package id.alurkonten.planning;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What production, approval and publishing say of one content, in the order in which it happens. */
public final class OtherDesks {

    /** An event as it is sent. */
    public record Said(String topic, String type, UUID id, ObjectNode data) {}

    private static final QualityStandard STANDARD = QualityStandard.load();
    private static final Actor HUMAS = new Actor("humas3", "Humas 3", Role.HUMAS);
    private static final Actor KOORDINATOR = new Actor("koordinator", "Koordinator", Role.KOORDINATOR);
    private static final Actor SEKRETARIS = new Actor("sekretaris", "Sekretaris", Role.SEKRETARIS);
    private static final Actor SYSTEM = Actor.system("publishing-service");

    private final UUID planId;
    private final UUID contentId;
    private final List<Said> said = new ArrayList<>();
    private ControlSheet sheet;
    private long sequence;
    private Instant now;
    private Instant since;

    public OtherDesks(UUID planId, UUID contentId, ControlSheet sheet, long sequence, Instant now) {
        this.planId = planId;
        this.contentId = contentId;
        this.sheet = sheet;
        this.sequence = sequence;
        this.now = now;
        this.since = now;
    }

    /** The desks after a plan that planning has just submitted, as its event tells. */
    public static OtherDesks after(Desk.Submitted plan, UUID contentId) {
        var event = Topics.awaitEvent(
                "alurkonten.planning",
                "id.alurkonten.PlanSubmitted.v1",
                plan.planId().toString());
        return new OtherDesks(
                plan.planId(),
                contentId,
                ControlSheet.fromJson(event.get("controlSheet")),
                event.get("sequence").asLong(),
                Instant.parse(event.get("occurredAt").asText()));
    }

    public OtherDesks assigned(String assignee) {
        return signed(StepCode.ASSIGN, 0, null, KOORDINATOR, OutputKind.OUTLINE)
                .say("production", "TaskAssigned", KOORDINATOR, Map.of("assignee", assignee));
    }

    public OtherDesks reassigned(String assignee) {
        return say(
                "production", "TaskAssigned", KOORDINATOR, Map.of("assignee", assignee, "reason", "Sedang dinas luar"));
    }

    public OtherDesks started(int revision) {
        later();
        since = now;
        return say("production", "ProductionStarted", HUMAS, Map.of("revision", revision));
    }

    public OtherDesks ready(int revision) {
        signed(revision == 1 ? StepCode.PRODUCE : StepCode.REVISE, revision, null, HUMAS, OutputKind.DESIGN);
        return say("production", "DesignReady", HUMAS, Map.of("revision", revision));
    }

    public OtherDesks stageApproved(int revision) {
        return signed(StepCode.APPROVE, revision, Role.KOORDINATOR, KOORDINATOR, OutputKind.DESIGN)
                .say("approval", "StageApproved", KOORDINATOR, Map.of("revision", revision));
    }

    public OtherDesks revisionRequested(int revision) {
        return signed(StepCode.APPROVE, revision, Role.SEKRETARIS, SEKRETARIS, OutputKind.DESIGN)
                .say("approval", "RevisionRequested", SEKRETARIS, Map.of("revision", revision));
    }

    public OtherDesks approved(int revision) {
        return signed(StepCode.APPROVE, revision, Role.SEKRETARIS, SEKRETARIS, OutputKind.DESIGN)
                .say("approval", "ContentApproved", SEKRETARIS, Map.of("revision", revision));
    }

    public OtherDesks archived(int revision) {
        return signed(StepCode.ARCHIVE, revision, null, SYSTEM, OutputKind.FILE)
                .say("publishing", "ContentArchived", SYSTEM, Map.of("revision", revision));
    }

    public OtherDesks published(String channel, boolean complete) {
        return signed(StepCode.PUBLISH, 1, null, HUMAS, OutputKind.POST)
                .say(
                        "publishing",
                        "ContentPublished",
                        HUMAS,
                        Map.of("channel", channel, "complete", complete, "url", "https://example.id/" + channel));
    }

    public OtherDesks failed(String channel) {
        return say("publishing", "PublicationFailed", SYSTEM, Map.of("channel", channel));
    }

    public OtherDesks takenDown(String channel) {
        return say("publishing", "ContentTakenDown", HUMAS, Map.of("channel", channel));
    }

    public OtherDesks refusedToCancel(long cancelled) {
        sequence = Math.max(sequence, cancelled);
        return say("publishing", "CancellationRefused", SYSTEM, Map.of("channel", "INSTAGRAM"));
    }

    public OtherDesks overdue(StepCode step) {
        return say("approval", "StepOverdue", SYSTEM, Map.of("step", step.number(), "code", step.name()));
    }

    public ControlSheet sheet() {
        return sheet;
    }

    public List<Said> said() {
        return List.copyOf(said);
    }

    /** The newest event. */
    public Said last() {
        return said.get(said.size() - 1);
    }

    /** Sends all that was not sent yet, in order. */
    public OtherDesks send() {
        said.forEach(OtherDesks::send);
        said.clear();
        return this;
    }

    public static void send(Said event) {
        Topics.publish(
                event.topic(),
                event.data().get("contentId").asText(),
                event.id(),
                event.type(),
                event.data().get("contentId").asText(),
                event.data());
    }

    private OtherDesks signed(StepCode step, int revision, Role stage, Actor by, OutputKind output) {
        Instant started = since;
        later();
        StepDraft draft = stage == null
                ? StepDraft.of(step, revision, by, started, now, Output.of(output, "content:" + contentId))
                : StepDraft.ofStage(
                        revision,
                        stage,
                        by,
                        started,
                        now,
                        STANDARD.dueAt(step, started),
                        Output.of(output, "content:" + contentId));
        sheet = sheet.append(draft, STANDARD);
        since = now;
        return this;
    }

    private OtherDesks say(String desk, String name, Actor by, Map<String, Object> what) {
        String type = "id.alurkonten." + name + ".v1";
        ObjectNode data = Contracts.example(type);
        data.put("contentId", contentId.toString());
        data.put("planId", planId.toString());
        what.forEach((field, value) -> data.set(field, EventJson.mapper().valueToTree(value)));
        data.put("occurredAt", now.toString());
        data.set("actor", EventJson.mapper().valueToTree(by));
        data.set("controlSheet", sheet.toJson());
        data.put("sequence", ++sequence);
        said.add(new Said("alurkonten." + desk, type, UUID.randomUUID(), data));
        later();
        return this;
    }

    private void later() {
        now = now.plusSeconds(60);
    }
}
