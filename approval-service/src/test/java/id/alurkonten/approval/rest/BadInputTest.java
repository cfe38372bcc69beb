package id.alurkonten.approval.rest;

import static id.alurkonten.approval.Officers.admin;
import static id.alurkonten.approval.Officers.koordinator;
import static id.alurkonten.approval.Officers.look;
import static id.alurkonten.approval.Officers.onTheDesk;
import static id.alurkonten.approval.Officers.sekretaris;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import id.alurkonten.approval.Designs;
import id.alurkonten.kit.testing.ServiceEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent, the answer is a problem with the right status that names what to mend; and nothing is half done. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class BadInputTest {

    private static final String HASH = "0".repeat(64);
    private static final String LONG = "x".repeat(4001);
    private static Designs design;

    /** Once for all, but not before the first test: only then does the port of the service stand. */
    @BeforeEach
    void underReview() {
        if (design == null) {
            design = onTheDesk(Designs.ofNewContent());
        }
    }

    @ParameterizedTest(name = "{0} {1} → {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            approve          | {}                                                              | contentHash
            approve          | {"contentHash": null}                                           | contentHash
            approve          | {"contentHash": 12}                                             | contentHash
            approve          | {"contentHash": "abc"}                                          | contentHash
            approve          | {"contentHash": "H", "note": true}                              | note
            approve          | {"contentHash": "H", "note": "L"}                               | note
            approve          | {"contentHash": "H", "setuju": true}                            | setuju
            approve          | {"contentHash": "H", "checklist": "ya"}                         | checklist
            approve          | {"contentHash": "H", "checklist": {}}                           | checklist.publicInformation
            approve          | {"contentHash": "H", "checklist": {"brandGuideline": "true"}}   | checklist.brandGuideline
            approve          | {"contentHash": "H", "checklist": {"lain": true}}               | checklist.lain
            request-revision | {"contentHash": "H"}                                            | notes
            request-revision | {"contentHash": "H", "notes": []}                               | notes
            request-revision | {"contentHash": "H", "notes": [null]}                           | notes[0]
            request-revision | {"contentHash": "H", "notes": "perbaiki"}                       | notes
            request-revision | {"contentHash": "H", "notes": [{}]}                             | notes[0].text
            request-revision | {"contentHash": "H", "notes": [{"text": "pendek"}]}             | notes[0].text
            request-revision | {"contentHash": "H", "notes": [{"text": "L"}]}                  | notes[0].text
            request-revision | {"contentHash": "H", "notes": [{"text": "Ganti fotonya.", "media": "abc"}]}     | notes[0].media
            request-revision | {"contentHash": "H", "notes": [{"text": "Ganti fotonya.", "atMs": -1}]}         | notes[0].atMs
            request-revision | {"contentHash": "H", "notes": [{"text": "Ganti fotonya.", "atMs": 1.5}]}        | notes[0].atMs
            request-revision | {"contentHash": "H", "notes": [{"text": "Ganti fotonya.", "area": {"x": 0}}]}   | notes[0].area.height
            request-revision | {"contentHash": "H", "notes": [{"text": "Ganti fotonya.", "area": {"x": 2, "y": 0, "width": 1, "height": 1}}]} | notes[0].area.x
            request-revision | {"contentHash": "H", "notes": [{"text": "Ganti fotonya.", "area": [0, 0, 1, 1]}]} | notes[0].area
            comments         | {}                                                              | text
            comments         | {"text": "  "}                                                  | text
            comments         | {"text": "L"}                                                   | text
            comments         | {"text": ["a"]}                                                 | text
            """)
    void aWrongFieldIsNamed(String verb, String body, String field) {
        post(verb, body.replace("\"H\"", '"' + HASH + '"').replace("\"L\"", '"' + LONG + '"'))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:alurkonten:problem:validation"))
                .body("violations.field", hasItem(field));
        look(design).body("status", equalTo("PENDING")).body("stages[0].status", equalTo("PENDING"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"approve", "request-revision", "comments"})
    void whatIsNoJsonIsMalformed(String verb) {
        post(verb, "{\"contentHash\": ").statusCode(400).body("type", equalTo("urn:alurkonten:problem:malformed"));
        post(verb, "{} {}").statusCode(400);
        post(verb, "[]").statusCode(400);
        post(verb, "\"approve\"").statusCode(400);
        post(verb, "null").statusCode(400);
        post(verb, "").statusCode(400);
        post(verb, "{\"text\": \"" + "x".repeat(1_100_000) + "\"}").statusCode(413);
        koordinator()
                .contentType(ContentType.TEXT)
                .body("setuju")
                .post("/api/v1/approvals/{id}/" + verb, design.contentId())
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    @Test
    void textThatNoDatabaseKeepsIsRefusedOrKeptButNeverAnError() {
        int status =
                post("comments", "{\"text\": \"nol \\u0000 byte\"}").extract().statusCode();
        assertThat(status).isLessThan(500);
        assertThat(post("comments", "{\"text\": \"separuh \\ud800 emoji\"}")
                        .extract()
                        .statusCode())
                .isLessThan(500);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/approvals?status=SETUJU, status",
        "/api/v1/approvals?stage=HUMAS, stage",
        "/api/v1/approvals?mine=ya, mine",
        "/api/v1/approvals?overdue=1, overdue",
        "/api/v1/approvals?page=-1, page",
        "/api/v1/approvals?page=satu, page",
        "/api/v1/approvals?size=0, size",
        "/api/v1/approvals?size=101, size",
        "/api/v1/delegations?active=ya, active",
        "/api/v1/delegations?size=101, size"
    })
    void aWrongQueryIsNamed(String address, String field) {
        koordinator()
                .get(address)
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:alurkonten:problem:validation"))
                .body("violations.field", hasItem(field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"01a20633-2801-7e57-8df3-c321b18bfc1b", "bukan-uuid", "1"})
    void whatIsNotThereIsNotFound(String id) {
        String body = "{\"contentHash\": \"" + HASH + "\"}";
        koordinator().get("/api/v1/approvals/" + id).then().statusCode(404).contentType("application/problem+json");
        koordinator()
                .body(body)
                .post("/api/v1/approvals/" + id + "/approve")
                .then()
                .statusCode(404);
        koordinator().get("/api/v1/delegations/" + id).then().statusCode(404);
        admin().header("If-Match", "\"0\"")
                .delete("/api/v1/delegations/" + id)
                .then()
                .statusCode(404);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                          | role
            {"role": "HUMAS"}                                           | role
            {"role": "SEKRETARIS", "delegate": ""}                      | delegate
            {"role": "SEKRETARIS", "delegate": "humas2", "from": 5}     | from
            {"role": "SEKRETARIS", "delegate": "humas2", "from": "2026-13-01"} | from
            {"role": "SEKRETARIS", "delegate": "humas2", "from": "2031-06-02", "to": "2031-06-01", "basis": "SP/9"} | to
            {"role": "SEKRETARIS", "delegate": "humas2", "from": "2001-06-01", "to": "2001-06-02", "basis": "SP/9"} | to
            {"role": "SEKRETARIS", "delegate": "sekretaris", "from": "2031-06-01", "to": "2031-06-02", "basis": "SP/9"} | delegate
            {"role": "SEKRETARIS", "delegate": "humas2", "from": "2031-06-01", "to": "2031-06-02"} | basis
            {"role": "SEKRETARIS", "delegate": "humas2", "sampai": "2031-06-02"} | sampai
            """)
    void aDelegationThatIsNoneIsRefused(String body, String field) {
        sekretaris()
                .body(body)
                .post("/api/v1/delegations")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem(field));
        koordinator().get("/api/v1/delegations?active=true").then().body("items", hasSize(0));
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                                      | approvalChain
            {"approvalChain": [], "checklist": true}                                | approvalChain
            {"approvalChain": ["KOORDINATOR", "KOORDINATOR"], "checklist": true}    | approvalChain
            {"approvalChain": ["SEKRETARIS", "KOORDINATOR"], "checklist": true}     | approvalChain
            {"approvalChain": ["HUMAS"], "checklist": true}                         | approvalChain[0]
            {"approvalChain": [0], "checklist": true}                               | approvalChain[0]
            {"approvalChain": [null], "checklist": true}                            | approvalChain[0]
            {"approvalChain": "KOORDINATOR", "checklist": true}                     | approvalChain
            {"approvalChain": ["KOORDINATOR"]}                                      | checklist
            {"approvalChain": ["KOORDINATOR"], "checklist": "ya"}                   | checklist
            """)
    void aPolicyThatIsNoneIsRefused(String body, String field) {
        admin().header("If-Match", "*")
                .body(body)
                .put("/api/v1/policy")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem(field));
    }

    @Test
    void theRefusalIsSaidInTheLanguageThatIsAskedFor() {
        koordinator()
                .header("Accept-Language", "en")
                .get("/api/v1/approvals/01a20633-2801-7e57-8df3-c321b18bfc1b")
                .then()
                .header("Content-Language", "en")
                .body("title", equalTo("Not found"));
        koordinator()
                .get("/api/v1/approvals/01a20633-2801-7e57-8df3-c321b18bfc1b")
                .then()
                .header("Content-Language", "id")
                .body("title", equalTo("Tidak ditemukan"));
    }

    private static ValidatableResponse post(String verb, String body) {
        return koordinator()
                .body(body)
                .post("/api/v1/approvals/{id}/" + verb, design.contentId())
                .then();
    }
}
