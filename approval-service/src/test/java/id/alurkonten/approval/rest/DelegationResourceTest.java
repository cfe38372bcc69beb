package id.alurkonten.approval.rest;

import static id.alurkonten.approval.Officers.admin;
import static id.alurkonten.approval.Officers.approve;
import static id.alurkonten.approval.Officers.auditor;
import static id.alurkonten.approval.Officers.contentIds;
import static id.alurkonten.approval.Officers.humas;
import static id.alurkonten.approval.Officers.koordinator;
import static id.alurkonten.approval.Officers.onTheDesk;
import static id.alurkonten.approval.Officers.sekretaris;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import id.alurkonten.approval.Designs;
import id.alurkonten.kit.testing.ServiceEnvironment;
import id.alurkonten.kit.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class DelegationResourceTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Jakarta"));

    @AfterEach
    void everybodyIsBack() {
        List<String> ids = admin().get("/api/v1/delegations?active=true").path("items.id");
        ids.forEach(id -> admin().header("If-Match", "*")
                .delete("/api/v1/delegations/" + id)
                .then()
                .statusCode(204));
    }

    @Test
    void aStandInDecidesForTheSekretarisAndIsNamedBesideThem() {
        // given
        Designs design = onTheDesk(Designs.ofNewContent().by("humas1", "humas3"));
        approve(koordinator(), design).statusCode(200);
        approve(humas(2), design).statusCode(403).body("type", equalTo("urn:alurkonten:problem:forbidden"));
        give(sekretaris(), "SEKRETARIS", "humas2", TODAY, TODAY)
                .statusCode(201)
                .body("delegator", equalTo("sekretaris"));
        assertThat(contentIds(humas(2), "mine=true")).contains(design.contentId());

        // when
        approve(humas(2), design)
                .statusCode(200)
                .body("status", equalTo("APPROVED"))
                .body("stages[1].decidedBy", equalTo("humas2"))
                .body("stages[1].onBehalfOf", equalTo("sekretaris"));

        // then
        var event = Topics.awaitEvent(
                Designs.APPROVAL,
                "id.alurkonten.ContentApproved.v1",
                design.contentId().toString());
        assertThat(event.at("/stages/1/onBehalfOf").asText()).isEqualTo("sekretaris");
        assertThat(event.at("/actor/onBehalfOf").asText()).isEqualTo("sekretaris");
        assertThat(event.at("/controlSheet/3/actor/onBehalfOf").asText()).isEqualTo("sekretaris");
    }

    @Test
    void whoContributedDoesNotDecideUnderADelegationEither() {
        // given
        Designs design = onTheDesk(Designs.ofNewContent().by("humas2"));
        give(admin(), "KOORDINATOR", "humas2", TODAY, TODAY).statusCode(201).body("delegator", equalTo("koordinator"));

        // when, then
        approve(humas(2), design).statusCode(403).body("type", equalTo("urn:alurkonten:problem:four-eyes"));
        assertThat(contentIds(humas(2), "mine=true")).doesNotContain(design.contentId());
    }

    @Test
    void theSekretarisDelegatesThemselvesAlone() {
        give(sekretaris(), "KOORDINATOR", "humas2", TODAY, TODAY)
                .statusCode(403)
                .body("type", equalTo("urn:alurkonten:problem:forbidden"));
        sekretaris()
                .body(body("SEKRETARIS", "humas2", TODAY, TODAY, Map.of("delegator", "sekretaris2")))
                .post("/api/v1/delegations")
                .then()
                .statusCode(403);
        give(koordinator(), "KOORDINATOR", "humas2", TODAY, TODAY).statusCode(403);
    }

    @Test
    void onOneDayOnePersonStandsInForARole() {
        // given
        admin().body(body("SEKRETARIS", "humas2", TODAY, TODAY.plusDays(7), Map.of("delegator", "pak.sekretaris")))
                .post("/api/v1/delegations")
                .then()
                .statusCode(201)
                .body("delegator", equalTo("pak.sekretaris"))
                .body("status", equalTo("ACTIVE"));

        // when, then
        give(sekretaris(), "SEKRETARIS", "humas3", TODAY.plusDays(7), TODAY.plusDays(9))
                .statusCode(409)
                .body("type", equalTo("urn:alurkonten:problem:conflict"));
        give(admin(), "KOORDINATOR", "humas3", TODAY, TODAY).statusCode(201);
    }

    @Test
    void aRevokedDelegationIsKeptAndHoldsNoMore() {
        // given
        Designs design = onTheDesk(Designs.ofNewContent());
        String id = give(admin(), "KOORDINATOR", "humas2", TODAY, TODAY)
                .statusCode(201)
                .header("ETag", equalTo("\"0\""))
                .extract()
                .path("id");
        String address = "/api/v1/delegations/" + id;
        admin().delete(address).then().statusCode(428);
        admin().header("If-Match", "\"7\"").delete(address).then().statusCode(412);
        sekretaris().header("If-Match", "\"0\"").delete(address).then().statusCode(403);

        // when
        admin().header("If-Match", "\"0\"").delete(address).then().statusCode(204);

        // then
        approve(humas(2), design).statusCode(403);
        auditor()
                .get(address)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("status", equalTo("REVOKED"))
                .body("revokedBy", equalTo("admin"));
        auditor().get("/api/v1/delegations?active=true").then().body("items", hasSize(0));
        auditor().get("/api/v1/delegations?size=100").then().body("items.id", hasItem(id));
        admin().header("If-Match", "\"1\"")
                .delete(address)
                .then()
                .statusCode(409)
                .body("currentStatus", equalTo("REVOKED"));
    }

    private static ValidatableResponse give(
            RequestSpecification by, String role, String delegate, LocalDate from, LocalDate to) {
        return by.body(body(role, delegate, from, to, Map.of()))
                .post("/api/v1/delegations")
                .then();
    }

    private static Map<String, Object> body(
            String role, String delegate, LocalDate from, LocalDate to, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("role", role);
        body.put("delegate", delegate);
        body.put("from", from.toString());
        body.put("to", to.toString());
        body.put("basis", "Surat Perintah No. 112/KP/2026");
        return body;
    }
}
