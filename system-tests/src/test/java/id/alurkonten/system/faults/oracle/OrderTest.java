package id.alurkonten.system.faults.oracle;

import static id.alurkonten.local.Service.APPROVAL;
import static id.alurkonten.local.Service.PRODUCTION;
import static id.alurkonten.system.faults.oracle.Invariant.ORDER;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OrderTest {
    private final Made made = new Made();

    private Verdict judged() {
        return made.judgedBy(new Order());
    }

    @Test
    void in_the_order_of_the_commits_is_sound_also_when_an_older_record_comes_again() {
        // given
        made.said(PRODUCTION, "TaskAssigned", 1, "{'sequence':2}");
        made.said(PRODUCTION, "ProductionStarted", 2, "{'sequence':3,'revision':1}");
        made.said(PRODUCTION, "TaskAssigned", 1, "{'sequence':2}");
        made.committed(PRODUCTION, "TaskAssigned", 1, 10);
        made.committed(PRODUCTION, "ProductionStarted", 2, 11);

        // when
        Verdict verdict = judged();

        // then
        assertThat(verdict.isClean()).as(verdict.table()).isTrue();
    }

    @Test
    void what_was_committed_earlier_comes_first() {
        // given
        made.said(PRODUCTION, "TaskAssigned", 1, "{'sequence':2}");
        made.said(PRODUCTION, "ProductionStarted", 2, "{'sequence':3}");
        made.committed(PRODUCTION, "TaskAssigned", 1, 11);
        made.committed(PRODUCTION, "ProductionStarted", 2, 10);

        // when
        Verdict verdict = judged();

        // then
        assertThat(verdict.of(ORDER)).hasSize(1);
    }

    @Test
    void the_clock_never_falls() {
        // given
        made.said(PRODUCTION, "TaskAssigned", 1, "{'sequence':2,'reason':'-'}");
        made.said(PRODUCTION, "TaskAssigned", 2, "{'sequence':2,'reason':'+'}");

        // when
        Verdict verdict = judged();

        // then
        assertThat(verdict.of(ORDER)).hasSize(1);
    }

    @Test
    void an_effect_has_a_later_clock_than_its_cause() {
        // given
        made.said(PRODUCTION, "DesignReady", 1, "{'sequence':5,'revision':1}");
        made.said(APPROVAL, "StageApproved", 2, "{'sequence':5,'revision':1}");
        made.said(PRODUCTION, "DesignReady", 3, "{'sequence':9,'revision':2}");

        // when
        Verdict verdict = judged();

        // then
        assertThat(verdict.of(ORDER)).hasSize(1);
    }
}
