package id.alurkonten.planning.rest;

import static org.assertj.core.api.Assertions.assertThat;

import id.alurkonten.planning.Desk;
import id.alurkonten.planning.PlanningTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever is sent, the answer is a problem with the right status that names what is wrong, and nothing is done. */
@PlanningTest
class BadInputTest {

    private static final String SOME_ID = "01940000-0000-7000-8000-000000000000";
    private static String planId;
    private static String researchId;

    private record Bad(String method, String path, String body, int status, String field) {}

    @BeforeEach
    void somethingToAimAt() {
        if (planId == null) {
            planId = Desk.draft();
            researchId = Desk.openResearch();
        }
    }

    @Test
    void bad_bodies_are_refused_by_field() {
        String items = "/api/v1/plans/" + planId + "/items";
        String findings = "/api/v1/researches/" + researchId + "/findings";
        String good =
                "\"title\":\"T\",\"format\":\"TEXT\",\"channels\":[\"X\"],\"scheduledAt\":\"2030-01-01T00:00:00Z\"";
        judge(List.of(
                new Bad("POST", "/api/v1/researches", "{}", 400, "topic"),
                new Bad("POST", "/api/v1/researches", "{\"topic\":\" \"}", 400, "topic"),
                new Bad("POST", "/api/v1/researches", "{\"topic\":7}", 400, "topic"),
                new Bad("POST", "/api/v1/researches", "{\"topic\":[\"a\"]}", 400, "topic"),
                new Bad("POST", "/api/v1/researches", "{\"topic\":null}", 400, "topic"),
                new Bad("POST", "/api/v1/researches", "{\"topic\":\"" + "x".repeat(201) + "\"}", 400, "topic"),
                new Bad("POST", "/api/v1/researches", "{\"topic\":\"a\\u0000b\"}", 400, "topic"),
                new Bad("POST", "/api/v1/researches", "{\"topic\":\"a\\ud800b\"}", 400, "topic"),
                new Bad("POST", "/api/v1/researches", "{\"topic\":\"a\",\"warna\":1}", 400, "warna"),
                new Bad("POST", "/api/v1/researches", "{\"topic\":\"a\",\"topic\":\"b\"}", 400, null),
                new Bad("POST", "/api/v1/researches", "", 400, null),
                new Bad("POST", "/api/v1/researches", "null", 400, null),
                new Bad("POST", "/api/v1/researches", "[]", 400, null),
                new Bad("POST", "/api/v1/researches", "{\"topic\":", 400, null),
                new Bad("POST", "/api/v1/researches", "{\"topic\":\"a\"} x", 400, null),
                new Bad("POST", "/api/v1/researches", "{\"topic\":\"" + "x".repeat(1_000_001) + "\"}", 413, null),
                new Bad("POST", findings, "{\"platform\":\"KORAN\",\"title\":\"T\"}", 400, "platform"),
                new Bad(
                        "POST",
                        findings,
                        "{\"title\":\"T\",\"screenshot\":\"" + "a".repeat(64) + "\"}",
                        400,
                        "platform"),
                new Bad(
                        "POST",
                        findings,
                        "{\"platform\":\"X\",\"title\":\"T\",\"screenshot\":\"bukan-hash\"}",
                        400,
                        "screenshot"),
                new Bad(
                        "POST",
                        findings,
                        "{\"platform\":\"X\",\"title\":\"T\",\"url\":\"javascript:alert(1)\",\"screenshot\":\""
                                + "a".repeat(64) + "\"}",
                        400,
                        "url"),
                new Bad("POST", "/api/v1/plans", "{\"title\":\"T\"}", 400, "periodStart"),
                new Bad(
                        "POST",
                        "/api/v1/plans",
                        "{\"title\":\"T\",\"periodStart\":\"2026-13-01\",\"periodEnd\":\"2026-12-01\"}",
                        400,
                        "periodStart"),
                new Bad(
                        "POST",
                        "/api/v1/plans",
                        "{\"title\":\"T\",\"periodStart\":\"2026-12-02\",\"periodEnd\":\"2026-12-01\"}",
                        400,
                        "periodEnd"),
                new Bad(
                        "POST",
                        "/api/v1/plans",
                        "{\"title\":\"T\",\"periodStart\":\"2026-12-01\",\"periodEnd\":\"2026-12-01\",\"researchIds\":[\""
                                + SOME_ID + "\"]}",
                        400,
                        "researchIds[0]"),
                new Bad(
                        "POST",
                        "/api/v1/plans",
                        "{\"title\":\"T\",\"periodStart\":\"2026-12-01\",\"periodEnd\":\"2026-12-01\",\"researchIds\":[\"x\"]}",
                        400,
                        "researchIds[0]"),
                new Bad(
                        "POST",
                        "/api/v1/plans",
                        "{\"title\":\"T\",\"periodStart\":\"2026-12-01\",\"periodEnd\":\"2026-12-01\",\"researchIds\":[null]}",
                        400,
                        null),
                new Bad(
                        "POST",
                        "/api/v1/plans",
                        "{\"title\":\"T\",\"periodStart\":\"2026-12-01\",\"periodEnd\":\"+999999-12-01\"}",
                        400,
                        "periodEnd"),
                new Bad("POST", items, "{" + good.replace("2030-01", "+999999-01") + "}", 400, "scheduledAt"),
                new Bad("POST", items, "{}", 400, "channels"),
                new Bad("POST", items, "{" + good.replace("\"X\"", "\"KORAN\"") + "}", 400, "channels[0]"),
                new Bad("POST", items, "{" + good.replace("\"X\"", "") + "}", 400, "channels"),
                new Bad("POST", items, "{" + good.replace("\"X\"", "\"X\",\"X\"") + "}", 400, "channels"),
                new Bad("POST", items, "{" + good.replace("TEXT", "LUKISAN") + "}", 400, "format"),
                new Bad("POST", items, "{" + good.replace("\"2030-01-01T00:00:00Z\"", "123") + "}", 400, "scheduledAt"),
                new Bad("POST", items, "{" + good.replace("2030-01-01T00:00:00Z", "besok") + "}", 400, "scheduledAt"),
                new Bad("POST", items, "{" + good + ",\"caption\":\"" + "x".repeat(65_001) + "\"}", 400, "caption"),
                new Bad("POST", items, "{" + good + ",\"hashtags\":\"#satu\"}", 400, "hashtags"),
                new Bad("POST", items, "{" + good + ",\"contentId\":\"" + SOME_ID + "\"}", 400, "contentId"),
                new Bad("POST", "/api/v1/plans/" + planId + "/cancel", "{}", 400, "reason"),
                new Bad("POST", "/api/v1/contents/" + SOME_ID + "/cancel", "{\"reason\":\"x\"}", 404, null),
                new Bad("POST", "/api/v1/plans/" + SOME_ID + "/items", "{" + good + "}", 404, null),
                new Bad("POST", "/api/v1/plans/bukan-id/items", "{" + good + "}", 404, null),
                new Bad("PUT", "/api/v1/plans/" + planId, "{}", 400, "title")));
    }

    @Test
    void bad_addresses_and_queries_are_refused() {
        judge(List.of(
                new Bad("GET", "/api/v1/plans/" + SOME_ID, null, 404, null),
                new Bad("GET", "/api/v1/plans/bukan-id", null, 404, null),
                new Bad("GET", "/api/v1/contents/" + SOME_ID, null, 404, null),
                new Bad("GET", "/api/v1/researches/" + SOME_ID, null, 404, null),
                new Bad("GET", "/api/v1/plans/" + SOME_ID + "/form.csv", null, 404, null),
                new Bad("GET", "/api/v1/tidak-ada", null, 404, null),
                new Bad("GET", "/api/v1/media/" + "a".repeat(64), null, 404, null),
                new Bad("DELETE", "/api/v1/plans/" + planId, null, 405, null),
                new Bad("GET", "/api/v1/plans?page=-1", null, 400, "page"),
                new Bad("GET", "/api/v1/plans?page=x", null, 400, "page"),
                new Bad("GET", "/api/v1/plans?size=0", null, 400, "size"),
                new Bad("GET", "/api/v1/plans?size=101", null, 400, "size"),
                new Bad("GET", "/api/v1/plans?status=ENTAH", null, 400, "status"),
                new Bad("GET", "/api/v1/plans?q=" + "x".repeat(201), null, 400, "q"),
                new Bad("GET", "/api/v1/contents?status=ENTAH", null, 400, "status"),
                new Bad("GET", "/api/v1/contents?q=a\0b", null, 400, null),
                new Bad("GET", "/api/v1/contents?channel=KORAN", null, 400, "channel"),
                new Bad("GET", "/api/v1/contents?from=kemarin", null, 400, "from"),
                new Bad("GET", "/api/v1/contents?overdue=mungkin", null, 400, "overdue"),
                new Bad("GET", "/api/v1/contents?assignee=" + "x".repeat(256), null, 400, "assignee"),
                new Bad("GET", "/api/v1/researches?status=ENTAH", null, 400, "status"),
                new Bad("GET", "/api/v1/reports/compliance?from=kemarin", null, 400, "from"),
                new Bad("GET", "/api/v1/reports/compliance?from=2026-12-02&to=2026-12-01", null, 400, "to"),
                new Bad("GET", "/api/v1/reports/compliance?from=1900-01-01&to=2026-12-01", null, 400, "from"),
                new Bad("GET", "/api/v1/reports/compliance/months?from=2026-13", null, 400, "from"),
                new Bad("GET", "/api/v1/reports/compliance/months?from=2020-01-01&to=2026-12-01", null, 400, "from"),
                new Bad("GET", "/api/v1/reports/compliance.csv?to=x", null, 400, "to")));
    }

    @Test
    void a_body_in_another_language_is_refused() {
        Response response = Desk.as("humas1", "humas")
                .contentType("text/plain")
                .body("topic=a")
                .post("/api/v1/researches");
        assertThat(response.statusCode()).isEqualTo(415);
        assertThat(response.contentType()).startsWith("application/problem+json");
    }

    private static void judge(List<Bad> cases) {
        List<String> wrong = new ArrayList<>();
        for (Bad bad : cases) {
            Response response = bad.body() == null
                    ? Desk.as("humas1", "humas").request(bad.method(), bad.path())
                    : Desk.humas().header("If-Match", "*").body(bad.body()).request(bad.method(), bad.path());
            boolean problem = response.contentType().startsWith("application/problem+json");
            List<String> fields = problem ? response.jsonPath().getList("violations.field", String.class) : null;
            boolean named = bad.field() == null || (fields != null && fields.contains(bad.field()));
            if (response.statusCode() != bad.status() || !problem || !named) {
                wrong.add(bad.method() + " " + bad.path() + " "
                        + (bad.body() == null
                                ? ""
                                : bad.body()
                                        .substring(0, Math.min(90, bad.body().length())))
                        + " → " + response.statusCode() + " " + fields + ", expected " + bad.status() + " "
                        + bad.field());
            }
        }
        assertThat(wrong).isEmpty();
    }
}
