package id.alurkonten.planning.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.alurkonten.kit.testing.Contracts;
import id.alurkonten.kit.testing.Topics;
import id.alurkonten.planning.Desk;
import id.alurkonten.planning.OtherDesks;
import id.alurkonten.planning.OtherDesks.Said;
import id.alurkonten.planning.PlanningTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

@PlanningTest
class DeskConsumerTest {

    @Inject
    DataSource database;

    @Test
    void all_news_of_a_content_ends_in_the_same_view_also_shuffled_and_twice() {
        // given
        Desk.Submitted plan = Desk.submitted(1);
        UUID contentId = plan.contentId();
        OtherDesks desks = OtherDesks.after(plan, contentId)
                .assigned("humas3")
                .started(1)
                .ready(1)
                .stageApproved(1)
                .revisionRequested(1)
                .started(2)
                .ready(2)
                .stageApproved(2)
                .approved(2)
                .archived(2)
                .failed("FACEBOOK")
                .published("INSTAGRAM", false)
                .published("FACEBOOK", true)
                .takenDown("INSTAGRAM");
        List<Said> arrivals = new ArrayList<>(desks.said());
        arrivals.addAll(desks.said().subList(2, 9));
        Collections.shuffle(arrivals, new Random(7));

        // when
        arrivals.forEach(OtherDesks::send);

        // then
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> Desk.get("/api/v1/contents/" + contentId)
                .body("status", equalTo("PUBLISHED"))
                .body("revision", equalTo(2))
                .body("channels.status", contains("TAKEN_DOWN", "PUBLISHED"))
                .body("controlSheet", hasSize(desks.sheet().size())));
    }

    @Test
    void a_plan_is_distributed_when_the_last_of_its_contents_is_assigned() {
        // given
        Desk.Submitted plan = Desk.submitted(3);
        Desk.post("/api/v1/contents/" + plan.contentIds().get(2) + "/cancel", java.util.Map.of("reason", "Batal"))
                .statusCode(200);
        OtherDesks.after(plan, plan.contentIds().get(0)).assigned("humas3").send();
        awaitContent(plan.contentIds().get(0), "ASSIGNED");
        Desk.get("/api/v1/plans/" + plan.planId()).body("status", equalTo("SUBMITTED"));

        // when
        OtherDesks.after(plan, plan.contentIds().get(1)).assigned("humas2").send();

        // then
        awaitPlan(plan.planId(), "DISTRIBUTED");
    }

    @Test
    void news_that_does_not_concern_the_plan_waits_for_nobody_who_holds_it() throws SQLException {
        // given
        Desk.Submitted plan = Desk.submitted(2);
        OtherDesks desks = OtherDesks.after(plan, plan.contentId()).assigned("humas3");
        desks.send();
        awaitContent(plan.contentId(), "ASSIGNED");

        // when
        try (Connection holder = database.getConnection();
                PreparedStatement hold =
                        holder.prepareStatement("select 1 from content_plan where id = ? for update")) {
            holder.setAutoCommit(false);
            hold.setObject(1, plan.planId());
            hold.execute();
            desks.started(1).send();

            // then
            awaitContent(plan.contentId(), "IN_PRODUCTION");
            holder.rollback();
        }
    }

    @Test
    void a_returned_plan_is_mended_and_submitted_again_on_the_same_sheet() {
        // given
        Desk.Submitted plan = Desk.submitted(2);
        ObjectNode returned = returnOf(plan);
        Topics.publish(
                "alurkonten.production",
                plan.planId().toString(),
                "id.alurkonten.PlanReturned.v1",
                plan.planId().toString(),
                returned);
        awaitPlan(plan.planId(), "RETURNED");
        Desk.get("/api/v1/plans/" + plan.planId()).body("reason", equalTo("Jadwal libur"));
        Desk.get("/api/v1/contents/" + plan.contentId()).body("currentStep.step", equalTo(2));
        String planPath = "/api/v1/plans/" + plan.planId();
        Desk.as("humas1", "humas")
                .header("If-Match", Desk.etag(planPath))
                .delete(planPath + "/items/" + plan.contentIds().get(1))
                .then()
                .statusCode(204);

        // when
        Desk.plan(plan.planId().toString(), "finalize");
        Desk.plan(plan.planId().toString(), "submit");

        // then
        Desk.get(planPath)
                .body("status", equalTo("SUBMITTED"))
                .body("items.status", contains("PLANNED", "CANCELLED"))
                .body("controlSheet.code", contains("RESEARCH", "PLAN", "SUBMIT", "PLAN", "SUBMIT"));
        Topics.awaitEvent(
                "alurkonten.planning",
                "id.alurkonten.ContentCancelled.v1",
                plan.contentIds().get(1).toString());
        await().until(() -> Topics.events(
                                "alurkonten.planning",
                                "id.alurkonten.PlanSubmitted.v1",
                                plan.planId().toString())
                        .size()
                == 2);
        var again = Topics.events(
                        "alurkonten.planning",
                        "id.alurkonten.PlanSubmitted.v1",
                        plan.planId().toString())
                .get(1);
        Contracts.assertKeeps("id.alurkonten.PlanSubmitted.v1", again);
        assertThat(again.get("sequence").asLong())
                .isEqualTo(returned.get("sequence").asLong() + 1);
        assertThat(again.get("items")).hasSize(1);
    }

    @Test
    void overdue_steps_of_other_desks_are_shown() {
        // given
        Desk.Submitted plan = Desk.submitted(1);

        // when
        OtherDesks.after(plan, plan.contentId())
                .assigned("humas3")
                .started(1)
                .ready(1)
                .overdue(id.alurkonten.sop.StepCode.APPROVE)
                .send();

        // then
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> Desk.get("/api/v1/contents/" + plan.contentId())
                .body("lastOverdue.step", equalTo(6))
                .body("lastOverdue.waitingFor", equalTo("SEKRETARIS"))
                .body("status", equalTo("UNDER_REVIEW")));
    }

    @Test
    void a_broken_sheet_goes_to_the_dead_letters_and_changes_nothing() {
        // given
        Desk.Submitted plan = Desk.submitted(1);
        Said assigned =
                OtherDesks.after(plan, plan.contentId()).assigned("humas3").last();
        ((ObjectNode) ((ArrayNode) assigned.data().get("controlSheet")).get(1)).put("onTime", false);

        // when
        OtherDesks.send(assigned);

        // then
        assertThat(Topics.header(letter(assigned.id()), "dlq_reason")).contains("broken control sheet");
        Desk.get("/api/v1/contents/" + plan.contentId()).body("status", equalTo("PLANNED"));
    }

    @Test
    void what_breaks_its_schema_or_is_of_no_plan_of_ours_goes_to_the_dead_letters() {
        // given
        Desk.Submitted plan = Desk.submitted(1);
        Said without =
                OtherDesks.after(plan, plan.contentId()).assigned("humas3").last();
        without.data().remove("assignee");
        Said foreign =
                OtherDesks.after(plan, UUID.randomUUID()).assigned("humas3").last();
        Said noSheet =
                OtherDesks.after(plan, plan.contentId()).assigned("humas3").last();
        noSheet.data().put("controlSheet", "tidak ada");
        UUID garbage = UUID.randomUUID();

        // when
        OtherDesks.send(without);
        OtherDesks.send(foreign);
        OtherDesks.send(noSheet);
        ConsumerRecord<String, byte[]> model = Topics.await1(
                "alurkonten.production", r -> foreign.id().toString().equals(Topics.header(r, "ce_id")));
        ProducerRecord<String, byte[]> unreadable = new ProducerRecord<>(
                "alurkonten.production",
                null,
                "kunci",
                "{bukan json".getBytes(StandardCharsets.UTF_8),
                model.headers());
        unreadable.headers().remove("ce_id").add("ce_id", garbage.toString().getBytes(StandardCharsets.UTF_8));
        Topics.publish(unreadable);

        // then
        assertThat(Topics.header(letter(without.id()), "dlq_reason")).contains("assignee");
        assertThat(Topics.header(letter(foreign.id()), "dlq_reason")).contains("not-found");
        assertThat(letter(noSheet.id())).isNotNull();
        assertThat(Topics.header(letter(garbage), "dlq_reason")).contains("unreadable");
        Desk.get("/api/v1/contents/" + plan.contentId()).body("status", equalTo("PLANNED"));
    }

    private static ObjectNode returnOf(Desk.Submitted plan) {
        var submitted = Topics.awaitEvent(
                "alurkonten.planning",
                "id.alurkonten.PlanSubmitted.v1",
                plan.planId().toString());
        ObjectNode returned = Contracts.example("id.alurkonten.PlanReturned.v1");
        returned.put("planId", plan.planId().toString());
        returned.put("reason", "Jadwal libur");
        returned.set("controlSheet", submitted.get("controlSheet"));
        returned.set("occurredAt", submitted.get("occurredAt"));
        returned.put("sequence", submitted.get("sequence").asLong() + 1);
        return returned;
    }

    private static ConsumerRecord<String, byte[]> letter(UUID id) {
        return Topics.await1(
                "alurkonten.production.dlq.planning", r -> id.toString().equals(Topics.header(r, "ce_id")));
    }

    private static void awaitContent(UUID contentId, String status) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Desk.get("/api/v1/contents/" + contentId).extract().path("status"), status::equals);
    }

    private static void awaitPlan(UUID planId, String status) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Desk.get("/api/v1/plans/" + planId).extract().path("status"), status::equals);
    }
}
