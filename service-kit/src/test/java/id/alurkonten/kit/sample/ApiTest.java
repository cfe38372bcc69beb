package id.alurkonten.kit.sample;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import id.alurkonten.kit.testing.ServiceEnvironment;
import id.alurkonten.kit.testing.TokenIssuer;
import id.alurkonten.kit.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
@QuarkusTestResource(ServiceEnvironment.class)
class ApiTest {

    private static RequestSpecification humas() {
        return given().auth().oauth2(TokenIssuer.token("humas1", "humas")).contentType("application/json");
    }

    private static String create(String text) {
        return humas().body("{\"text\":\"%s\"}".formatted(text))
                .post("/api/v1/notes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void aChangeAndItsEventAreOneThing() {
        String id = humas().header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .body("{\"text\":\"halo\"}")
                .post("/api/v1/notes")
                .then()
                .statusCode(201)
                .body("by", equalTo("Nama humas1"))
                .extract()
                .path("id");

        var record = Topics.await1("alurkonten.planning", r -> id.equals(r.key()));
        assertThat(Topics.header(record, "ce_specversion")).isEqualTo("1.0");
        assertThat(Topics.header(record, "ce_type")).isEqualTo("id.alurkonten.ContentCancelled.v1");
        assertThat(Topics.header(record, "ce_source")).isEqualTo("/planning-service");
        assertThat(Topics.header(record, "ce_subject")).isEqualTo(id);
        assertThat(Topics.header(record, "ce_dataschema")).isEqualTo("urn:alurkonten:schema:ContentCancelled:v1");
        assertThat(Topics.header(record, "content-type")).isEqualTo("application/json");
        assertThat(Topics.header(record, "traceparent")).startsWith("00-4bf92f3577b34da6a3ce929d0e0e4736-");
        assertThat(Topics.data(record).get("text").asText()).isEqualTo("halo");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"text\":\"x\",\"unknown\":1}       | unknown",
                "{\"text\":1}                        | text",
                "{\"text\":\"x\",\"number\":\"1\"}    | number",
                "{\"text\":\"x\",\"number\":1.5}      | number",
                "{\"text\":\"x\",\"colour\":\"BLUE\"} | colour",
                "{\"text\":\"x\",\"at\":\"besok\"}    | at",
                "{\"text\":\"x\",\"at\":5}            | at",
                "{\"text\":\"x\",\"tags\":\"y\"}      | tags",
                "{\"text\":\"\"}                      | text",
                "{}                                   | text",
                "{\"text\":\"012345678901234567890\"} | text",
            })
    void aWrongFieldIsNamed(String body, String field) {
        humas().body(body)
                .post("/api/v1/notes")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:alurkonten:problem:validation"))
                .body("violations.field", hasItem(field))
                .body("detail", notNullValue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{\"text\":", "[1]", "''", "null", "{\"text\":\"a\",\"text\":\"b\"}", "{\"text\":\"a\"} x"})
    void whatIsNotTheJsonAskedForIsAProblem(String body) {
        humas().body(body).post("/api/v1/notes").then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void messagesComeInTheLanguageAskedFor() {
        humas().header("Accept-Language", "en-GB,en;q=0.8")
                .body("{}")
                .post("/api/v1/notes")
                .then()
                .body("violations[0].message", equalTo("is required"))
                .body("title", equalTo("Some fields are not right"));
        humas().body("{}")
                .post("/api/v1/notes")
                .then()
                .body("violations[0].message", equalTo("wajib diisi"))
                .body("title", equalTo("Isian belum benar"));
    }

    @ParameterizedTest
    @CsvSource({
        "page=-1,page",
        "size=0,size",
        "size=101,size",
        "page=x,page",
        "page=99999999999,page",
        "colour=BLUE,colour",
        "from=besok,from",
        "planId=1,planId",
        "overdue=mungkin,overdue",
    })
    void aBadQueryIsNamed(String query, String field) {
        humas().get("/api/v1/notes?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", hasItem(field));
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/api/v1/nothing,404",
        "GET,/api/v1/notes/not-a-uuid,404",
        "GET,/api/v1/notes/0191e0a0-0000-7000-8000-000000000000,404",
        "DELETE,/api/v1/notes,405",
        "GET,/nothing/at/all,404",
    })
    void whatIsNotThereIsAProblemToo(String method, String path, int status) {
        humas().request(method, path)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status));
    }

    @Test
    void anotherMediaTypeIsRefused() {
        humas().contentType("text/plain")
                .body("halo")
                .post("/api/v1/notes")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
        humas().accept("image/png").get("/api/v1/notes").then().statusCode(406).contentType("application/problem+json");
    }

    @Test
    void aHugeBodyIsRefused() {
        humas().body("{\"text\":\"" + "x".repeat(1_100_000) + "\"}")
                .post("/api/v1/notes")
                .then()
                .statusCode(413)
                .contentType("application/problem+json");
    }

    @Test
    void onlyGoodTokensAreLetIn() {
        for (String token : List.of(
                TokenIssuer.expired("humas1", "humas"),
                TokenIssuer.forAnotherAudience("humas1", "humas"),
                TokenIssuer.ofAnotherIssuer("humas1", "humas"),
                TokenIssuer.signedWithAnotherKey("humas1", "humas"),
                TokenIssuer.unsigned("humas1", "humas"),
                "rubbish")) {
            given().auth()
                    .oauth2(token)
                    .get("/api/v1/notes")
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .header("WWW-Authenticate", containsString("Bearer"));
        }
        given().get("/api/v1/notes").then().statusCode(401).contentType("application/problem+json");
        given().auth()
                .oauth2(TokenIssuer.token("auditor", "auditor"))
                .contentType("application/json")
                .body("{\"text\":\"x\"}")
                .post("/api/v1/notes")
                .then()
                .statusCode(403)
                .contentType("application/problem+json");
        humas().get("/api/v1/notes/unannotated").then().statusCode(403);
    }

    @Test
    void theSameKeyHasOneEffectAndTheSameAnswer() {
        String key = UUID.randomUUID().toString();
        List<CompletableFuture<Response>> twins = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> humas().header("Idempotency-Key", key)
                        .body("{\"text\":\"sekali\"}")
                        .post("/api/v1/notes")))
                .toList();
        List<String> bodies = twins.stream()
                .map(CompletableFuture::join)
                .map(r -> r.statusCode() + r.asString())
                .distinct()
                .toList();

        assertThat(bodies).hasSize(1).first().asString().startsWith("201");
        humas().header("Idempotency-Key", key)
                .body("{\"text\":\"lain\"}")
                .post("/api/v1/notes")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:alurkonten:problem:idempotency-conflict"));
        humas().header("Idempotency-Key", "x".repeat(65))
                .body("{\"text\":\"lain\"}")
                .post("/api/v1/notes")
                .then()
                .statusCode(400);
    }

    @Test
    void aChangeNeedsTheVersionItWasMadeOn() {
        String id = create("satu");
        String etag = humas().get("/api/v1/notes/" + id)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        humas().body("{\"text\":\"dua\"}").put("/api/v1/notes/" + id).then().statusCode(428);
        humas().header("If-Match", etag)
                .body("{\"text\":\"dua\"}")
                .put("/api/v1/notes/" + id)
                .then()
                .statusCode(200);
        humas().header("If-Match", etag)
                .body("{\"text\":\"tiga\"}")
                .put("/api/v1/notes/" + id)
                .then()
                .statusCode(412);
    }

    @Test
    void nobodysChangeIsLostInARace() {
        String id = create("a");
        List<CompletableFuture<Integer>> racers = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> humas().post("/api/v1/notes/" + id + "/append").statusCode()))
                .toList();
        long done = racers.stream()
                .map(CompletableFuture::join)
                .filter(s -> s == 200)
                .count();

        String text = humas().get("/api/v1/notes/" + id).then().extract().path("text");
        assertThat(text).isEqualTo("a" + "+".repeat((int) done));
        assertThat(done).isPositive();
    }

    @Test
    void anErrorOfOursIsSaidWithoutItsInside() {
        String id = create("utuh");
        humas().post("/api/v1/notes/" + id + "/fail")
                .then()
                .statusCode(500)
                .contentType("application/problem+json")
                .body("traceId", notNullValue())
                .body("detail", containsString("Sebutkan nomor"));
        humas().get("/api/v1/notes/" + id).then().body("text", equalTo("utuh"));
    }
}
