package id.alurkonten.planning.plan;

import com.github.f4b6a3.uuid.UuidCreator;
import id.alurkonten.kit.http.Page;
import id.alurkonten.kit.http.PageQuery;
import id.alurkonten.kit.http.Preconditions;
import id.alurkonten.kit.problem.ProblemException;
import id.alurkonten.planning.research.Research;
import id.alurkonten.planning.research.Researches;
import id.alurkonten.sop.Actor;
import id.alurkonten.sop.QualityStandard;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The use cases of steps 2 and 3. What happened is fired within the transaction: the view and the outbox hear it. */
@ApplicationScoped
@Transactional
public class PlanService {

    private final Plans plans;
    private final Researches researches;
    private final QualityStandard standard;
    private final Clock clock;
    private final Event<PlanEvent> events;

    PlanService(Plans plans, Researches researches, QualityStandard standard, Clock clock, Event<PlanEvent> events) {
        this.plans = plans;
        this.researches = researches;
        this.standard = standard;
        this.clock = clock;
        this.events = events;
    }

    /** Begins a form, with these lines if there are any. */
    public ContentPlan draft(PlanHead head, List<ItemDetails> items, Actor by) {
        requireSound(head);
        ContentPlan plan = ContentPlan.draft(newId(), head, by, clock.instant(), standard);
        plans.persistAndFlush(plan);
        items.forEach(item -> events.fire(plan.addItem(newId(), item, by)));
        return plan;
    }

    /** Begins a form from a file: all of it or nothing. */
    public ContentPlan take(PlanImport file, Actor by) {
        PlanImport.Form form = file.read(standard.calendar().zone());
        return draft(form.head(), form.items(), by);
    }

    public ContentPlan rewrite(UUID planId, String ifMatch, PlanHead head) {
        ContentPlan plan = lock(planId, ifMatch);
        requireSound(head);
        plan.rewrite(head);
        return plan;
    }

    /** Adds a line and answers with it. */
    public <V> V addItem(UUID planId, ItemDetails details, Actor by, ItemView<V> view) {
        ContentPlan plan = plans.lock(planId);
        UUID contentId = newId();
        events.fire(plan.addItem(contentId, details, by));
        return view.of(plan, item(plan, contentId));
    }

    public <V> V rewriteItem(
            UUID planId, UUID contentId, String ifMatch, ItemDetails details, Actor by, ItemView<V> view) {
        ContentPlan plan = lock(planId, ifMatch);
        events.fire(plan.rewriteItem(contentId, details, by));
        return view.of(plan, item(plan, contentId));
    }

    public void removeItem(UUID planId, UUID contentId, String ifMatch, String why, Actor by) {
        ContentPlan plan = lock(planId, ifMatch);
        events.fire(plan.removeItem(contentId, why, by, clock.instant()));
    }

    public ContentPlan complete(UUID planId, Actor by) {
        ContentPlan plan = plans.lock(planId);
        List<Research> referred = researches.all(plan.head().researchIds());
        events.fire(plan.complete(referred, by, clock.instant(), standard));
        return plan;
    }

    public ContentPlan reopen(UUID planId) {
        ContentPlan plan = plans.lock(planId);
        events.fire(plan.reopen(clock.instant(), standard));
        return plan;
    }

    public ContentPlan submit(UUID planId, Actor by) {
        ContentPlan plan = plans.lock(planId);
        events.fire(plan.submit(by, clock.instant(), standard));
        return plan;
    }

    /** What PlanReturned does; false if it is old news, or of a plan that is not ours. */
    public boolean returned(UUID planId, String why, long sequence, Instant when) {
        Optional<PlanEvent.StepOpened> opened =
                plans.findLocked(planId).flatMap(plan -> plan.returned(why, sequence, when, standard));
        opened.ifPresent(events::fire);
        return opened.isPresent();
    }

    /** The form as a table, to be opened in a spreadsheet. */
    public String csv(UUID planId) {
        return PlanCsv.of(plans.get(planId), standard.calendar().zone());
    }

    /** The form as a workbook, under headings of that language. */
    public byte[] workbook(UUID planId, Locale locale) {
        return PlanWorkbook.of(plans.get(planId), standard.calendar().zone(), locale);
    }

    /** What the researches that the form refers to were about. */
    public List<String> topics(UUID planId) {
        return researches.all(plans.get(planId).head().researchIds()).stream()
                .map(Research::topic)
                .toList();
    }

    public <V> V read(UUID planId, Function<ContentPlan, V> view) {
        return view.apply(plans.get(planId));
    }

    public <V> Page<V> list(
            Optional<PlanStatus> status, Optional<String> q, PageQuery page, Function<ContentPlan, V> view) {
        return plans.page(status, q, page).map(view);
    }

    /** How a line is shown, beside the form it is on. */
    @FunctionalInterface
    public interface ItemView<V> {
        V of(ContentPlan plan, ContentItem item);
    }

    private ContentPlan lock(UUID planId, String ifMatch) {
        ContentPlan plan = plans.lock(planId);
        Preconditions.require(ifMatch, plan.version());
        return plan;
    }

    private void requireSound(PlanHead head) {
        ProblemException faults = ProblemException.validation();
        if (head.periodEnd().isBefore(head.periodStart())) {
            faults.violation("periodEnd", "plan.period.ends-before-start");
        }
        Set<UUID> known =
                researches.all(head.researchIds()).stream().map(Research::id).collect(Collectors.toSet());
        for (int i = 0; i < head.researchIds().size(); i++) {
            if (!known.contains(head.researchIds().get(i))) {
                faults.violation("researchIds[" + i + "]", "plan.research.unknown");
            }
        }
        if (faults.hasViolations()) {
            throw faults;
        }
    }

    private static ContentItem item(ContentPlan plan, UUID contentId) {
        return plan.plannedItems().stream()
                .filter(item -> item.contentId().equals(contentId))
                .findFirst()
                .orElseThrow();
    }

    private static UUID newId() {
        return UuidCreator.getTimeOrderedEpochPlus1();
    }
}
