package id.alurkonten.planning.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import id.alurkonten.kit.testing.Contracts;
import id.alurkonten.kit.testing.Topics;
import id.alurkonten.planning.Desk;
import id.alurkonten.planning.OtherDesks;
import id.alurkonten.planning.PlanningTest;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@PlanningTest
class ContentResourceTest {

    @Test
    void contents_are_found_by_what_is_known_of_them() {
        // given
        String word = UUID.randomUUID().toString();
        String planId = Desk.draft();
        String onX = Desk.addItem(planId, Desk.item("Satu_" + word, "X"));
        String onYoutube = Desk.addItem(planId, Desk.item("Dua_" + word, "YOUTUBE", "FACEBOOK"));

        // when / then
        Desk.get("/api/v1/contents?q=" + word.toUpperCase(java.util.Locale.ROOT))
                .body("total", equalTo(2))
                .body("items.contentId", contains(onX, onYoutube));
        Desk.get("/api/v1/contents?channel=FACEBOOK&q=" + word).body("items.contentId", contains(onYoutube));
        Desk.get("/api/v1/contents?status=PLANNED&q=" + word).body("total", equalTo(2));
        Desk.get("/api/v1/contents?status=PUBLISHED&q=" + word).body("total", equalTo(0));
        Desk.get("/api/v1/contents?overdue=false&q=" + word).body("total", equalTo(2));
        Desk.get("/api/v1/contents?overdue=true&q=" + word).body("total", equalTo(0));
        Desk.get("/api/v1/contents?from=2020-01-01T00:00:00Z&to=2021-01-01T00:00:00Z&q=" + word)
                .body("total", equalTo(0));
        Desk.get("/api/v1/contents?assignee=humas3&q=" + word).body("total", equalTo(0));
        Desk.as("auditor", "auditor")
                .queryParam("q", word + "%")
                .get("/api/v1/contents")
                .then()
                .statusCode(200)
                .body("total", equalTo(0));
        Desk.get("/api/v1/contents?size=1&page=1&q=" + word)
                .body("items", hasSize(1))
                .body("page", equalTo(1))
                .body("total", equalTo(2));
        Desk.get("/api/v1/contents?status=PLANNED&size=100").body("items.status", everyItem(equalTo("PLANNED")));
    }

    @Test
    void a_cancel_is_told_with_the_contents_own_sheet_and_clock() {
        // given
        Desk.Submitted plan = Desk.submitted(1);
        UUID contentId = plan.contentId();
        OtherDesks desks = OtherDesks.after(plan, contentId).assigned("humas3").send();
        awaitStatus(contentId, "ASSIGNED");

        // when
        Desk.post("/api/v1/contents/" + contentId + "/cancel", Map.of("reason", "Menunggu angka terbaru."))
                .statusCode(200)
                .body("status", equalTo("CANCELLED"))
                .body("channels.status", contains("CANCELLED", "CANCELLED"));

        // then
        JsonNode event =
                Topics.awaitEvent("alurkonten.planning", "id.alurkonten.ContentCancelled.v1", contentId.toString());
        Contracts.assertKeeps("id.alurkonten.ContentCancelled.v1", event);
        assertThat(event.get("sequence").asLong()).isEqualTo(3);
        assertThat(event.get("controlSheet")).hasSize(desks.sheet().size());
        var record =
                Topics.await1("alurkonten.planning", r -> contentId.toString().equals(Topics.header(r, "ce_subject")));
        assertThat(record.key()).isEqualTo(plan.planId().toString());
        Desk.get("/api/v1/plans/" + plan.planId()).body("status", equalTo("COMPLETED"));
        Desk.post("/api/v1/contents/" + contentId + "/cancel", Map.of("reason", "Lagi"))
                .statusCode(409)
                .body("currentStatus", equalTo("CANCELLED"));
    }

    @Test
    void a_refused_cancel_shows_the_true_status_again_and_the_plan_goes_on() {
        // given
        Desk.Submitted plan = Desk.submitted(1);
        UUID contentId = plan.contentId();
        OtherDesks desks = OtherDesks.after(plan, contentId)
                .assigned("humas3")
                .started(1)
                .ready(1)
                .approved(1)
                .archived(1)
                .send();
        awaitStatus(contentId, "ARCHIVED");
        Desk.post("/api/v1/contents/" + contentId + "/cancel", Map.of("reason", "Terlambat"))
                .statusCode(200);
        JsonNode cancelled =
                Topics.awaitEvent("alurkonten.planning", "id.alurkonten.ContentCancelled.v1", contentId.toString());

        // when
        desks.refusedToCancel(cancelled.get("sequence").asLong()).send();

        // then
        awaitStatus(contentId, "ARCHIVED");
        Desk.get("/api/v1/plans/" + plan.planId()).body("status", equalTo("DISTRIBUTED"));
        desks.published("INSTAGRAM", false).published("FACEBOOK", true).send();
        awaitStatus(contentId, "PUBLISHED");
        Desk.post("/api/v1/contents/" + contentId + "/cancel", Map.of("reason", "Lagi"))
                .statusCode(409)
                .body("currentStatus", equalTo("PUBLISHED"));
    }

    @Test
    void humas_cancels_only_what_is_on_an_own_form() {
        // given
        Desk.Submitted plan = Desk.submitted(1);

        // when
        Desk.as("humas2", "humas")
                .contentType("application/json")
                .body(Map.of("reason", "Bukan milikku"))
                .post("/api/v1/contents/" + plan.contentId() + "/cancel")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:alurkonten:problem:forbidden"));

        // then
        Desk.get("/api/v1/contents/" + plan.contentId()).body("status", not(equalTo("CANCELLED")));
        Desk.as("sekretaris", "sekretaris")
                .contentType("application/json")
                .body(Map.of("reason", "Arahan pimpinan"))
                .post("/api/v1/contents/" + plan.contentId() + "/cancel")
                .then()
                .statusCode(200);
    }

    @Test
    void the_overdue_filter_finds_a_step_that_is_over_time() {
        // given
        Desk.Submitted plan = Desk.submitted(1);
        UUID contentId = plan.contentId();
        OtherDesks.after(plan, contentId).assigned("humas-lambat").started(1).send();
        awaitStatus(contentId, "IN_PRODUCTION");

        // when
        io.quarkus.narayana.jta.QuarkusTransaction.requiringNew().run(() -> jakarta.enterprise
                .inject
                .spi
                .CDI
                .current()
                .select(jakarta.persistence.EntityManager.class)
                .get()
                .createNativeQuery(
                        "update content_view set step_due_at = now() - interval '1 hour'" + " where content_id = :id")
                .setParameter("id", contentId)
                .executeUpdate());

        // then
        Desk.get("/api/v1/contents?overdue=true&assignee=humas-lambat")
                .body("items.contentId", hasItem(contentId.toString()))
                .body("items[0].currentStep.overdue", equalTo(true));
    }

    static void awaitStatus(UUID contentId, String status) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Desk.get("/api/v1/contents/" + contentId).extract().path("status"), status::equals);
    }
}
