package id.alurkonten.production.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import id.alurkonten.kit.testing.ServiceEnvironment;
import id.alurkonten.production.Desk;
import id.alurkonten.production.People;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is sent: a problem with the right status that names the field, and nothing half done. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class BadInputTest {

    private static final String SHA = "a".repeat(64);

    @ParameterizedTest(name = "{0} {1}: {2}")
    @MethodSource("badBodies")
    void theFieldThatIsWrongIsNamed(String operation, String body, String field) {
        // given
        UUID contentId = UUID.randomUUID();

        // when
        Response answer = send(operation, contentId, body);

        // then
        answer.then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:alurkonten:problem:validation"))
                .body("violations.field", contains(field))
                .body("violations[0].message", not(equalTo("")));
    }

    static Stream<Arguments> badBodies() {
        return Stream.of(
                // assign
                bad("assign", "{'outline':'x'}", "assignee"),
                bad("assign", "{'assignee':'','outline':'x'}", "assignee"),
                bad("assign", "{'assignee':'Humas 3','outline':'x'}", "assignee"),
                bad("assign", "{'assignee':7,'outline':'x'}", "assignee"),
                bad("assign", "{'assignee':'humas3'}", "outline"),
                bad("assign", "{'assignee':'humas3','outline':'  '}", "outline"),
                bad("assign", "{'assignee':'humas3','outline':'" + "x".repeat(4001) + "'}", "outline"),
                bad("assign", "{'assignee':'humas3','outline':['x']}", "outline"),
                bad("assign", "{'assignee':'humas3','outline':'x','dueAt':'besok'}", "dueAt"),
                bad("assign", "{'assignee':'humas3','outline':'x','dueAt':1796947200}", "dueAt"),
                bad("assign", "{'assignee':'humas3','outline':'x','priority':1}", "priority"),
                // reassign
                bad("reassign", "{'assignee':'humas2'}", "reason"),
                bad("reassign", "{'assignee':'humas2','reason':''}", "reason"),
                bad("reassign", "{'reason':'x'}", "assignee"),
                // materials
                bad("materials", "{'text':'x'}", "title"),
                bad("materials", "{'title':'" + "x".repeat(201) + "','text':'x'}", "title"),
                bad("materials", "{'title':'x','text':''}", "text"),
                bad("materials", "{'title':'x','text':'" + "x".repeat(65_001) + "'}", "text"),
                bad("materials", "{'title':'x','url':'ftp://x'}", "url"),
                bad("materials", "{'title':'x','url':'https://'}", "url"),
                bad("materials", "{'title':'x','media':'" + "A".repeat(64) + "'}", "media"),
                // versions
                bad("versions", "{'variants':[" + VARIANT + "]}", "media"),
                bad("versions", "{'media':[]}", "variants"),
                bad("versions", "{'media':[],'variants':[]}", "variants"),
                bad("versions", "{'media':[null],'variants':[" + VARIANT + "]}", "media[0]"),
                bad("versions", "{'media':{},'variants':[" + VARIANT + "]}", "media"),
                bad("versions", media("'sha256':'x','altText':'y','role':'MAIN'"), "media[0].sha256"),
                bad("versions", media("'sha256':'" + SHA + "','role':'MAIN'"), "media[0].altText"),
                bad(
                        "versions",
                        media("'sha256':'" + SHA + "','altText':'" + "x".repeat(1001) + "','role':'MAIN'"),
                        "media[0].altText"),
                bad("versions", media("'sha256':'" + SHA + "','altText':'y'"), "media[0].role"),
                bad("versions", media("'sha256':'" + SHA + "','altText':'y','role':'BACK'"), "media[0].role"),
                bad("versions", variant("'caption':'x','hashtags':[]"), "variants[0].channel"),
                bad("versions", variant("'channel':'MYSPACE','caption':'x','hashtags':[]"), "variants[0].channel"),
                bad("versions", variant("'channel':0,'caption':'x','hashtags':[]"), "variants[0].channel"),
                bad("versions", variant("'channel':'X','hashtags':[]"), "variants[0].caption"),
                bad("versions", variant("'channel':'X','caption':'x'"), "variants[0].hashtags"),
                bad("versions", variant("'channel':'X','caption':'x','hashtags':['a b']"), "variants[0].hashtags[0]"),
                bad(
                        "versions",
                        variant("'channel':'X','caption':'" + "x".repeat(65_001) + "','hashtags':[]"),
                        "variants[0].caption"),
                bad(
                        "versions",
                        variant("'channel':'X','caption':'x','title':'" + "x".repeat(201) + "','hashtags':[]"),
                        "variants[0].title"),
                bad("versions", "{'media':[],'variants':[" + VARIANT + "],'note':'" + "x".repeat(4001) + "'}", "note"),
                // ready
                bad("ready", "{}", "version"),
                bad("ready", "{'version':0}", "version"),
                bad("ready", "{'version':1.5}", "version"),
                bad("ready", "{'version':'1'}", "version"),
                bad("ready", "{'version':99999999999}", "version"),
                // plans
                bad("plan/assign", "{}", "assignments"),
                bad("plan/assign", "{'assignments':[]}", "assignments"),
                bad("plan/assign", "{'assignments':[{'assignee':'humas3','outline':'x'}]}", "assignments[0].contentId"),
                bad(
                        "plan/assign",
                        "{'assignments':[{'contentId':'7','assignee':'humas3','outline':'x'}]}",
                        "assignments[0].contentId"),
                bad("plan/return", "{}", "reason"),
                bad("plan/return", "{'reason':'" + "x".repeat(4001) + "'}", "reason"),
                // texts that no database or hash can hold
                bad("assign", "{'assignee':'humas3','outline':'a\\u0000b'}", "outline"),
                bad("versions", variant("'channel':'X','caption':'\\ud800','hashtags':[]"), "variants[0].caption"));
    }

    private static final String VARIANT = "{'channel':'X','caption':'x','hashtags':[]}";

    private static String media(String fields) {
        return "{'media':[{" + fields + "}],'variants':[" + VARIANT + "]}";
    }

    private static String variant(String fields) {
        return "{'media':[],'variants':[{" + fields + "}]}";
    }

    private static Arguments bad(String operation, String body, String field) {
        return Arguments.of(operation, body.replace('\'', '"'), field);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("operationsAndGarbage")
    void whatIsNoJsonIsMalformed(String operation, String body) {
        // when
        Response answer = send(operation, UUID.randomUUID(), body);

        // then
        answer.then().statusCode(400).contentType("application/problem+json").body("detail", not(equalTo("")));
        assertThat(answer.asString()).doesNotContain("Exception").doesNotContain("id.alurkonten.production");
    }

    static Stream<Arguments> operationsAndGarbage() {
        return Stream.of("assign", "reassign", "materials", "versions", "ready", "plan/assign", "plan/return")
                .flatMap(operation -> Stream.of(
                                "",
                                "{",
                                "[]",
                                "null",
                                "\"x\"",
                                "{} {}",
                                "{\"reason\":\"a\",\"reason\":\"b\"}",
                                "\u0000")
                        .map(body -> Arguments.of(operation, body)));
    }

    @Test
    void anotherTypeOfBodyIsNotTaken() {
        // when
        Response answer = People.koordinator()
                .contentType("text/plain")
                .body("assignee=humas3")
                .post("/api/v1/tasks/{id}/assign", UUID.randomUUID());

        // then
        answer.then().statusCode(415).contentType("application/problem+json");
    }

    @Test
    void aHugeBodyIsNotTaken() {
        // given
        UUID contentId = Desk.inProduction("TEXT", "X");

        // when
        Response answer = send("versions", contentId, "{\"note\":\"" + "x".repeat(1_100_000) + "\"}");

        // then
        answer.then().statusCode(413).contentType("application/problem+json");
    }

    @Test
    void anIdThatIsNoneIsNotFound() {
        // when, then
        List.of("assign", "reassign", "start", "materials", "versions", "ready").forEach(operation -> {
            Response answer = asWhoMay(operation).body("{}").post("/api/v1/tasks/bukan-uuid/" + operation);
            answer.then().statusCode(404).contentType("application/problem+json");
        });
    }

    @Test
    void aKeyThatIsNoneIsSaid() {
        // when
        Response answer = People.humas(3)
                .header("Idempotency-Key", "x".repeat(65))
                .post("/api/v1/tasks/{id}/start", UUID.randomUUID());

        // then
        answer.then().statusCode(400).body("violations.field", contains("Idempotency-Key"));
    }

    private static Response send(String operation, UUID id, String body) {
        String path = operation.startsWith("plan/")
                ? "/api/v1/plans/{id}/" + operation.substring(5)
                : "/api/v1/tasks/{id}/" + operation;
        return asWhoMay(operation).body(body).post(path, id);
    }

    private static RequestSpecification asWhoMay(String operation) {
        return operation.endsWith("assign") || operation.endsWith("return") ? People.koordinator() : People.humas(3);
    }
}
