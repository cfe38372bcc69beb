package id.alurkonten.planning.rest;

import id.alurkonten.planning.content.ContentView;
import id.alurkonten.planning.content.ContentViews;
import id.alurkonten.planning.plan.ContentPlan;
import id.alurkonten.planning.rest.PlanViews.PlanView;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.stream.Collectors;

/** Shows a form with the present status of each of its contents beside their lines. */
@ApplicationScoped
class PlanDisplay {

    private final ContentViews contents;
    private final Clock clock;

    PlanDisplay(ContentViews contents, Clock clock) {
        this.contents = contents;
        this.clock = clock;
    }

    PlanView of(ContentPlan plan) {
        return PlanView.of(
                plan,
                contents.ofPlan(plan.id()).stream()
                        .collect(Collectors.toMap(ContentView::contentId, ContentView::status)),
                clock.instant());
    }
}
