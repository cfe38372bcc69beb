package id.alurkonten.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import id.alurkonten.kit.testing.Contracts;
import id.alurkonten.kit.testing.Topics;
import id.alurkonten.sop.ControlSheet;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The procedure from research to the last channel, as planning does and sees it. */
@PlanningTest
class ProcedureTest {

    @Test
    void a_plan_is_submitted_with_its_three_steps_signed() {
        // given
        String planId = Desk.draft();
        String contentId = Desk.addItem(planId, Desk.item("Kenali risiko usaha", "INSTAGRAM"));
        Desk.plan(planId, "finalize");

        // when
        Desk.command("/api/v1/plans/" + planId + "/submit")
                .statusCode(200)
                .body("status", equalTo("SUBMITTED"))
                .body("controlSheet.code", contains("RESEARCH", "PLAN", "SUBMIT"));

        // then
        JsonNode event = Topics.awaitEvent("alurkonten.planning", "id.alurkonten.PlanSubmitted.v1", planId);
        Contracts.assertKeeps("id.alurkonten.PlanSubmitted.v1", event);
        assertThat(ControlSheet.fromJson(event.get("controlSheet")).verify().isIntact())
                .isTrue();
        assertThat(event.get("items").get(0).get("contentId").asText()).isEqualTo(contentId);
        assertThat(event.get("items").get(0).get("contributors").get(0).asText())
                .isEqualTo("humas1");
        Desk.get("/api/v1/contents/" + contentId)
                .statusCode(200)
                .body("status", equalTo("PLANNED"))
                .body("currentStep.step", equalTo(4))
                .body("controlSheet", hasSize(3));
    }

    @Test
    void a_content_is_followed_through_all_nine_steps() {
        // given
        Desk.Submitted plan = Desk.submitted(1);
        UUID contentId = plan.contentId();
        OtherDesks desks = OtherDesks.after(plan, contentId);

        // when
        desks.assigned("humas3")
                .started(1)
                .ready(1)
                .stageApproved(1)
                .revisionRequested(1)
                .started(2)
                .ready(2)
                .stageApproved(2)
                .approved(2)
                .archived(2)
                .published("INSTAGRAM", false)
                .published("FACEBOOK", true)
                .send();

        // then
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> Desk.get("/api/v1/contents/" + contentId)
                .body("status", equalTo("PUBLISHED"))
                .body("revision", equalTo(2))
                .body("assignee", equalTo("humas3"))
                .body("currentStep", nullValue())
                .body("channels.status", contains("PUBLISHED", "PUBLISHED"))
                .body("channels.url", contains("https://example.id/INSTAGRAM", "https://example.id/FACEBOOK"))
                .body("controlSheet", hasSize(desks.sheet().size())));
        Desk.get("/api/v1/plans/" + plan.planId()).body("status", equalTo("COMPLETED"));
    }
}
