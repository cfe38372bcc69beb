package id.alurkonten.system.faults.oracle;

import static id.alurkonten.local.Service.APPROVAL;
import static id.alurkonten.local.Service.PLANNING;
import static id.alurkonten.local.Service.PRODUCTION;
import static id.alurkonten.system.faults.oracle.Invariant.CONTROL_SHEET;
import static id.alurkonten.system.faults.oracle.Made.CONTENT;
import static id.alurkonten.system.faults.oracle.Made.sheet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.alurkonten.sop.Actor;
import id.alurkonten.sop.ControlSheet;
import id.alurkonten.sop.Output;
import id.alurkonten.sop.OutputKind;
import id.alurkonten.sop.QualityStandard;
import id.alurkonten.sop.Role;
import id.alurkonten.sop.StepCode;
import id.alurkonten.sop.StepDraft;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SheetsTest {
    private final Made made = new Made();

    private Verdict judged() {
        return made.judgedBy(new Sheets());
    }

    @Test
    void a_sheet_that_grows_from_desk_to_desk_is_sound() {
        // given
        made.said(PRODUCTION, "DesignReady", 1, "{}", sheet("a", "b"));
        made.said(APPROVAL, "StageApproved", 2, "{}", sheet("a", "b", "c"));
        made.row(PLANNING, "content_view", "content_id", CONTENT, "control_sheet", sheet("a", "b", "c"));

        // when
        Verdict verdict = judged();

        // then
        assertThat(verdict.isClean()).as(verdict.table()).isTrue();
    }

    @Test
    void two_sheets_that_part_are_not_one() {
        // given
        made.said(PRODUCTION, "DesignReady", 1, "{}", sheet("a", "b"));
        made.said(APPROVAL, "StageApproved", 2, "{}", sheet("a", "x", "y"));

        // when
        Verdict verdict = judged();

        // then
        assertThat(verdict.of(CONTROL_SHEET)).hasSize(1);
    }

    @Test
    void a_service_never_says_less_than_before() {
        // given
        made.said(PRODUCTION, "DesignReady", 1, "{}", sheet("a", "b"));
        made.said(PRODUCTION, "TaskAssigned", 2, "{}", sheet("a"));

        // when
        Verdict verdict = judged();

        // then
        assertThat(verdict.of(CONTROL_SHEET)).hasSize(1);
    }

    @Test
    void a_broken_sheet_is_seen_by_the_verifier_of_the_procedure() {
        // given
        JsonNode sealed = ControlSheet.empty()
                .append(
                        StepDraft.of(
                                StepCode.PRODUCE,
                                1,
                                new Actor("humas2", "Humas 2", Role.HUMAS),
                                Instant.parse("2026-11-23T02:00:00Z"),
                                Instant.parse("2026-11-23T03:00:00Z"),
                                Output.of(OutputKind.DESIGN, "version:1")),
                        QualityStandard.load())
                .toJson();
        JsonNode broken = sealed.deepCopy();
        ((ObjectNode) broken.path(0)).put("revision", 2);

        // when
        List<Sheet> read = List.of(new SheetReader().read(sealed), new SheetReader().read(broken));
        made.said(PRODUCTION, "DesignReady", 1, "{}", read.get(1));
        Verdict verdict = judged();

        // then
        assertThat(read).extracting(Sheet::isIntact).containsExactly(true, false);
        assertThat(verdict.of(CONTROL_SHEET)).hasSize(1);
    }
}
