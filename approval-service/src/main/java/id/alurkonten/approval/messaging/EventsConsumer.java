package id.alurkonten.approval.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import id.alurkonten.approval.approval.Design;
import id.alurkonten.approval.approval.DesignShape;
import id.alurkonten.approval.approval.Handover;
import id.alurkonten.approval.approval.Reception;
import id.alurkonten.kit.event.EventHandlers;
import id.alurkonten.kit.event.EventJson;
import id.alurkonten.kit.event.Outcome;
import id.alurkonten.kit.event.PoisonRecord;
import id.alurkonten.kit.inbox.EventIntake;
import id.alurkonten.kit.inbox.Subscriber;
import id.alurkonten.sop.ControlSheet;
import id.alurkonten.sop.Verification;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears production (a design is ready) and planning (a content is called off). */
@ApplicationScoped
public class EventsConsumer implements Subscriber {

    /** Under this name effects are remembered, and dead letters put aside. */
    private static final String CONSUMER = "approval";

    private final EventIntake intake;
    private final Reception reception;
    private final Validator validator;
    private final EventHandlers production;
    private final EventHandlers planning;

    EventsConsumer(EventIntake intake, Reception reception, Validator validator) {
        this.intake = intake;
        this.reception = reception;
        this.validator = validator;
        this.production = new EventHandlers().on(DesignReady.TYPE, DesignReady.class, this::designReady);
        this.planning = new EventHandlers().on(ContentCancelled.TYPE, ContentCancelled.class, this::contentCancelled);
    }

    @Incoming("production")
    @Blocking
    public void production(ConsumerRecord<String, byte[]> record) {
        intake.consume(CONSUMER, record, production);
    }

    @Incoming("planning")
    @Blocking
    public void planning(ConsumerRecord<String, byte[]> record) {
        intake.consume(CONSUMER, record, planning);
    }

    @Override
    public String consumer() {
        return CONSUMER;
    }

    @Override
    public Map<String, EventHandlers> handlersByChannel() {
        return Map.of("production", production, "planning", planning);
    }

    private Outcome designReady(DesignReady event) {
        requireIntact(event.controlSheet());
        return reception.receive(new Reception.Incoming(
                event.contentId(),
                event.planId(),
                event.revision(),
                new Handover(
                        event.contentHash(),
                        design(event),
                        event.version(),
                        event.title(),
                        event.format(),
                        event.assignee(),
                        event.scheduledAt().truncatedTo(ChronoUnit.MILLIS),
                        event.occurredAt().truncatedTo(ChronoUnit.MILLIS)),
                event.contributors(),
                event.controlSheet(),
                event.sequence()));
    }

    private Outcome contentCancelled(ContentCancelled event) {
        requireIntact(event.controlSheet());
        return reception.cancel(
                event.contentId(), event.reason(), event.occurredAt().truncatedTo(ChronoUnit.MILLIS), event.sequence());
    }

    private Design design(DesignReady event) {
        requireShape(event.design());
        Design design = Design.of(event.design());
        String hash = hashOf(design);
        if (!hash.equals(event.contentHash())) {
            throw new PoisonRecord("the design hashes to " + hash + ", not to contentHash " + event.contentHash());
        }
        return design;
    }

    private void requireShape(JsonNode json) {
        DesignShape shape;
        try {
            shape = EventJson.mapper().treeToValue(json, DesignShape.class);
        } catch (JsonProcessingException e) {
            throw new PoisonRecord("design: " + e.getOriginalMessage(), e);
        }
        if (shape == null) {
            throw new PoisonRecord("design: null");
        }
        String faults = validator.validate(shape).stream()
                .map(fault -> "design." + fault.getPropertyPath() + " " + fault.getMessage())
                .sorted()
                .collect(Collectors.joining("; "));
        if (!faults.isEmpty()) {
            throw new PoisonRecord(faults);
        }
    }

    private static String hashOf(Design design) {
        try {
            return design.contentHash();
        } catch (IllegalArgumentException e) {
            throw new PoisonRecord("design: " + e.getMessage(), e);
        }
    }

    private static void requireIntact(ControlSheet sheet) {
        if (sheet.verify() instanceof Verification.Broken broken) {
            throw new PoisonRecord("broken control sheet: " + broken.message().en());
        }
    }
}
