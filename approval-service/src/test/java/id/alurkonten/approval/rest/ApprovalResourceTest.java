package id.alurkonten.approval.rest;

import static id.alurkonten.approval.Officers.approve;
import static id.alurkonten.approval.Officers.contentIds;
import static id.alurkonten.approval.Officers.humas;
import static id.alurkonten.approval.Officers.koordinator;
import static id.alurkonten.approval.Officers.look;
import static id.alurkonten.approval.Officers.onTheDesk;
import static id.alurkonten.approval.Officers.requestRevision;
import static id.alurkonten.approval.Officers.sekretaris;
import static id.alurkonten.approval.Officers.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import id.alurkonten.approval.Database;
import id.alurkonten.approval.Designs;
import id.alurkonten.kit.testing.Contracts;
import id.alurkonten.kit.testing.ServiceEnvironment;
import id.alurkonten.kit.testing.Topics;
import id.alurkonten.sop.ControlSheet;
import id.alurkonten.sop.Verification;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
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

    @Test
    void whoContributedAtAnyRevisionDoesNotDecideInWhateverRole() {
        // given
        Designs first = onTheDesk(Designs.ofNewContent().by("humas1"));
        requestRevision(koordinator(), first, "Ganti foto sampulnya.").statusCode(200);
        Designs second = onTheDesk(Designs.of(first.contentId()).revision(2).by("humas3"));

        // when, then
        approve(signedIn("humas1", "humas", "koordinator", "sekretaris"), second)
                .statusCode(403)
                .body("type", equalTo("urn:alurkonten:problem:four-eyes"));
        requestRevision(signedIn("humas3", "humas", "koordinator"), second, "Ganti foto sampulnya.")
                .statusCode(403)
                .body("type", equalTo("urn:alurkonten:problem:four-eyes"));
    }

    @Test
    void onePersonDoesNotDecideTwoStagesOfARevision() {
        // given
        Designs design = onTheDesk(Designs.ofNewContent());
        approve(signedIn("ratna", "koordinator", "sekretaris"), design).statusCode(200);

        // when, then
        approve(signedIn("ratna", "koordinator", "sekretaris"), design)
                .statusCode(403)
                .body("type", equalTo("urn:alurkonten:problem:four-eyes"));
    }

    @Test
    void aDecisionOnADesignThatIsNoMoreNamesThePresentOne() {
        // given
        Designs design = onTheDesk(Designs.ofNewContent());

        // when, then
        approve(koordinator(), Designs.of(design.contentId()).revision(3))
                .statusCode(409)
                .body("type", equalTo("urn:alurkonten:problem:stale-design"))
                .body("currentContentHash", equalTo(design.contentHash()));
        requestRevision(koordinator(), Designs.of(design.contentId()).revision(3), "Ganti foto sampulnya.")
                .statusCode(409)
                .body("currentContentHash", equalTo(design.contentHash()));
    }

    @Test
    void ofManyWhoDecideAtOnceOneWins() {
        // given
        Designs design = onTheDesk(Designs.ofNewContent());

        // when
        List<Integer> answers = IntStream.range(0, 8)
                .mapToObj(i ->
                        CompletableFuture.supplyAsync(() -> approve(signedIn("koordinator" + i, "koordinator"), design)
                                .extract()
                                .statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        // then
        assertThat(answers).filteredOn(status -> status == 200).hasSize(1);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(7);
        event("StageApproved", design);
        assertThat(Database.ask(
                        "select count(*) from outbox_event where ce_subject = ?",
                        design.contentId().toString()))
                .isEqualTo("1");
    }

    @Test
    void aRetryWithTheSameKeyIsAnsweredTheSameAndDoneOnce() {
        // given
        Designs design = onTheDesk(Designs.ofNewContent());
        String key = "setuju-" + design.contentId();

        // when
        List<String> answers = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> approve(koordinator().header("Idempotency-Key", key), design)
                                .statusCode(200)
                                .extract()
                                .asString()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        // then
        assertThat(answers).hasSize(4).containsOnly(answers.get(0));
        koordinator()
                .header("Idempotency-Key", key)
                .body(Map.of("contentHash", "0".repeat(64)))
                .post("/api/v1/approvals/{id}/approve", design.contentId())
                .then()
                .statusCode(422);
        look(design).body("stages.status", contains("APPROVED", "PENDING"));
    }

    @Test
    void commentsStayInTheHouse() {
        // given
        Designs design = onTheDesk(Designs.ofNewContent());
        String before = look(design).extract().header("ETag");

        // when
        humas(1).body(Map.of("text", "Foto sudah diganti dengan yang beresolusi penuh."))
                .post("/api/v1/approvals/{id}/comments", design.contentId())
                .then()
                .statusCode(201)
                .body("author", equalTo("humas1"))
                .body("revision", equalTo(1));
        sekretaris()
                .body(Map.of("text", "Terima kasih."))
                .post("/api/v1/approvals/{id}/comments", design.contentId())
                .then()
                .statusCode(201);

        // then
        String after = look(design)
                .body("comments.author", contains("humas1", "sekretaris"))
                .extract()
                .header("ETag");
        assertThat(after).isNotEqualTo(before);
        assertThat(Database.ask(
                        "select count(*) from outbox_event where ce_subject = ?",
                        design.contentId().toString()))
                .isEqualTo("0");
    }

    @Test
    void mineIsWhatIMayDecideNow() {
        // given
        Designs design = onTheDesk(Designs.ofNewContent().by("humas1"));

        // when, then
        assertThat(contentIds(koordinator(), "mine=true&stage=KOORDINATOR&status=PENDING"))
                .contains(design.contentId());
        assertThat(contentIds(signedIn("humas1", "humas", "koordinator"), "mine=true"))
                .doesNotContain(design.contentId());
        assertThat(contentIds(sekretaris(), "mine=true")).doesNotContain(design.contentId());
        assertThat(contentIds(humas(2), "mine=true")).isEmpty();
        look(design).body("allowed", contains("approve", "request-revision"));
        approve(koordinator(), design).statusCode(200).body("allowed", hasSize(0));
        assertThat(contentIds(sekretaris(), "mine=true")).contains(design.contentId());
        assertThat(contentIds(sekretaris(), "stage=KOORDINATOR")).doesNotContain(design.contentId());
        assertThat(contentIds(sekretaris(), "status=APPROVED")).doesNotContain(design.contentId());
    }

    @Test
    void aPageIsAPartOfAStableList() {
        // given
        onTheDesk(Designs.ofNewContent());
        onTheDesk(Designs.ofNewContent());

        // when
        List<UUID> all = contentIds(koordinator(), "status=PENDING");

        // then
        assertThat(all).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(2);
        koordinator()
                .get("/api/v1/approvals?status=PENDING&size=1&page=1")
                .then()
                .statusCode(200)
                .body("items.contentId", contains(all.get(1).toString()))
                .body("page", equalTo(1))
                .body("size", equalTo(1))
                .body("total", equalTo(all.size()));
    }

    private static JsonNode event(String name, Designs design) {
        String type = "id.alurkonten." + name + ".v1";
        JsonNode event =
                Topics.awaitEvent(Designs.APPROVAL, type, design.contentId().toString());
        Contracts.assertKeeps(type, event);
        return event;
    }
}
