package id.alurkonten.system.faults.oracle;

import static id.alurkonten.local.Service.PLANNING;
import static id.alurkonten.local.Service.PRODUCTION;
import static id.alurkonten.system.faults.oracle.Invariant.ACKNOWLEDGED_LOST;
import static id.alurkonten.system.faults.oracle.Invariant.DONE_TWICE;
import static id.alurkonten.system.faults.oracle.Made.CONTENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class CommandEffectsTest {
    private static final UUID MATERIAL = new UUID(0, 9);
    private static final String CALL =
            "{'kind':'CALL','n':1,'op':'addMaterial','service':'PRODUCTION','key':'k','as':'humas2','content':'"
                    + CONTENT + "','body':{'title':'Siaran pers 1'}}";
    private static final String DONE = "{'kind':'ANSWER','n':1,'status':201,'body':{'id':'" + MATERIAL + "'}}";
    private static final String REFUSED =
            "{'kind':'ANSWER','n':1,'status':409,'body':{'type':'urn:alurkonten:problem:illegal-transition'}}";

    private final Made made = new Made();

    private Made material(UUID id) {
        return made.row(PRODUCTION, "source_material", "id", id, "content_id", CONTENT, "title", "Siaran pers 1");
    }

    private Made kept() {
        return made.row(PRODUCTION, "idempotency_key", "caller", "humas2", "key", "k", "status", 201);
    }

    private Verdict judged() {
        return made.judgedBy(new CommandEffects());
    }

    @Test
    void an_acknowledged_command_with_its_row_is_sound() {
        // given
        made.journal(CALL, DONE);
        material(MATERIAL);
        kept();

        // when
        Verdict verdict = judged();

        // then
        assertThat(verdict.isClean()).as(verdict.table()).isTrue();
        assertThat(verdict.checked(ACKNOWLEDGED_LOST)).isPositive();
    }

    @Test
    void an_acknowledged_command_without_its_row_is_lost() {
        // given
        made.journal(CALL, DONE);
        kept();

        // when
        Verdict verdict = judged();

        // then
        assertThat(verdict.of(ACKNOWLEDGED_LOST))
                .isNotEmpty()
                .allMatch(violation -> violation.subject().equals(CONTENT.toString()));
    }

    @Test
    void an_acknowledged_command_whose_answer_is_not_kept_is_lost() {
        // given
        made.journal(CALL, DONE);
        material(MATERIAL);

        // when
        Verdict verdict = judged();

        // then
        assertThat(verdict.of(ACKNOWLEDGED_LOST)).hasSize(1);
    }

    @Test
    void a_second_row_in_the_same_words_is_done_twice() {
        // given
        made.journal(CALL, DONE);
        material(MATERIAL);
        material(new UUID(0, 10));
        kept();

        // when
        Verdict verdict = judged();

        // then
        assertThat(verdict.of(DONE_TWICE)).hasSize(1);
    }

    @Test
    void a_command_whose_answer_was_never_seen_may_have_been_done_or_not() {
        // given
        made.journal(CALL);

        // when
        Verdict without = judged();
        material(MATERIAL);
        Verdict with = judged();
        material(new UUID(0, 10));
        Verdict twice = judged();

        // then
        assertThat(without.isClean()).isTrue();
        assertThat(with.isClean()).isTrue();
        assertThat(twice.of(DONE_TWICE)).hasSize(1);
    }

    @Test
    void a_refused_command_leaves_nothing() {
        // given
        made.journal(CALL, REFUSED);
        material(MATERIAL);

        // when
        Verdict verdict = judged();

        // then
        assertThat(verdict.of(DONE_TWICE)).hasSize(1);
    }

    @Test
    void of_what_is_written_over_the_last_acknowledged_holds() {
        // given
        String write = "{'kind':'CALL','n':%d,'op':'updatePlanItem','service':'PLANNING','as':'humas1','content':'"
                + CONTENT + "','body':{'title':'%s'}}";
        made.journal(
                write.formatted(1, "pertama"),
                "{'kind':'ANSWER','n':1,'status':200,'body':{}}",
                write.formatted(2, "kedua"),
                "{'kind':'ANSWER','n':2,'status':200,'body':{}}",
                write.formatted(3, "ketiga"),
                "{'kind':'NO_ANSWER','n':3}");
        made.row(PLANNING, "content_item", "content_id", CONTENT, "title", "ketiga");

        // when
        Verdict later = judged();
        made.row(PLANNING, "content_item", "content_id", CONTENT, "title", "pertama");
        Verdict earlier = judged();

        // then
        assertThat(later.isClean()).as(later.table()).isTrue();
        assertThat(earlier.of(ACKNOWLEDGED_LOST)).hasSize(1);
    }
}
