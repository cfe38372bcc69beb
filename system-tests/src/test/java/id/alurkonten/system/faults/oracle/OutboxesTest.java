package id.alurkonten.system.faults.oracle;

import static id.alurkonten.local.Service.PRODUCTION;
import static id.alurkonten.system.faults.oracle.Invariant.CHANGE_WITHOUT_EVENT;
import static id.alurkonten.system.faults.oracle.Invariant.EVENT_WITHOUT_CHANGE;
import static id.alurkonten.system.faults.oracle.Invariant.REUSED_ID;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OutboxesTest {
    private final Made made = new Made();

    private Verdict judged() {
        return made.judgedBy(new Outboxes());
    }

    @Test
    void a_row_and_its_record_are_the_same_however_often_the_record_is_there() {
        // given
        made.said(PRODUCTION, "ProductionStarted", 1, "{'sequence':3}");
        made.said(PRODUCTION, "ProductionStarted", 1, "{'sequence':3}");
        made.committed(PRODUCTION, "ProductionStarted", 1, 1);

        // when
        Verdict verdict = judged();

        // then
        assertThat(verdict.isClean()).as(verdict.table()).isTrue();
        assertThat(verdict.checked(REUSED_ID)).isEqualTo(2);
    }

    @Test
    void a_row_marked_sent_without_its_record_is_a_change_without_an_event() {
        // given
        made.committed(PRODUCTION, "ProductionStarted", 1, 1);

        // when
        Verdict verdict = judged();

        // then
        assertThat(verdict.of(CHANGE_WITHOUT_EVENT)).hasSize(1);
    }

    @Test
    void a_record_in_other_words_than_its_row_is_a_change_without_an_event() {
        // given
        made.committed(PRODUCTION, "ProductionStarted", 1, 1);
        made.said(PRODUCTION, "ProductionStarted", 1, "{'sequence':4}");

        // when
        Verdict verdict = judged();

        // then
        assertThat(verdict.of(CHANGE_WITHOUT_EVENT)).hasSize(1);
    }

    @Test
    void a_record_without_a_row_is_an_event_without_a_change() {
        // given
        made.said(PRODUCTION, "ProductionStarted", 1, "{'sequence':3}");

        // when
        Verdict verdict = judged();

        // then
        assertThat(verdict.of(EVENT_WITHOUT_CHANGE)).hasSize(1);
    }

    @Test
    void one_ce_id_with_two_contents_is_seen() {
        // given
        made.said(PRODUCTION, "ProductionStarted", 1, "{'sequence':3}");
        made.committed(PRODUCTION, "ProductionStarted", 1, 1);
        made.said(PRODUCTION, "ProductionStarted", 1, "{'sequence':4}");

        // when
        Verdict verdict = judged();

        // then
        assertThat(verdict.of(REUSED_ID)).hasSize(1);
    }
}
