package id.alurkonten.system.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import id.alurkonten.local.demo.Forms;
import id.alurkonten.local.demo.Person;
import id.alurkonten.local.demo.Refused;
import id.alurkonten.local.demo.Waiting;
import id.alurkonten.system.Installation;
import id.alurkonten.system.Journey;
import id.alurkonten.system.Said;
import id.alurkonten.system.Walk;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Step 4 says no: the Koordinator returns a plan, Humas mends it and submits it again. */
@Journey
class ReturnedPlanJourney {
    private final Installation installation;

    ReturnedPlanJourney(Installation installation) {
        this.installation = installation;
    }

    @Test
    void a_returned_plan_is_mended_submitted_again_and_goes_on() {
        // given
        Person humas = installation.planner();
        Person koordinator = installation.koordinator();
        Instant nextWeek = Instant.now().plusSeconds(7 * 86_400);
        Walk kept = Walk.ofNextWeek(installation, "INSTAGRAM").drafted();
        UUID dropped = humas.addItem(kept.plan(), Forms.Item.of("Butir berlebih", "TEXT", nextWeek, "X"))
                .contentId();
        humas.finalizePlan(kept.plan());
        humas.submitPlan(kept.plan());
        koordinator.awaitTask(dropped, "UNASSIGNED");

        // when
        koordinator.returnPlan(kept.plan(), "Butir kedua tumpang tindih dengan bulan lalu.");
        humas.awaitPlan(kept.plan(), "RETURNED");
        humas.updateItem(
                kept.plan(),
                kept.content(),
                kept.item().withTexts("Sebutkan jam layanan.", "Aduan diterima setiap saat."));
        humas.removeItem(kept.plan(), dropped);
        UUID added = humas.addItem(kept.plan(), Forms.Item.of("Butir pengganti", "TEXT", nextWeek, "X"))
                .contentId();
        humas.finalizePlan(kept.plan());
        humas.submitPlan(kept.plan());

        // then
        koordinator.awaitTask(added, "UNASSIGNED");
        koordinator.awaitTask(dropped, "CANCELLED");
        assertThat(koordinator.task(kept.content()).text("brief")).isEqualTo("Sebutkan jam layanan.");
        kept.assigned().started().handedOver().approved().archived();
        assertThat(Line.of(Line.sheetOf(kept.awaitStatus("ARCHIVED"))))
                .extracting(Line::text)
                .startsWith(
                        "1 RESEARCH r0 by humas1 (SCREENSHOT)",
                        "2 PLAN r0 by humas1 (PLAN_FORM)",
                        "3 SUBMIT r0 by humas1 (PLAN_FORM)",
                        "2 PLAN r0 by humas1 (PLAN_FORM)",
                        "3 SUBMIT r0 by humas1 (PLAN_FORM)",
                        "4 ASSIGN r0 by koordinator (OUTLINE)");
        assertThat(installation.topics().about(kept.content()))
                .extracting(Said::name)
                .startsWith("PlanSubmitted", "PlanSubmitted", "TaskAssigned");
    }

    @Test
    void a_plan_of_which_something_is_assigned_is_not_returned() {
        // given
        Walk walk = Walk.ofNextWeek(installation, "INSTAGRAM").submitted().assigned();

        // when
        Refused refused = catchThrowableOfType(
                Refused.class, () -> installation.koordinator().returnPlan(walk.plan(), "Terlambat dikembalikan."));

        // then
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.slug()).isEqualTo("illegal-transition");
        assertThat(walk.awaitStatus("ASSIGNED").text("planId"))
                .isEqualTo(walk.plan().toString());
    }

    @Test
    void a_plan_is_distributed_and_completed_by_what_becomes_of_its_items() {
        // given
        Person humas = installation.planner();
        Walk first = Walk.ofNextWeek(installation, "INSTAGRAM").drafted();
        UUID second = humas.addItem(
                        first.plan(),
                        Forms.Item.of("Butir kedua", "TEXT", first.item().scheduledAt(), "THREADS"))
                .contentId();
        humas.finalizePlan(first.plan());
        humas.submitPlan(first.plan());
        first.assigned();
        Waiting.until(
                "the first is assigned and the plan waits for the second",
                () -> humas.plan(first.plan()),
                plan -> plan.list("items").stream()
                                .map(item -> item.path("status").asText())
                                .toList()
                                .contains("ASSIGNED")
                        && plan.text("status").equals("SUBMITTED"));

        // when
        installation.koordinator().assign(second, "humas3", "Utas tiga unggahan.");

        // then
        humas.awaitPlan(first.plan(), "DISTRIBUTED");
        humas.cancelContent(first.content(), "Tidak jadi.");
        humas.cancelContent(second, "Tidak jadi.");
        assertThat(humas.awaitPlan(first.plan(), "COMPLETED").list("items"))
                .extracting((JsonNode item) -> item.path("status").asText())
                .containsOnly("CANCELLED");
    }
}
