package id.alurkonten.approval;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.f4b6a3.uuid.UuidCreator;
import id.alurkonten.kit.event.EventJson;
import id.alurkonten.kit.testing.Topics;
import id.alurkonten.sop.Actor;
import id.alurkonten.sop.CanonicalJson;
import id.alurkonten.sop.ControlSheet;
import id.alurkonten.sop.Output;
import id.alurkonten.sop.OutputKind;
import id.alurkonten.sop.QualityStandard;
import id.alurkonten.sop.Role;
import id.alurkonten.sop.StepCode;
import id.alurkonten.sop.StepDraft;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Designs as production hands them over, of the December plan; each of a content of its own. */
public final class Designs {

    public static final String PRODUCTION = "alurkonten.production";
    public static final String PLANNING = "alurkonten.planning";
    public static final String APPROVAL = "alurkonten.approval";
    public static final String READY = "id.alurkonten.DesignReady.v1";
    public static final String CANCELLED = "id.alurkonten.ContentCancelled.v1";
    public static final QualityStandard STANDARD = QualityStandard.load();

    private final UUID contentId;
    private int revision = 1;
    private long sequence = 4;
    private String caption = "Hari Antikorupsi Sedunia: tolak gratifikasi, laporkan kepada kami.";
    private String[] contributors = {"humas1", "humas3"};
    private Instant handedOverAt = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    private Designs(UUID contentId) {
        this.contentId = contentId;
    }

    public static Designs ofNewContent() {
        return of(UuidCreator.getTimeOrderedEpochPlus1());
    }

    public static Designs of(UUID contentId) {
        return new Designs(contentId);
    }

    public Designs revision(int number) {
        revision = number;
        sequence = 4L * number;
        caption = caption + " (" + number + ")";
        return this;
    }

    public Designs by(String... people) {
        contributors = people;
        return this;
    }

    public Designs handedOver(Instant at) {
        handedOverAt = at;
        return this;
    }

    public UUID contentId() {
        return contentId;
    }

    /** A file that is in every one of these designs. */
    public static String media() {
        return "64f7a4e0022b2839fe8b9f005c926cde97d67648228aaf5ccb53f8265864e411";
    }

    public ObjectNode design() {
        ObjectNode design = EventJson.mapper().createObjectNode();
        design.putArray("media")
                .addObject()
                .put("sha256", media())
                .put("altText", "Poster bertuliskan Tolak Gratifikasi")
                .put("role", "MAIN");
        design.putArray("variants")
                .addObject()
                .put("channel", "INSTAGRAM")
                .put("caption", caption)
                .putArray("hashtags")
                .add("#Hakordia");
        return design;
    }

    public String contentHash() {
        return CanonicalJson.sha256(design());
    }

    /** A sheet as far as the hand-over. */
    public ControlSheet sheet() {
        Actor humas = new Actor("humas3", "Humas 3", Role.HUMAS);
        Instant started = handedOverAt.minus(Duration.ofMinutes(50));
        StepCode code = revision == 1 ? StepCode.PRODUCE : StepCode.REVISE;
        return ControlSheet.empty()
                .append(
                        StepDraft.of(
                                StepCode.ASSIGN,
                                0,
                                new Actor("koordinator", "Koordinator", Role.KOORDINATOR),
                                started.minus(Duration.ofHours(2)),
                                started,
                                Output.of(OutputKind.OUTLINE, "content:" + contentId)),
                        STANDARD)
                .append(
                        StepDraft.of(
                                code,
                                revision,
                                humas,
                                started,
                                handedOverAt,
                                Output.of(OutputKind.DESIGN, "version:" + revision, "hash:" + contentHash())),
                        STANDARD);
    }

    /** The event with which production hands it over. */
    public ObjectNode ready() {
        ObjectNode event = EventJson.mapper().createObjectNode();
        event.put("contentId", contentId.toString());
        event.put("planId", "01a2061a-6fe1-7a01-9097-62d911a32d45");
        event.put("revision", revision);
        event.put("contentHash", contentHash());
        event.set("design", design());
        event.put("version", revision);
        ArrayNode people = event.putArray("contributors");
        for (String person : contributors) {
            people.add(person);
        }
        event.put("scheduledAt", "2026-12-09T01:00:00Z");
        event.put("title", "Hari Antikorupsi Sedunia: Tolak Gratifikasi");
        event.put("format", "POSTER");
        event.put("assignee", "humas3");
        event.put("occurredAt", handedOverAt.toString());
        event.putObject("actor").put("id", "humas3").put("name", "Humas 3").put("role", "HUMAS");
        event.set("controlSheet", sheet().toJson());
        event.put("sequence", sequence);
        return event;
    }

    /** The event with which planning calls the content off. */
    public ObjectNode cancelled() {
        ObjectNode event = EventJson.mapper().createObjectNode();
        event.put("contentId", contentId.toString());
        event.put("planId", "01a2061a-6fe1-7a01-9097-62d911a32d45");
        event.put("reason", "Acara ditunda ke bulan Januari.");
        event.put("occurredAt", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
        event.putObject("actor")
                .put("id", "koordinator")
                .put("name", "Koordinator")
                .put("role", "KOORDINATOR");
        event.set("controlSheet", sheet().toJson());
        event.put("sequence", sequence + 1);
        return event;
    }

    /** Puts it on production's topic. */
    public Designs handOver() {
        publish(PRODUCTION, READY, ready());
        return this;
    }

    /** Puts the cancel on planning's topic. */
    public Designs cancel() {
        publish(PLANNING, CANCELLED, cancelled());
        return this;
    }

    public UUID publish(String topic, String type, ObjectNode event) {
        return Topics.publish(topic, contentId.toString(), type, contentId.toString(), event);
    }
}
