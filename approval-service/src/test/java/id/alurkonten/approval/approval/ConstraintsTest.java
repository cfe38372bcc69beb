package id.alurkonten.approval.approval;

import static id.alurkonten.approval.Database.ask;
import static id.alurkonten.approval.Database.attempt;
import static id.alurkonten.approval.Officers.approve;
import static id.alurkonten.approval.Officers.koordinator;
import static id.alurkonten.approval.Officers.onTheDesk;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import id.alurkonten.approval.Designs;
import id.alurkonten.kit.testing.ServiceEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The rules that the database keeps by itself, whoever writes to it. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class ConstraintsTest {

    private static final String DECIDE = """
            insert into decision (id, request_id, stage, outcome, content_hash, decided_by, decided_by_name, decided_at,
                                  checklist, revision_notes)
            values (?, ?, ?, ?, ?, ?, 'Siapa', now(), false, ?::jsonb)""";

    private Designs design;
    private UUID request;

    @BeforeEach
    void underReview() {
        design = onTheDesk(Designs.ofNewContent());
        request = UUID.fromString(ask("select id from approval_request where content_id = ?", design.contentId()));
    }

    @Test
    void nobodyWhoContributedCanBecomeADecider() {
        assertThat(takePart("humas1", "DECIDED")).isEqualTo("four_eyes");
        assertThat(takePart("humas9", "DECIDED")).isEqualTo("done");
        assertThat(takePart("humas9", "CONTRIBUTED")).isEqualTo("four_eyes");
    }

    @Test
    void aDecisionOfAContributorIsRefusedHoweverItIsWritten() {
        assertThat(decide("humas1", "KOORDINATOR", "APPROVED", "[]")).isEqualTo("decided_by_none_who_contributed");
    }

    @Test
    void aContributorCannotBeMadeNone() {
        assertThat(attempt("delete from participant where request_id = ? and person_id = 'humas1'", request))
                .isEqualTo("parts_stay");
        assertThat(attempt("update participant set part = 'DECIDED' where request_id = ?", request))
                .isEqualTo("parts_stay");
    }

    @Test
    void oneDecidesOnceForOneStageOnOneDesign() {
        // given
        approve(koordinator(), design).statusCode(200);
        takePart("lain", "DECIDED");

        // when, then
        assertThat(decide("lain", "KOORDINATOR", "APPROVED", "[]")).isEqualTo("one_decision_for_each_stage");
        assertThat(decide("koordinator", "SEKRETARIS", "APPROVED", "[]")).isEqualTo("one_decision_for_each_person");
        assertThat(attempt(DECIDE, newId(), request, "SEKRETARIS", "APPROVED", "0".repeat(64), "lain", "[]"))
                .isEqualTo("decided_on_this_design");
        assertThat(decide("lain", "SEKRETARIS", "REVISION_REQUESTED", "[]"))
                .isEqualTo("a_request_for_revision_says_what_to_mend");
    }

    @Test
    void whatWasDecidedStays() {
        // given
        approve(koordinator(), design).statusCode(200);

        // when, then
        assertThat(attempt("update decision set decided_by = 'orang.lain' where request_id = ?", request))
                .isEqualTo("decisions_stay");
        assertThat(attempt("delete from decision where request_id = ?", request))
                .isEqualTo("decisions_stay");
    }

    @Test
    void whatWasHandedOverStays() {
        assertThat(attempt("update approval_request set design = '{}' where id = ?", request))
                .isEqualTo("what_was_handed_over_stays");
        assertThat(attempt("update approval_request set content_hash = ? where id = ?", "0".repeat(64), request))
                .isEqualTo("what_was_handed_over_stays");
        assertThat(attempt("update approval_request set approval_chain = 'KOORDINATOR' where id = ?", request))
                .isEqualTo("what_was_handed_over_stays");
        assertThat(attempt("delete from approval_request where id = ?", request))
                .isEqualTo("requests_are_never_deleted");
    }

    @Test
    void aContentHasOneRequestForEachRevisionAndOneThatIsPending() {
        String copy = """
                insert into approval_request
                select ?, content_id, plan_id, %s, status, approval_chain, checklist, stage, content_hash, design,
                       design_version, title, format, assignee, scheduled_at, handed_over_at, stage_opened_at, due_at,
                       overdue_reported_at, ended_at, control_sheet
                from approval_request where id = ?""";
        assertThat(attempt(copy.formatted("revision"), newId(), request)).isEqualTo("one_request_for_each_revision");
        assertThat(attempt(copy.formatted("revision + 1"), newId(), request))
                .isEqualTo("one_pending_request_for_each_content");
    }

    @Test
    void twoStandInsForOneRoleDoNotOverlap() {
        String give = """
                insert into delegation (id, role, delegator, delegate, first_day, last_day, basis, created_by, created_at,
                                        version)
                values (?, ?, 'pejabat', 'wakil', ?::date, ?::date, 'SP/1', 'admin', now(), 0)""";
        assertThat(attempt(give, newId(), "SEKRETARIS", "2031-01-01", "2031-01-31"))
                .isEqualTo("done");
        assertThat(attempt(give, newId(), "KOORDINATOR", "2031-01-01", "2031-01-31"))
                .isEqualTo("done");
        assertThat(attempt(give, newId(), "SEKRETARIS", "2031-01-31", "2031-02-01"))
                .isEqualTo("one_stand_in_for_the_sekretaris");
        assertThat(attempt(give, newId(), "KOORDINATOR", "2030-12-01", "2031-01-01"))
                .isEqualTo("one_stand_in_for_the_koordinator");
        assertThat(attempt("delete from delegation where basis = 'SP/1'")).isEqualTo("delegations_are_never_deleted");
    }

    private String takePart(String person, String part) {
        return attempt("insert into participant (request_id, person_id, part) values (?, ?, ?)", request, person, part);
    }

    private String decide(String person, String stage, String outcome, String notes) {
        return attempt(DECIDE, newId(), request, stage, outcome, design.contentHash(), person, notes);
    }

    private static UUID newId() {
        return UuidCreator.getTimeOrderedEpochPlus1();
    }
}
