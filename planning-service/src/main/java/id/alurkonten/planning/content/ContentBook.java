package id.alurkonten.planning.content;

import id.alurkonten.planning.content.ContentViews.Standing;
import id.alurkonten.planning.content.Fact.Cancellation;
import id.alurkonten.planning.content.Fact.Progress;
import id.alurkonten.planning.plan.ContentPlan;
import id.alurkonten.planning.plan.PlanEvent.ItemCancelled;
import id.alurkonten.planning.plan.PlanEvent.ItemRemoved;
import id.alurkonten.planning.plan.PlanEvent.ItemWritten;
import id.alurkonten.planning.plan.PlanEvent.PlanSubmitted;
import id.alurkonten.planning.plan.PlanEvent.StepOpened;
import id.alurkonten.planning.plan.PlanEvent.SubmittedItem;
import id.alurkonten.planning.plan.Plans;
import id.alurkonten.planning.plan.StepLines;
import id.alurkonten.sop.ControlSheet;
import id.alurkonten.sop.QualityStandard;
import id.alurkonten.sop.StepCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps the views of contents, within the transaction of what they follow: planning's own doings as they happen, those
 * of the other services as they are heard. Each is changed under its row's lock, so that two pieces of news that arrive at
 * once don't miss each other. Where the plan may have to follow, its row is locked first.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class ContentBook {

    private final ContentViews views;
    private final Plans plans;
    private final StepLines lines;
    private final QualityStandard standard;
    private final Event<ContentCancelled> cancellations;

    ContentBook(
            ContentViews views,
            Plans plans,
            StepLines lines,
            QualityStandard standard,
            Event<ContentCancelled> cancellations) {
        this.views = views;
        this.plans = plans;
        this.lines = lines;
        this.standard = standard;
        this.cancellations = cancellations;
    }

    /**
     * Hears what another service says of a content.
     *
     * @param sheet the content's sheet so far, verified
     * @return false if all of it was known
     */
    public boolean hear(UUID contentId, ContentFacts news, ControlSheet sheet) {
        Optional<ContentPlan> plan = Optional.of(views.get(contentId))
                .filter(view -> view.movesPlan(news))
                .map(view -> plans.lock(view.planId()));
        ContentView view = views.lock(contentId);
        if (plan.isEmpty() && view.movesPlan(news)) {
            // Something else was heard of it meanwhile. To lock the plan now would be the wrong order.
            throw new OptimisticLockException(contentId + " has changed while it was not held");
        }
        boolean changed = learn(view, news, sheet);
        if (changed && plan.isPresent()) {
            if (news.refused() != null) {
                plan.get().restoreItem(contentId);
            }
            follow(plan.get());
        }
        return changed;
    }

    void on(@Observes ItemWritten item) {
        views.findByIdOptional(item.contentId())
                .ifPresentOrElse(
                        view -> view.follow(item, standard), () -> views.persist(ContentView.of(item, standard)));
    }

    void on(@Observes ItemRemoved item) {
        views.delete(views.get(item.contentId()));
    }

    void on(@Observes StepOpened opened) {
        lines.note(opened.planId(), null, opened.controlSheet());
        Progress progress = new Progress(
                opened.sequence(), opened.since(), ContentStatus.PLANNED, 0, opened.step(), opened.since());
        views.lock(opened.contentIds()).forEach(view -> learn(view, ContentFacts.of(progress), opened.controlSheet()));
    }

    void on(@Observes PlanSubmitted plan) {
        lines.note(plan.planId(), null, plan.controlSheet());
        Instant now = plan.occurredAt();
        Progress progress = new Progress(plan.sequence(), now, ContentStatus.PLANNED, 0, StepCode.ASSIGN, now);
        views.lock(plan.items().stream().map(SubmittedItem::contentId).toList())
                .forEach(view -> learn(view, ContentFacts.of(progress), plan.controlSheet()));
    }

    void on(@Observes ItemCancelled item) {
        ContentView view = views.lock(item.contentId());
        long sequence = view.facts().sequence() + 1;
        Cancellation cancellation = new Cancellation(sequence, item.occurredAt(), item.reason());
        learn(view, ContentFacts.of(cancellation), view.controlSheet());
        if (item.announced()) {
            cancellations.fire(new ContentCancelled(
                    item.contentId(),
                    item.planId(),
                    item.reason(),
                    item.occurredAt(),
                    item.actor(),
                    view.controlSheet(),
                    sequence));
        }
    }

    /** The plan follows its contents; call it when one of them may have been assigned or have ended. */
    void follow(ContentPlan plan) {
        Standing standing = views.standingOf(plan.id());
        plan.follow(standing.allAssigned(), standing.allEnded());
    }

    private boolean learn(ContentView view, ContentFacts news, ControlSheet sheet) {
        int known = view.controlSheet().size();
        boolean changed = view.learn(news, sheet, standard);
        if (view.controlSheet().size() > known) {
            lines.note(view.planId(), view.contentId(), view.controlSheet());
        }
        return changed;
    }
}
