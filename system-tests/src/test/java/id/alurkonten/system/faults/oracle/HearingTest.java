package id.alurkonten.system.faults.oracle;

import static id.alurkonten.local.Service.PLANNING;
import static id.alurkonten.local.Service.PRODUCTION;
import static id.alurkonten.system.faults.oracle.Invariant.DONE_TWICE;
import static id.alurkonten.system.faults.oracle.Invariant.EFFECT_WITHOUT_EVENT;
import static id.alurkonten.system.faults.oracle.Invariant.EVENT_WITHOUT_EFFECT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class HearingTest {
    private final Made made = new Made();

    private Made handled(int id) {
        return made.row(
                PLANNING,
                "inbox_message",
                "consumer",
                "planning",
                "ce_id",
                new UUID(1, id),
                "ce_type",
                "id.alurkonten.TaskAssigned.v1",
                "outcome",
                "APPLIED");
    }

    private Verdict judged() {
        return made.judgedBy(new Hearing());
    }

    @Test
    void an_event_is_handled_once_by_whoever_hears_it() {
        // given
        made.said(PRODUCTION, "TaskAssigned", 1, "{}");
        handled(1);

        // when
        Verdict verdict = judged();

        // then
        assertThat(verdict.isClean()).as(verdict.table()).isTrue();
        assertThat(verdict.checked(EVENT_WITHOUT_EFFECT)).isEqualTo(1);
    }

    @Test
    void an_event_that_nobody_handled_is_without_effect_unless_it_was_put_aside() {
        // given
        made.said(PRODUCTION, "TaskAssigned", 1, "{}");

        // when
        Verdict unheard = judged();
        made.letter(new Letter(
                new Place("alurkonten.production.dlq.planning", 0, 0),
                "planning",
                new Place("alurkonten.production", 0, 0),
                new UUID(1, 1).toString(),
                "poison"));
        Verdict putAside = judged();

        // then
        assertThat(unheard.of(EVENT_WITHOUT_EFFECT)).hasSize(1);
        assertThat(putAside.of(EVENT_WITHOUT_EFFECT)).isEmpty();
    }

    @Test
    void handled_twice_is_done_twice() {
        // given
        made.said(PRODUCTION, "TaskAssigned", 1, "{}");
        handled(1);
        handled(1);

        // when
        Verdict verdict = judged();

        // then
        assertThat(verdict.of(DONE_TWICE)).hasSize(1);
    }

    @Test
    void what_nobody_said_can_not_be_handled() {
        // given
        handled(1);

        // when
        Verdict verdict = judged();

        // then
        assertThat(verdict.of(EFFECT_WITHOUT_EVENT)).hasSize(1);
    }

    @Test
    void planning_does_not_hear_itself() {
        // given
        made.said(PLANNING, "StepOverdue", 1, "{'code':'PLAN'}");

        // when
        Verdict verdict = judged();

        // then
        assertThat(verdict.isClean()).as(verdict.table()).isTrue();
    }
}
