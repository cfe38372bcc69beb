package id.alurkonten.production;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.f4b6a3.uuid.UuidCreator;
import id.alurkonten.kit.testing.Contracts;
import id.alurkonten.kit.testing.Topics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A plan as planning submits it; the example of the contracts with ids and items of its own. */
public final class SubmittedPlan {

    public static final String TOPIC = "alurkonten.planning";
    public static final String TYPE = "id.alurkonten.PlanSubmitted.v1";

    private final UUID planId = UuidCreator.getTimeOrderedEpoch();
    private final List<UUID> contents = new ArrayList<>();
    private final ObjectNode event = Contracts.example(TYPE);

    private SubmittedPlan() {
        event.put("planId", planId.toString());
        event.put("occurredAt", now().toString());
        event.putArray("items");
    }

    public static SubmittedPlan of(String format, String... channels) {
        return new SubmittedPlan().and(format, channels);
    }

    public SubmittedPlan and(String format, String... channels) {
        return and(UuidCreator.getTimeOrderedEpoch(), format, channels);
    }

    public SubmittedPlan and(UUID contentId, String format, String... channels) {
        contents.add(contentId);
        ObjectNode item = ((ArrayNode) event.get("items")).addObject();
        item.put("contentId", contentId.toString());
        item.put("title", "Siapkan LKPM Triwulan IV");
        item.put("format", format);
        ArrayNode on = item.putArray("channels");
        for (String channel : channels) {
            on.add(channel);
        }
        item.put("scheduledAt", now().plus(Duration.ofDays(20)).toString());
        item.put("pillar", "Perizinan");
        item.putArray("hashtags").add("#LKPM");
        item.putArray("references");
        item.put("suggestedAssignee", "humas2");
        item.putArray("contributors").add("humas1");
        return this;
    }

    /** Submitted so long ago that step 4 is overdue. */
    public SubmittedPlan longAgo() {
        event.put("occurredAt", now().minus(Duration.ofDays(30)).toString());
        return this;
    }

    public SubmittedPlan withSequence(long sequence) {
        event.put("sequence", sequence);
        return this;
    }

    public SubmittedPlan without(UUID contentId) {
        ArrayNode items = (ArrayNode) event.get("items");
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).get("contentId").asText().equals(contentId.toString())) {
                items.remove(i);
            }
        }
        return this;
    }

    public UUID publish() {
        return Topics.publish(TOPIC, key(), TYPE, key(), event);
    }

    /** Publishes it and waits until its tasks are there. */
    public SubmittedPlan submit() {
        publish();
        Eventually.asserts(() -> People.auditor()
                .get("/api/v1/tasks/" + contents.get(contents.size() - 1))
                .then()
                .statusCode(200));
        return this;
    }

    public ObjectNode event() {
        return event;
    }

    public String key() {
        return planId.toString();
    }

    public UUID planId() {
        return planId;
    }

    /** The contentId of the first item. */
    public UUID content() {
        return contents.get(0);
    }

    public UUID content(int index) {
        return contents.get(index);
    }

    private static Instant now() {
        return Clock.tickMillis(ZoneOffset.UTC).instant();
    }
}
