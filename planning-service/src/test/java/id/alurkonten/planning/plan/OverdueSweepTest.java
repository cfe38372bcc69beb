package id.alurkonten.planning.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.alurkonten.kit.testing.Contracts;
import id.alurkonten.kit.testing.Topics;
import id.alurkonten.planning.Desk;
import id.alurkonten.planning.PlanningTest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@PlanningTest
class OverdueSweepTest {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private static final String TYPE = "id.alurkonten.StepOverdue.v1";

    @Inject
    OverdueSweep sweep;

    @Inject
    EntityManager entities;

    @Test
    void an_overdue_research_is_reported_once() {
        // given
        String id = Desk.openResearch();
        age("update research set due_at = due_at - interval '10 days' where id = :id", id);

        // when
        sweep.sweep();
        sweep.sweep();

        // then
        JsonNode event = Topics.awaitEvent("alurkonten.planning", TYPE, id);
        Contracts.assertKeeps(TYPE, event);
        assertThat(event.get("step").asInt()).isEqualTo(1);
        assertThat(event.get("waitingFor").asText()).isEqualTo("humas1");
        assertThat(Topics.events("alurkonten.planning", TYPE, id)).hasSize(1);
    }

    @Test
    void each_overdue_step_of_a_plan_is_reported_once() {
        // given
        String id = Desk.draft();
        Desk.addItem(id, Desk.item("Butir", "X"));
        String age = "update content_plan set step_due_at = step_due_at - interval '10 days' where id = :id";
        age(age, id);
        sweep.sweep();
        Desk.plan(id, "finalize");
        age(age, id);

        // when
        sweep.sweep();
        sweep.sweep();
        Desk.plan(id, "submit");

        // then
        Topics.awaitEvent("alurkonten.planning", "id.alurkonten.PlanSubmitted.v1", id);
        assertThat(Topics.events("alurkonten.planning", TYPE, id))
                .allSatisfy(event -> Contracts.assertKeeps(TYPE, event))
                .extracting(event -> event.get("code").asText() + " " + event.get("sequence"))
                .containsExactly("PLAN 1", "SUBMIT 2");
    }

    @Test
    void two_replicas_that_found_the_same_step_say_it_once() {
        // given
        String research = Desk.openResearch();
        String plan = Desk.draft();
        age("update research set due_at = due_at - interval '10 days' where id = :id", research);
        age("update content_plan set step_due_at = step_due_at - interval '10 days' where id = :id", plan);

        // when
        for (int replica = 0; replica < 2; replica++) {
            QuarkusTransaction.requiringNew().run(() -> sweep.reportResearch(UUID.fromString(research), NOW));
            QuarkusTransaction.requiringNew().run(() -> sweep.reportPlan(UUID.fromString(plan), NOW));
        }

        // then: what is said of the plan later arrives after it
        Desk.addItem(plan, Desk.item("Butir", "X"));
        Desk.plan(plan, "finalize");
        Desk.plan(plan, "submit");
        Topics.awaitEvent("alurkonten.planning", "id.alurkonten.PlanSubmitted.v1", plan);
        assertThat(Topics.events("alurkonten.planning", TYPE, plan)).hasSize(1);
        Topics.awaitEvent("alurkonten.planning", TYPE, research);
        assertThat(Topics.events("alurkonten.planning", TYPE, research)).hasSize(1);
    }

    private void age(String sql, String id) {
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(sql)
                .setParameter("id", UUID.fromString(id))
                .executeUpdate());
    }
}
