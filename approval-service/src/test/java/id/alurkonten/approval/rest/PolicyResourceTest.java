package id.alurkonten.approval.rest;

import static id.alurkonten.approval.Officers.admin;
import static id.alurkonten.approval.Officers.approve;
import static id.alurkonten.approval.Officers.auditor;
import static id.alurkonten.approval.Officers.koordinator;
import static id.alurkonten.approval.Officers.look;
import static id.alurkonten.approval.Officers.onTheDesk;
import static id.alurkonten.approval.Officers.sekretaris;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import id.alurkonten.approval.Designs;
import id.alurkonten.kit.testing.ServiceEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class PolicyResourceTest {

    private static final Map<String, Object> OF_THE_PROCEDURE =
            Map.of("approvalChain", List.of("KOORDINATOR", "SEKRETARIS"), "checklist", false);
    private static final Map<String, Object> SEKRETARIS_WITH_CHECKLIST =
            Map.of("approvalChain", List.of("SEKRETARIS"), "checklist", true);

    @AfterEach
    void theProceduresOwnPolicy() {
        change("*", OF_THE_PROCEDURE).statusCode(200);
    }

    @Test
    void aNewPolicyIsForRequestsThatOpenLater() {
        // given
        Designs before = onTheDesk(Designs.ofNewContent());
        String etag = auditor()
                .get("/api/v1/policy")
                .then()
                .statusCode(200)
                .body("approvalChain", contains("KOORDINATOR", "SEKRETARIS"))
                .body("checklist", equalTo(false))
                .extract()
                .header("ETag");

        // when
        change(etag, SEKRETARIS_WITH_CHECKLIST)
                .statusCode(200)
                .header("ETag", not(equalTo(etag)))
                .body("approvalChain", contains("SEKRETARIS"))
                .body("history[0].changedBy", equalTo("admin"))
                .body("history[0].approvalChain", contains("SEKRETARIS"));

        // then
        look(before).body("stages.role", contains("KOORDINATOR", "SEKRETARIS")).body("checklist", equalTo(false));
        Designs after = onTheDesk(Designs.ofNewContent());
        look(after).body("stage", equalTo("SEKRETARIS")).body("checklist", equalTo(true));
        approve(koordinator(), after).statusCode(403);
        approve(sekretaris(), after).statusCode(400).body("violations.field", hasItem("checklist"));
        sekretaris()
                .body(Map.of(
                        "contentHash",
                        after.contentHash(),
                        "note",
                        "Angka sudah sesuai laporan.",
                        "checklist",
                        Map.of("publicInformation", true, "personalDataConsent", true, "brandGuideline", true)))
                .post("/api/v1/approvals/{id}/approve", after.contentId())
                .then()
                .statusCode(200)
                .body("status", equalTo("APPROVED"))
                .body("stages[0].note", equalTo("Angka sudah sesuai laporan."));
    }

    @Test
    void nobodysChangeIsOverwrittenUnseen() {
        // given
        String etag = admin().get("/api/v1/policy").header("ETag");
        change(etag, SEKRETARIS_WITH_CHECKLIST).statusCode(200);

        // when, then
        change(etag, OF_THE_PROCEDURE).statusCode(412);
        admin().body(OF_THE_PROCEDURE).put("/api/v1/policy").then().statusCode(428);
    }

    private static ValidatableResponse change(String ifMatch, Map<String, Object> policy) {
        return admin().header("If-Match", ifMatch)
                .body(policy)
                .put("/api/v1/policy")
                .then();
    }
}
