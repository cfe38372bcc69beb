package id.alurkonten.production.messaging;

import id.alurkonten.production.design.ContentFormat;
import id.alurkonten.production.design.Design;
import id.alurkonten.production.task.ProductionEvent.Fact;
import id.alurkonten.production.task.ProductionEvent.HandedOver;
import id.alurkonten.sop.Actor;
import id.alurkonten.sop.ControlSheet;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A design was handed over for approval (end of step 5, or of step 7). */
public record DesignReady(
        UUID contentId,
        UUID planId,
        int revision,
        String contentHash,
        Design design,
        int version,
        List<String> contributors,
        Instant scheduledAt,
        String title,
        ContentFormat format,
        String assignee,
        Instant occurredAt,
        Actor actor,
        ControlSheet controlSheet,
        long sequence) {

    static final String TYPE = "id.alurkonten.DesignReady.v1";

    static DesignReady of(HandedOver event) {
        Fact fact = event.fact();
        return new DesignReady(
                fact.contentId(),
                fact.planId(),
                event.revision(),
                event.contentHash(),
                event.design(),
                event.version(),
                event.contributors(),
                event.item().scheduledAt(),
                event.item().title(),
                event.item().format(),
                event.assignee(),
                fact.occurredAt(),
                fact.actor(),
                fact.controlSheet(),
                fact.sequence());
    }
}
