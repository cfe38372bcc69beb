package id.alurkonten.planning.content;

import id.alurkonten.kit.http.Page;
import id.alurkonten.kit.http.PageQuery;
import id.alurkonten.kit.problem.ProblemException;
import id.alurkonten.kit.problem.ProblemType;
import id.alurkonten.planning.plan.ContentPlan;
import id.alurkonten.planning.plan.PlanEvent;
import id.alurkonten.planning.plan.Plans;
import id.alurkonten.sop.Actor;
import id.alurkonten.sop.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The use cases about contents: to see them, and to call them off, one or a whole plan of them. */
@ApplicationScoped
@Transactional
public class ContentService {

    private final ContentViews views;
    private final ContentBook book;
    private final Plans plans;
    private final Clock clock;
    private final Event<PlanEvent> events;

    ContentService(ContentViews views, ContentBook book, Plans plans, Clock clock, Event<PlanEvent> events) {
        this.views = views;
        this.book = book;
        this.plans = plans;
        this.clock = clock;
        this.events = events;
    }

    public ContentView cancel(UUID contentId, String reason, Actor by) {
        ContentPlan plan = plans.lock(views.planOf(contentId));
        requireOwn(plan, by);
        ContentView view = views.lock(contentId);
        view.status().requireCancellable();
        events.fire(plan.cancelItem(contentId, reason, by, clock.instant()));
        book.follow(plan);
        return view;
    }

    /** Calls off a plan, and of its contents those that can still be. */
    public ContentPlan cancelPlan(UUID planId, String reason, Actor by) {
        ContentPlan plan = plans.lock(planId);
        requireOwn(plan, by);
        Set<UUID> cancellable = views.ofPlan(planId).stream()
                .filter(view -> view.status().isCancellable())
                .map(ContentView::contentId)
                .collect(Collectors.toSet());
        plan.cancel(cancellable, reason, by, clock.instant()).forEach(events::fire);
        return plan;
    }

    /** Shows a content as it is now. */
    public <V> V read(UUID contentId, BiFunction<ContentView, Instant, V> view) {
        return view.apply(views.get(contentId), clock.instant());
    }

    public <V> Page<V> list(ContentQuery wanted, PageQuery page, BiFunction<ContentView, Instant, V> view) {
        Instant now = clock.instant();
        return views.page(wanted, now, page).map(content -> view.apply(content, now));
    }

    /** What is to be shown from then until then, the soonest first. */
    public <V> V scheduled(Instant from, Instant to, Function<List<ContentView>, V> view) {
        return view.apply(views.scheduled(from, to));
    }

    /** Humas may call off what is on a form of their own; Koordinator and Sekretaris anything. */
    private static void requireOwn(ContentPlan plan, Actor by) {
        if (by.role() == Role.HUMAS && !plan.createdBy().equals(by.id())) {
            throw new ProblemException(ProblemType.FORBIDDEN, "forbidden.not-your-plan", plan.createdByName());
        }
    }
}
