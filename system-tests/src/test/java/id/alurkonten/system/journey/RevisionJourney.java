package id.alurkonten.system.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import id.alurkonten.local.demo.Answer;
import id.alurkonten.local.demo.Refused;
import id.alurkonten.system.Installation;
import id.alurkonten.system.Journey;
import id.alurkonten.system.Said;
import id.alurkonten.system.Walk;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Step 7: a design is sent back, twice and by either stage, before it is approved. */
@Journey
class RevisionJourney {
    private final Installation installation;

    RevisionJourney(Installation installation) {
        this.installation = installation;
    }

    @Test
    void two_revisions_each_begin_anew_at_the_first_stage() {
        // given
        Walk walk = Walk.of(installation, "INSTAGRAM");
        walk.produced().sentBackBy(installation.koordinator()).started().handedOver();
        walk.approvedBy(installation.koordinator())
                .sentBackBy(installation.sekretaris())
                .started()
                .handedOver();

        // when
        walk.approved().archived().uploaded();

        // then
        assertThat(Line.of(Line.sheetOf(walk.awaitStatus("PUBLISHED"))))
                .extracting(Line::text)
                .containsExactly(
                        "1 RESEARCH r0 by humas1 (SCREENSHOT)",
                        "2 PLAN r0 by humas1 (PLAN_FORM)",
                        "3 SUBMIT r0 by humas1 (PLAN_FORM)",
                        "4 ASSIGN r0 by koordinator (OUTLINE)",
                        "5 PRODUCE r1 by humas2 (DESIGN)",
                        "6 APPROVE r1 KOORDINATOR by koordinator (DESIGN)",
                        "7 REVISE r2 by humas2 (DESIGN)",
                        "6 APPROVE r2 KOORDINATOR by koordinator (DESIGN)",
                        "6 APPROVE r2 SEKRETARIS by sekretaris (DESIGN)",
                        "7 REVISE r3 by humas2 (DESIGN)",
                        "6 APPROVE r3 KOORDINATOR by koordinator (DESIGN)",
                        "6 APPROVE r3 SEKRETARIS by sekretaris (DESIGN)",
                        "8 ARCHIVE r3 by publishing-service (FILE)",
                        "9 PUBLISH r3 by humas3 (POST)");
        assertThat(installation.topics().about(walk.content()))
                .extracting(Said::name)
                .containsExactly(
                        "PlanSubmitted",
                        "TaskAssigned",
                        "ProductionStarted",
                        "DesignReady",
                        "RevisionRequested",
                        "ProductionStarted",
                        "DesignReady",
                        "StageApproved",
                        "RevisionRequested",
                        "ProductionStarted",
                        "DesignReady",
                        "StageApproved",
                        "ContentApproved",
                        "ContentArchived",
                        "ContentPublished");
    }

    @Test
    void the_notes_reach_whoever_revises_and_stay_with_the_request() {
        // given
        Walk walk = Walk.ofNextWeek(installation, "INSTAGRAM").produced();

        // when
        walk.sentBackBy(installation.koordinator()).started().handedOver();

        // then
        Answer task = installation.producer().task(walk.content());
        assertThat(task.list("revisionRequests")).hasSize(1);
        assertThat(task.text("revisionRequests/0/notes/0/text")).contains("nomor layanan aduan");
        Answer approval = walk.awaitTurnOf(installation.koordinator());
        assertThat(approval.list("previousRevisions")).hasSize(1);
        assertThat(approval.number("revision")).isEqualTo(2);
    }

    @Test
    void a_decision_on_the_design_before_is_refused_and_names_the_present_one() {
        // given
        Walk walk = Walk.ofNextWeek(installation, "INSTAGRAM").produced();
        String stale = walk.contentHash();
        walk.sentBackBy(installation.koordinator()).started().handedOver();
        walk.awaitTurnOf(installation.koordinator());

        // when
        Refused refused = catchThrowableOfType(
                Refused.class, () -> installation.koordinator().approve(walk.content(), stale));

        // then
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.slug()).isEqualTo("stale-design");
        assertThat(refused.problem().path("currentContentHash").asText()).isEqualTo(walk.contentHash());
    }

    @Test
    void whoever_contributed_at_an_earlier_revision_still_may_not_decide() {
        // given
        Walk walk = Walk.ofNextWeek(installation, "INSTAGRAM")
                .submitted()
                .assigned()
                .started()
                .handedOver();
        walk.sentBackBy(installation.koordinator());
        installation.koordinator().awaitTask(walk.content(), "REVISION_REQUESTED");
        installation.koordinator().reassign(walk.content(), "humas3", "PIC sedang cuti.");

        // when
        walk.started().handedOver();

        // then
        List<JsonNode> contributors =
                walk.awaitTurnOf(installation.koordinator()).list("contributors");
        assertThat(contributors).extracting(JsonNode::asText).contains("humas1", "humas2", "humas3");
    }
}
