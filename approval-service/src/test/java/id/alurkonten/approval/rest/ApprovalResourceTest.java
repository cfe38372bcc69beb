package id.alurkonten.approval.rest;

import static id.alurkonten.approval.Officers.approve;
import static id.alurkonten.approval.Officers.koordinator;
import static id.alurkonten.approval.Officers.look;
import static id.alurkonten.approval.Officers.onTheDesk;
import static id.alurkonten.approval.Officers.requestRevision;
import static id.alurkonten.approval.Officers.sekretaris;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import id.alurkonten.approval.Designs;
import id.alurkonten.kit.testing.Contracts;
import id.alurkonten.kit.testing.ServiceEnvironment;
import id.alurkonten.kit.testing.Topics;
import id.alurkonten.sop.ControlSheet;
import id.alurkonten.sop.Verification;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class ApprovalResourceTest {

    @Test
    void aDesignPassesTheKoordinatorAndThenTheSekretaris() {
        // given
        Designs design = onTheDesk(Designs.ofNewContent());

        // when
        approve(koordinator(), design)
                .statusCode(200)
                .body("status", equalTo("PENDING"))
                .body("stage", equalTo("SEKRETARIS"))
                .body("stages.status", contains("APPROVED", "PENDING"));
        approve(sekretaris(), design)
                .statusCode(200)
                .body("status", equalTo("APPROVED"))
                .body("stage", nullValue())
                .body("controlSheet", hasSize(4));

        // then
        JsonNode passed = event("StageApproved", design);
        assertThat(passed.get("nextStage").asText()).isEqualTo("SEKRETARIS");
        assertThat(passed.get("sequence").asLong()).isEqualTo(5);
        JsonNode approved = event("ContentApproved", design);
        assertThat(approved.get("sequence").asLong()).isEqualTo(6);
        assertThat(approved.get("design")).isEqualTo(design.design());
        assertThat(approved.get("stages").findValuesAsText("decidedBy")).containsExactly("koordinator", "sekretaris");
        ControlSheet sheet = ControlSheet.fromJson(approved.get("controlSheet"));
        assertThat(sheet.verify()).isInstanceOf(Verification.Intact.class);
        assertThat(sheet.records()).hasSize(4).last().satisfies(record -> {
            assertThat(record.actor().id()).isEqualTo("sekretaris");
            assertThat(record.output().refs()).containsExactly("hash:" + design.contentHash(), "decision:APPROVED");
        });
    }

    @Test
    void aRevisionBeginsAtTheFirstStageAgain() {
        // given
        Designs first = onTheDesk(Designs.ofNewContent());
        approve(koordinator(), first).statusCode(200);
        requestRevision(sekretaris(), first, "Angka pada gambar belum sama dengan laporan.")
                .statusCode(200)
                .body("status", equalTo("REVISION_REQUESTED"));

        // when
        Designs second = onTheDesk(Designs.of(first.contentId()).revision(2).by("humas2"));

        // then
        look(second)
                .statusCode(200)
                .body("revision", equalTo(2))
                .body("stage", equalTo("KOORDINATOR"))
                .body("contributors", contains("humas1", "humas2", "humas3"))
                .body("previousRevisions", hasSize(1))
                .body("previousRevisions[0].status", equalTo("REVISION_REQUESTED"))
                .body(
                        "previousRevisions[0].stages[1].notes[0].text",
                        equalTo("Angka pada gambar belum sama dengan laporan."));
        JsonNode asked = event("RevisionRequested", first);
        assertThat(asked.get("notes").get(0).get("media").asText()).isEqualTo(Designs.media());
    }

    private static JsonNode event(String name, Designs design) {
        String type = "id.alurkonten." + name + ".v1";
        JsonNode event =
                Topics.awaitEvent(Designs.APPROVAL, type, design.contentId().toString());
        Contracts.assertKeeps(type, event);
        return event;
    }
}
