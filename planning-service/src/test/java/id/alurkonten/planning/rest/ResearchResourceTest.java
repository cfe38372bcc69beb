package id.alurkonten.planning.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import id.alurkonten.planning.Desk;
import id.alurkonten.planning.PlanningTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@PlanningTest
class ResearchResourceTest {

    @Test
    void humas_opens_a_research_adds_a_finding_with_its_screenshot_and_completes_it() {
        // given
        String id = Desk.openResearch();
        String screenshot = Desk.upload(Desk.picture());
        Desk.post("/api/v1/researches/" + id + "/findings", Desk.finding(screenshot))
                .statusCode(201)
                .header("ETag", matchesPattern("\"\\d+\""))
                .body("id", notNullValue())
                .body("screenshot", equalTo(screenshot))
                .body("addedBy", equalTo("humas1"))
                .body("url", nullValue());

        // when
        Desk.command("/api/v1/researches/" + id + "/complete")
                .statusCode(200)
                .body("status", equalTo("COMPLETED"))
                .body("completedAt", notNullValue());

        // then
        Desk.get("/api/v1/researches/" + id)
                .statusCode(200)
                .header("ETag", equalTo("\"3\""))
                .body("findings", hasSize(1))
                .body("startedBy", equalTo("humas1"));
        Desk.get("/api/v1/researches?status=COMPLETED&size=100").body("items.id", hasItem(id));
        Desk.get("/api/v1/media/" + screenshot).statusCode(200).contentType("image/png");
    }

    @Test
    void rule_1_a_research_without_findings_is_not_completed() {
        // given
        String id = Desk.openResearch();

        // when
        Desk.command("/api/v1/researches/" + id + "/complete")
                .statusCode(400)
                .body("type", equalTo("urn:alurkonten:problem:validation"))
                .body("violations.field", contains("findings"));

        // then
        Desk.get("/api/v1/researches/" + id).body("status", equalTo("OPEN"));
    }

    @Test
    void a_screenshot_must_be_an_image_in_the_media_store() {
        // given
        String id = Desk.openResearch();

        // when / then
        Desk.post("/api/v1/researches/" + id + "/findings", Desk.finding("0".repeat(64)))
                .statusCode(400)
                .body("violations.field", contains("screenshot"))
                .body(
                        "violations.message",
                        contains("tangkapan layar ini belum ada; unggahlah lebih dahulu lewat POST /media"));
    }

    @Test
    void a_completed_research_takes_nothing_more() {
        // given
        String id = Desk.completedResearch();

        // when / then
        Desk.command("/api/v1/researches/" + id + "/complete")
                .statusCode(409)
                .body("type", equalTo("urn:alurkonten:problem:illegal-transition"))
                .body("currentStatus", equalTo("COMPLETED"));
        Desk.post("/api/v1/researches/" + id + "/findings", Desk.finding(Desk.upload(Desk.picture())))
                .statusCode(409);
    }

    @Test
    void the_same_key_and_body_give_the_same_answer_and_one_research() {
        // given
        String key = "riset-" + System.nanoTime();
        String first = Desk.humas()
                .header("Idempotency-Key", key)
                .body(Map.of("topic", "Sekali saja"))
                .post("/api/v1/researches")
                .then()
                .statusCode(201)
                .extract()
                .asString();

        // when
        String second = Desk.humas()
                .header("Idempotency-Key", key)
                .body(Map.of("topic", "Sekali saja"))
                .post("/api/v1/researches")
                .then()
                .statusCode(201)
                .extract()
                .asString();

        // then
        assertThat(second).isEqualTo(first);
        Desk.humas()
                .header("Idempotency-Key", key)
                .body(Map.of("topic", "Lain"))
                .post("/api/v1/researches")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:alurkonten:problem:idempotency-conflict"));
    }
}
