package id.alurkonten.planning.messaging;

import id.alurkonten.kit.event.EventHandlers;
import id.alurkonten.kit.event.Outcome;
import id.alurkonten.kit.event.PoisonRecord;
import id.alurkonten.kit.inbox.EventIntake;
import id.alurkonten.kit.inbox.Subscriber;
import id.alurkonten.planning.content.ContentBook;
import id.alurkonten.planning.messaging.ContentNews.CancellationRefused;
import id.alurkonten.planning.messaging.ContentNews.ContentApproved;
import id.alurkonten.planning.messaging.ContentNews.ContentArchived;
import id.alurkonten.planning.messaging.ContentNews.ContentPublished;
import id.alurkonten.planning.messaging.ContentNews.ContentTakenDown;
import id.alurkonten.planning.messaging.ContentNews.DesignReady;
import id.alurkonten.planning.messaging.ContentNews.ProductionStarted;
import id.alurkonten.planning.messaging.ContentNews.PublicationFailed;
import id.alurkonten.planning.messaging.ContentNews.RevisionRequested;
import id.alurkonten.planning.messaging.ContentNews.StageApproved;
import id.alurkonten.planning.messaging.ContentNews.StepOverdue;
import id.alurkonten.planning.messaging.ContentNews.TaskAssigned;
import id.alurkonten.planning.plan.PlanService;
import id.alurkonten.sop.ControlSheet;
import id.alurkonten.sop.Verification;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears what the desks after planning say: production, approval and publishing, each on its own topic. */
@ApplicationScoped
class DeskConsumer implements Subscriber {

    private static final String CONSUMER = "planning";

    private final EventIntake intake;
    private final ContentBook book;
    private final PlanService plans;
    private final EventHandlers handlers = new EventHandlers()
            .on("id.alurkonten.PlanReturned.v1", PlanReturned.class, this::returned)
            .on("id.alurkonten.TaskAssigned.v1", TaskAssigned.class, this::hear)
            .on("id.alurkonten.ProductionStarted.v1", ProductionStarted.class, this::hear)
            .on("id.alurkonten.DesignReady.v1", DesignReady.class, this::hear)
            .on("id.alurkonten.StageApproved.v1", StageApproved.class, this::hear)
            .on("id.alurkonten.RevisionRequested.v1", RevisionRequested.class, this::hear)
            .on("id.alurkonten.ContentApproved.v1", ContentApproved.class, this::hear)
            .on("id.alurkonten.ContentArchived.v1", ContentArchived.class, this::hear)
            .on("id.alurkonten.ContentPublished.v1", ContentPublished.class, this::hear)
            .on("id.alurkonten.PublicationFailed.v1", PublicationFailed.class, this::hear)
            .on("id.alurkonten.ContentTakenDown.v1", ContentTakenDown.class, this::hear)
            .on("id.alurkonten.CancellationRefused.v1", CancellationRefused.class, this::hear)
            .on("id.alurkonten.StepOverdue.v1", StepOverdue.class, this::hear);

    DeskConsumer(EventIntake intake, ContentBook book, PlanService plans) {
        this.intake = intake;
        this.book = book;
        this.plans = plans;
    }

    @Incoming("production")
    @Blocking
    void production(ConsumerRecord<String, byte[]> record) {
        intake.consume(CONSUMER, record, handlers);
    }

    @Incoming("approval")
    @Blocking
    void approval(ConsumerRecord<String, byte[]> record) {
        intake.consume(CONSUMER, record, handlers);
    }

    @Incoming("publishing")
    @Blocking
    void publishing(ConsumerRecord<String, byte[]> record) {
        intake.consume(CONSUMER, record, handlers);
    }

    @Override
    public String consumer() {
        return CONSUMER;
    }

    @Override
    public Map<String, EventHandlers> handlersByChannel() {
        return Map.of(
                "production", handlers,
                "approval", handlers,
                "publishing", handlers);
    }

    EventHandlers handlers() {
        return handlers;
    }

    private Outcome hear(ContentNews news) {
        requireIntact(news.controlSheet());
        return outcome(book.hear(news.contentId(), news.facts(), news.controlSheet()));
    }

    private Outcome returned(PlanReturned event) {
        requireIntact(event.controlSheet());
        return outcome(plans.returned(event.planId(), event.reason(), event.sequence(), event.occurredAt()));
    }

    private static Outcome outcome(boolean changed) {
        return changed ? Outcome.APPLIED : Outcome.IGNORED;
    }

    private static void requireIntact(ControlSheet sheet) {
        Verification verification = sheet.verify();
        if (!verification.isIntact()) {
            throw new PoisonRecord(
                    "broken control sheet: " + verification.message().en());
        }
    }
}
