package id.alurkonten.production.rest;

import static id.alurkonten.production.Desk.OUTLINE;
import static id.alurkonten.production.People.humas;
import static id.alurkonten.production.People.koordinator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import id.alurkonten.kit.testing.Contracts;
import id.alurkonten.kit.testing.ServiceEnvironment;
import id.alurkonten.kit.testing.Topics;
import id.alurkonten.production.Desk;
import id.alurkonten.production.SubmittedPlan;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class AssignmentTest {

    private static final String ASSIGNED = "id.alurkonten.TaskAssigned.v1";

    @Test
    void theKoordinatorGivesATaskToAnOfficer() {
        // given
        UUID contentId = Desk.unassigned("POSTER", "INSTAGRAM");

        // when
        var answer = koordinator()
                .body(Map.of("assignee", "humas3", "outline", OUTLINE, "dueAt", "2099-12-14T16:00:00+07:00"))
                .post("/api/v1/tasks/{id}/assign", contentId)
                .then();

        // then
        answer.statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("status", equalTo("ASSIGNED"))
                .body("assignee", equalTo("humas3"))
                .body("outline", equalTo(OUTLINE))
                .body("dueAt", equalTo("2099-12-14T09:00:00Z"))
                .body("overdue", equalTo(false))
                .body("controlSheet.code", contains("RESEARCH", "PLAN", "SUBMIT", "ASSIGN"))
                .body("controlSheet[3].actor.id", equalTo("koordinator"))
                .body("allowed", contains("reassign", "start", "materials"));
        JsonNode event = Topics.awaitEvent(Desk.TOPIC, ASSIGNED, contentId.toString());
        Contracts.assertKeeps(ASSIGNED, event);
        assertThat(event.get("dueAt").asText()).isEqualTo("2099-12-14T09:00:00Z");
    }

    @Test
    void aTaskIsAssignedOnce() {
        // given
        UUID contentId = Desk.assigned("POSTER", "INSTAGRAM");

        // when
        var answer = Desk.assign(contentId, "humas2");

        // then
        answer.statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:alurkonten:problem:illegal-transition"))
                .body("currentStatus", equalTo("ASSIGNED"))
                .body("allowed", contains("reassign", "start", "materials"));
    }

    @Test
    void ofTwoKoordinatorsAtOnceOneAssigns() {
        // given
        UUID contentId = Desk.unassigned("POSTER", "INSTAGRAM");

        // when
        List<Integer> answers = Stream.of("humas2", "humas3")
                .map(to -> CompletableFuture.supplyAsync(
                        () -> Desk.assign(contentId, to).extract().statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        // then
        assertThat(answers).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void theDesignIsNotWantedYesterday() {
        // given
        UUID contentId = Desk.unassigned("POSTER", "INSTAGRAM");

        // when
        var answer = koordinator()
                .body(Map.of("assignee", "humas3", "outline", OUTLINE, "dueAt", "2020-01-01T00:00:00Z"))
                .post("/api/v1/tasks/{id}/assign", contentId)
                .then();

        // then
        answer.statusCode(400).body("violations.field", contains("dueAt"));
    }

    @Test
    void anotherOfficerTakesOver() {
        // given
        UUID contentId = Desk.inProduction("POSTER", "INSTAGRAM");

        // when
        var answer = reassign(contentId, "humas2");

        // then
        answer.statusCode(200)
                .body("status", equalTo("IN_PRODUCTION"))
                .body("assignee", equalTo("humas2"))
                .body("controlSheet", hasSize(4));
        Desk.addVersion(contentId, Desk.picture(Desk.jpeg(), "INSTAGRAM"))
                .statusCode(403)
                .body("detail", containsString("humas2"));
        JsonNode again = Topics.data(Topics.await1(
                Desk.TOPIC,
                r -> contentId.toString().equals(r.key())
                        && Topics.data(r).path("assignee").asText().equals("humas2")));
        Contracts.assertKeeps(ASSIGNED, again);
        assertThat(again.get("reason").asText()).isEqualTo("Humas 3 cuti.");
    }

    @Test
    void whatNobodyHasCannotBeTakenOver() {
        // given
        UUID contentId = Desk.unassigned("POSTER", "INSTAGRAM");

        // when
        var answer = reassign(contentId, "humas2");

        // then
        answer.statusCode(409).body("currentStatus", equalTo("UNASSIGNED"));
    }

    @Test
    void aWholePlanIsAssignedAtOnce() {
        // given
        SubmittedPlan plan =
                SubmittedPlan.of("POSTER", "INSTAGRAM").and("TEXT", "THREADS").submit();

        // when
        var answer = assignAll(plan.planId(), line(plan.content(0), "humas2"), line(plan.content(1), "humas3"));

        // then
        answer.then()
                .statusCode(200)
                .body("status", equalTo("DISTRIBUTING"))
                .body("tasks.status", everyItem(equalTo("ASSIGNED")))
                .body("tasks.assignee", containsInAnyOrder("humas2", "humas3"));
        Topics.awaitEvent(Desk.TOPIC, ASSIGNED, plan.content(0).toString());
        Topics.awaitEvent(Desk.TOPIC, ASSIGNED, plan.content(1).toString());
    }

    @Test
    void orNothingOfItIs() {
        // given
        SubmittedPlan plan = SubmittedPlan.of("POSTER", "INSTAGRAM")
                .and("TEXT", "THREADS")
                .and("TEXT", "X")
                .submit();
        Desk.assign(plan.content(1), "humas3").statusCode(200);
        UUID elsewhere = Desk.unassigned("POSTER", "INSTAGRAM");

        // when
        Response answer = assignAll(
                plan.planId(),
                line(plan.content(0), "humas2"),
                line(plan.content(1), "humas2"),
                line(elsewhere, "humas2"),
                line(plan.content(0), "humas3"),
                Map.of(
                        "contentId",
                        plan.content(2),
                        "assignee",
                        "humas2",
                        "outline",
                        OUTLINE,
                        "dueAt",
                        "2020-01-01T00:00:00Z"));

        // then
        answer.then()
                .statusCode(400)
                .body(
                        "violations.field",
                        contains(
                                "assignments[1].contentId",
                                "assignments[2].contentId",
                                "assignments[3].contentId",
                                "assignments[4].dueAt"));
        Desk.task(plan.content(0)).body("status", equalTo("UNASSIGNED"));
        Desk.task(plan.content(2)).body("status", equalTo("UNASSIGNED"));
    }

    @Test
    void anUnassignedPlanGoesBackAndNothingOfItCanBeAssigned() {
        // given
        SubmittedPlan plan = SubmittedPlan.of("POSTER", "INSTAGRAM").submit();

        // when
        var answer = giveBack(plan.planId());

        // then
        answer.then()
                .statusCode(200)
                .body("status", equalTo("RETURNED"))
                .body("reason", equalTo("Jadwal di hari libur."))
                .body("allowed", empty());
        JsonNode event = Topics.awaitEvent(Desk.TOPIC, "id.alurkonten.PlanReturned.v1", plan.key());
        Contracts.assertKeeps("id.alurkonten.PlanReturned.v1", event);
        assertThat(event.get("sequence").asLong()).isEqualTo(2);
        Desk.assign(plan.content(), "humas3").statusCode(409).body("currentStatus", equalTo("RETURNED"));
        assignAll(plan.planId(), line(plan.content(), "humas3")).then().statusCode(409);
        giveBack(plan.planId()).then().statusCode(409);
    }

    @Test
    void aPlanOfWhichSomethingIsAssignedStays() {
        // given
        SubmittedPlan plan =
                SubmittedPlan.of("POSTER", "INSTAGRAM").and("TEXT", "THREADS").submit();
        Desk.assign(plan.content(0), "humas3").statusCode(200);

        // when
        Response answer = giveBack(plan.planId());

        // then
        answer.then()
                .statusCode(409)
                .body("currentStatus", equalTo("DISTRIBUTING"))
                .body("allowed", contains("assign"));
    }

    @Test
    void aPlanIsEitherReturnedOrAssignedNeverBoth() {
        // given
        SubmittedPlan plan = SubmittedPlan.of("POSTER", "INSTAGRAM").submit();

        // when
        CompletableFuture<Integer> returned =
                CompletableFuture.supplyAsync(() -> giveBack(plan.planId()).statusCode());
        CompletableFuture<Integer> assigned = CompletableFuture.supplyAsync(
                () -> Desk.assign(plan.content(), "humas3").extract().statusCode());

        // then
        assertThat(List.of(returned.join(), assigned.join())).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        // given
        UUID nowhere = UUID.randomUUID();

        // when, then
        Desk.assign(nowhere, "humas3").statusCode(404).body("type", equalTo("urn:alurkonten:problem:not-found"));
        reassign(nowhere, "humas2").statusCode(404);
        giveBack(nowhere).then().statusCode(404);
        assignAll(nowhere, line(nowhere, "humas3")).then().statusCode(404);
    }

    @Test
    void theSameKeyGivesTheSameAnswerAndOneEffect() {
        // given
        UUID contentId = Desk.unassigned("POSTER", "INSTAGRAM");
        Map<String, String> body = Map.of("assignee", "humas3", "outline", OUTLINE);
        String key = UUID.randomUUID().toString();
        String first = assignWith(key, contentId, body)
                .then()
                .statusCode(200)
                .extract()
                .asString();

        // when
        Response again = assignWith(key, contentId, body);

        // then
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.asString()).isEqualTo(first);
        assignWith(key, contentId, Map.of("assignee", "humas2", "outline", OUTLINE))
                .then()
                .statusCode(422);
        Desk.start(contentId).statusCode(200);
        Topics.awaitEvent(Desk.TOPIC, "id.alurkonten.ProductionStarted.v1", contentId.toString());
        assertThat(Topics.events(Desk.TOPIC, ASSIGNED, contentId.toString())).hasSize(1);
    }

    private static Response assignWith(String key, UUID contentId, Object body) {
        return koordinator().header("Idempotency-Key", key).body(body).post("/api/v1/tasks/{id}/assign", contentId);
    }

    private static Response assignAll(UUID planId, Map<?, ?>... lines) {
        return koordinator().body(Map.of("assignments", List.of(lines))).post("/api/v1/plans/{id}/assign", planId);
    }

    private static Map<String, Object> line(UUID contentId, String assignee) {
        return Map.of("contentId", contentId, "assignee", assignee, "outline", OUTLINE);
    }

    private static Response giveBack(UUID planId) {
        return koordinator().body(Map.of("reason", "Jadwal di hari libur.")).post("/api/v1/plans/{id}/return", planId);
    }

    private static io.restassured.response.ValidatableResponse reassign(UUID contentId, String assignee) {
        return koordinator()
                .body(Map.of("assignee", assignee, "reason", "Humas 3 cuti."))
                .post("/api/v1/tasks/{id}/reassign", contentId)
                .then();
    }

    @Test
    void humasAssignsNothing() {
        // given
        UUID contentId = Desk.unassigned("POSTER", "INSTAGRAM");

        // when
        var answer = humas(1).body(Map.of("assignee", "humas1", "outline", OUTLINE))
                .post("/api/v1/tasks/{id}/assign", contentId)
                .then();

        // then
        answer.statusCode(403).body("type", equalTo("urn:alurkonten:problem:forbidden"));
    }
}
