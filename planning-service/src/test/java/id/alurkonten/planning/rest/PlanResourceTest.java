package id.alurkonten.planning.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import id.alurkonten.kit.testing.Topics;
import id.alurkonten.planning.Desk;
import id.alurkonten.planning.PlanningTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@PlanningTest
class PlanResourceTest {

    @Test
    void a_form_is_drafted_rewritten_and_found() {
        // given
        String planId = Desk.draft();
        String title = "Rencana 100% " + UUID.randomUUID();
        Map<String, Object> head = new java.util.HashMap<>(Desk.head());
        head.put("title", title);

        // when
        Desk.humas()
                .header("If-Match", Desk.etag("/api/v1/plans/" + planId))
                .body(head)
                .put("/api/v1/plans/" + planId)
                .then()
                .statusCode(200)
                .body("title", equalTo(title))
                .body("researchIds", hasSize(0));

        // then
        Desk.as("auditor", "auditor")
                .queryParam("status", "DRAFT")
                .queryParam("q", title.substring(3).toUpperCase(java.util.Locale.ROOT))
                .get("/api/v1/plans")
                .then()
                .statusCode(200)
                .body("items.title", hasItem(title));
        Desk.get("/api/v1/plans?q=" + UUID.randomUUID()).body("total", equalTo(0));
    }

    @Test
    void researches_may_change_places() {
        // given
        String first = Desk.completedResearch();
        String second = Desk.completedResearch();
        String planId =
                Desk.post("/api/v1/plans", Desk.head(first, second)).extract().path("id");

        // when
        Desk.humas()
                .header("If-Match", Desk.etag("/api/v1/plans/" + planId))
                .body(Desk.head(second, first))
                .put("/api/v1/plans/" + planId)
                .then()
                .statusCode(200);

        // then
        Desk.get("/api/v1/plans/" + planId).body("researchIds", contains(second, first));
    }

    @Test
    void changes_need_the_etag_that_was_read_last() {
        // given
        String planId = Desk.draft();
        String contentId = Desk.addItem(planId, Desk.item("Butir", "X"));
        String seen = Desk.etag("/api/v1/plans/" + planId);
        String path = "/api/v1/plans/" + planId + "/items/" + contentId;

        // when / then
        Desk.humas().body(Desk.item("Lain", "X")).put(path).then().statusCode(428);
        Desk.as("humas1", "humas").delete(path).then().statusCode(428);
        String next = Desk.humas()
                .header("If-Match", seen)
                .body(Desk.item("Lain", "X"))
                .put(path)
                .then()
                .statusCode(200)
                .body("title", equalTo("Lain"))
                .extract()
                .header("ETag");
        assertThat(next).isNotEqualTo(seen).isEqualTo(Desk.etag("/api/v1/plans/" + planId));
        Desk.humas()
                .header("If-Match", seen)
                .body(Desk.item("Basi", "X"))
                .put(path)
                .then()
                .statusCode(412)
                .body("type", equalTo("urn:alurkonten:problem:precondition-failed"));
        Desk.as("humas1", "humas").header("If-Match", next).delete(path).then().statusCode(204);
        Desk.get("/api/v1/plans/" + planId).body("items", hasSize(0));
        Desk.get("/api/v1/contents/" + contentId).statusCode(404);
    }

    @Test
    void whoever_rewrites_a_line_is_told_as_its_contributor() {
        // given
        String planId = Desk.draft();
        String contentId = Desk.addItem(planId, Desk.item("Butir", "X"));
        Desk.as("humas2", "humas")
                .contentType("application/json")
                .header("If-Match", Desk.etag("/api/v1/plans/" + planId))
                .body(Desk.item("Butir yang lebih baik", "X"))
                .put("/api/v1/plans/" + planId + "/items/" + contentId)
                .then()
                .statusCode(200)
                .body("contributors", contains("humas1", "humas2"));
        Desk.plan(planId, "finalize");

        // when
        Desk.plan(planId, "submit");

        // then
        var event = Topics.awaitEvent("alurkonten.planning", "id.alurkonten.PlanSubmitted.v1", planId);
        assertThat(event.at("/items/0/contributors").toString()).isEqualTo("[\"humas1\",\"humas2\"]");
        assertThat(event.at("/items/0").has("caption")).isFalse();
    }

    @Test
    void rule_2_what_a_form_lacks_is_named_when_it_is_finalized() {
        // given
        String planId = Desk.post("/api/v1/plans", Desk.head(Desk.openResearch()))
                .extract()
                .path("id");
        Map<String, Object> past = new java.util.HashMap<>(Desk.item("Sudah lewat", "X"));
        past.put("scheduledAt", "2020-01-01T00:00:00Z");
        Desk.addItem(planId, past);

        // when
        Desk.command("/api/v1/plans/" + planId + "/finalize")
                .statusCode(400)
                .body("violations.field", containsInAnyOrder("researchIds", "items[0].scheduledAt"));

        // then
        Desk.get("/api/v1/plans/" + planId).body("status", equalTo("DRAFT")).body("controlSheet", hasSize(0));
    }

    @Test
    void a_finalized_form_can_be_reopened_and_not_be_edited_before() {
        // given
        String planId = Desk.draft();
        Desk.addItem(planId, Desk.item("Butir", "X"));
        Desk.plan(planId, "finalize");
        Desk.post("/api/v1/plans/" + planId + "/items", Desk.item("Terlambat", "X"))
                .statusCode(409)
                .body("currentStatus", equalTo("FINALIZED"))
                .body("allowed", contains("reopen", "submit", "cancel"));

        // when
        Desk.plan(planId, "reopen");

        // then
        Desk.addItem(planId, Desk.item("Sempat", "X"));
        Desk.plan(planId, "finalize");
        Desk.plan(planId, "submit");
        Desk.get("/api/v1/plans/" + planId)
                .body("status", equalTo("SUBMITTED"))
                .body("controlSheet.code", contains("RESEARCH", "PLAN", "PLAN", "SUBMIT"));
        Desk.command("/api/v1/plans/" + planId + "/submit").statusCode(409);
        Desk.command("/api/v1/plans/" + planId + "/reopen").statusCode(409);
        Desk.command("/api/v1/plans/" + planId + "/finalize").statusCode(409);
    }

    @Test
    void humas_cancels_own_plans_the_koordinator_any() {
        // given
        Desk.Submitted plan = Desk.submitted(2);
        String path = "/api/v1/plans/" + plan.planId() + "/cancel";
        Map<String, String> reason = Map.of("reason", "Acara ditunda.");
        Desk.as("humas2", "humas")
                .contentType("application/json")
                .body(reason)
                .post(path)
                .then()
                .statusCode(403)
                .body("detail", not(equalTo("")));

        // when
        Desk.as("koordinator", "koordinator")
                .contentType("application/json")
                .body(reason)
                .post(path)
                .then()
                .statusCode(200)
                .body("status", equalTo("CANCELLED"))
                .body("items.status", contains("CANCELLED", "CANCELLED"));

        // then
        for (UUID contentId : plan.contentIds()) {
            var event =
                    Topics.awaitEvent("alurkonten.planning", "id.alurkonten.ContentCancelled.v1", contentId.toString());
            assertThat(event.get("reason").asText()).isEqualTo("Acara ditunda.");
            assertThat(event.get("actor").get("role").asText()).isEqualTo("KOORDINATOR");
            assertThat(event.get("sequence").asLong()).isEqualTo(2);
        }
        Desk.as("sekretaris", "sekretaris")
                .contentType("application/json")
                .body(reason)
                .post(path)
                .then()
                .statusCode(409)
                .body("allowed", hasSize(0));
    }

    @Test
    void a_draft_is_cancelled_without_a_word_to_others() {
        // given
        String planId = Desk.draft();
        String contentId = Desk.addItem(planId, Desk.item("Butir", "X"));

        // when
        Desk.post("/api/v1/plans/" + planId + "/cancel", Map.of("reason", "Salah borang"))
                .statusCode(200);

        // then: a later event of the same topic has arrived, this one has not
        Desk.Submitted later = Desk.submitted(1);
        Topics.awaitEvent(
                "alurkonten.planning",
                "id.alurkonten.PlanSubmitted.v1",
                later.planId().toString());
        assertThat(Topics.events("alurkonten.planning", "id.alurkonten.ContentCancelled.v1", contentId))
                .isEmpty();
        Desk.get("/api/v1/contents/" + contentId)
                .body("status", equalTo("CANCELLED"))
                .body("cancelReason", equalTo("Salah borang"));
    }

    @Test
    void of_two_who_submit_at_once_one_does_and_the_other_is_told() throws Exception {
        // given
        String planId = Desk.draft();
        Desk.addItem(planId, Desk.item("Butir", "X"));
        Desk.plan(planId, "finalize");
        Callable<Integer> submit = () -> Desk.as("humas1", "humas")
                .post("/api/v1/plans/" + planId + "/submit")
                .statusCode();
        ExecutorService persons = Executors.newFixedThreadPool(2);

        // when
        List<Integer> answers = new ArrayList<>();
        for (Future<Integer> answer : persons.invokeAll(List.of(submit, submit))) {
            answers.add(answer.get());
        }
        persons.shutdown();

        // then
        assertThat(answers).containsExactlyInAnyOrder(200, 409);
        Topics.awaitEvent("alurkonten.planning", "id.alurkonten.PlanSubmitted.v1", planId);
        assertThat(Topics.events("alurkonten.planning", "id.alurkonten.PlanSubmitted.v1", planId))
                .hasSize(1);
    }

    @Test
    void a_form_of_200_lines_goes_through_whole() {
        // given
        StringBuilder csv = new StringBuilder("scheduledAt,channels,format,title\n");
        for (int i = 1; i <= 200; i++) {
            csv.append("2030-12-01T09:00+07:00,INSTAGRAM;FACEBOOK,POSTER,Butir ")
                    .append(i)
                    .append('\n');
        }
        String planId = Desk.as("humas1", "humas")
                .multiPart("file", "besar.csv", csv.toString().getBytes(StandardCharsets.UTF_8))
                .multiPart("researchIds", Desk.completedResearch())
                .post("/api/v1/plans/import")
                .then()
                .statusCode(201)
                .body("items", hasSize(200))
                .extract()
                .path("id");
        Desk.plan(planId, "finalize");

        // when
        Desk.plan(planId, "submit");

        // then
        var event = Topics.awaitEvent("alurkonten.planning", "id.alurkonten.PlanSubmitted.v1", planId);
        assertThat(event.get("items")).hasSize(200);
        Desk.get("/api/v1/plans/" + planId).body("items.status", everyItem(equalTo("PLANNED")));
    }
}
