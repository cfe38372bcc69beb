package id.alurkonten.approval;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import id.alurkonten.kit.testing.TokenIssuer;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The signed-in people of the demo realm, and what they do over HTTP. */
public final class Officers {

    private Officers() {}

    public static RequestSpecification humas(int number) {
        return signedIn("humas" + number, "humas");
    }

    public static RequestSpecification koordinator() {
        return signedIn("koordinator", "koordinator");
    }

    public static RequestSpecification sekretaris() {
        return signedIn("sekretaris", "sekretaris");
    }

    public static RequestSpecification admin() {
        return signedIn("admin", "admin");
    }

    public static RequestSpecification auditor() {
        return signedIn("auditor", "auditor");
    }

    public static RequestSpecification signedIn(String person, String... roles) {
        return given().auth().oauth2(TokenIssuer.token(person, roles)).contentType(ContentType.JSON);
    }

    public static ValidatableResponse approve(RequestSpecification officer, Designs design) {
        return officer.body(Map.of("contentHash", design.contentHash()))
                .post("/api/v1/approvals/{id}/approve", design.contentId())
                .then();
    }

    public static ValidatableResponse requestRevision(RequestSpecification officer, Designs design, String text) {
        return officer.body(Map.of(
                        "contentHash",
                        design.contentHash(),
                        "notes",
                        List.of(Map.of("text", text, "media", Designs.media()))))
                .post("/api/v1/approvals/{id}/request-revision", design.contentId())
                .then();
    }

    public static ValidatableResponse look(Designs design) {
        return koordinator().get("/api/v1/approvals/{id}", design.contentId()).then();
    }

    /** The contents of all pages of that list, in its order. */
    public static List<UUID> contentIds(RequestSpecification officer, String query) {
        List<UUID> ids = new ArrayList<>();
        for (int page = 0; ; page++) {
            var answer = given().spec(officer)
                    .get("/api/v1/approvals?size=100&page=" + page + "&" + query)
                    .then()
                    .statusCode(200)
                    .extract();
            List<String> some = answer.path("items.contentId");
            some.forEach(id -> ids.add(UUID.fromString(id)));
            int total = answer.path("total");
            if (some.isEmpty() || ids.size() >= total) {
                return ids;
            }
        }
    }

    /** Waits until that design has arrived and lies on the desk. */
    public static Designs onTheDesk(Designs design) {
        design.handOver();
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            var answer = koordinator().get("/api/v1/approvals/{id}", design.contentId());
            return answer.statusCode() == 200 && design.contentHash().equals(answer.path("contentHash"));
        });
        return design;
    }
}
