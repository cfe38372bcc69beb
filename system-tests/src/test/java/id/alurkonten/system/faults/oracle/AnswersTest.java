package id.alurkonten.system.faults.oracle;

import static id.alurkonten.local.Service.PRODUCTION;
import static id.alurkonten.system.faults.oracle.Invariant.FORBIDDEN_ANSWER;
import static id.alurkonten.system.faults.oracle.Invariant.OTHER_ANSWER;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersTest {
    private static final String CALL =
            "{'kind':'CALL','n':%d,'op':'startTask','service':'PRODUCTION','key':'k','as':'humas2'}";

    private final Made made = new Made();

    private static String call(int number) {
        return CALL.formatted(number);
    }

    private static String answer(int number, int status, String body) {
        return "{'kind':'ANSWER','n':%d,'status':%d,'body':%s}".formatted(number, status, body);
    }

    private static String problem(String slug) {
        return "{'type':'urn:alurkonten:problem:" + slug + "'}";
    }

    private Verdict judged() {
        return made.judgedBy(new Answers());
    }

    @Test
    void the_same_answer_again_is_sound_also_after_a_refusal_that_came_before() {
        // given
        made.journal(
                call(1), answer(1, 404, problem("not-found")),
                call(2), answer(2, 200, "{'status':'IN_PRODUCTION'}"),
                call(3), answer(3, 503, problem("unavailable")),
                call(4), answer(4, 200, "{'status':'IN_PRODUCTION'}"));

        // when
        Verdict verdict = judged();

        // then
        assertThat(verdict.isClean()).as(verdict.table()).isTrue();
        assertThat(verdict.checked(OTHER_ANSWER)).isEqualTo(1);
    }

    @Test
    void another_success_is_another_answer() {
        // given
        made.journal(call(1), answer(1, 200, "{'revision':1}"), call(2), answer(2, 200, "{'revision':2}"));

        // when
        Verdict verdict = judged();

        // then
        assertThat(verdict.of(OTHER_ANSWER)).hasSize(1);
    }

    @Test
    void a_refusal_after_the_success_is_another_answer() {
        // given
        made.journal(call(1), answer(1, 200, "{}"), call(2), answer(2, 409, problem("illegal-transition")));

        // when
        Verdict verdict = judged();

        // then
        assertThat(verdict.of(OTHER_ANSWER)).hasSize(1);
    }

    @Test
    void a_refusal_that_was_asked_for_before_the_success_was_told_is_none() {
        // given
        made.journal(call(1), call(2), answer(1, 200, "{}"), answer(2, 409, problem("illegal-transition")));

        // when
        Verdict verdict = judged();

        // then
        assertThat(verdict.isClean()).as(verdict.table()).isTrue();
    }

    @Test
    void what_is_kept_is_what_was_told() {
        // given
        made.journal(call(1), answer(1, 200, "{'revision':1}"));
        made.row(
                PRODUCTION,
                "idempotency_key",
                "caller",
                "humas2",
                "key",
                "k",
                "status",
                200,
                "body",
                Hash.ofJson("{\"revision\":2}"));

        // when
        Verdict verdict = judged();

        // then
        assertThat(verdict.of(OTHER_ANSWER)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 504, 302})
    void such_an_answer_may_never_be(int status) {
        // given
        made.journal(call(1), answer(1, status, problem("internal")));

        // when
        Verdict verdict = judged();

        // then
        assertThat(verdict.of(FORBIDDEN_ANSWER)).hasSize(1);
    }

    @Test
    void a_refusal_is_a_problem_and_not_a_page() {
        // given
        made.journal(call(1), answer(1, 404, "'<html>'"));

        // when
        Verdict verdict = judged();

        // then
        assertThat(verdict.of(FORBIDDEN_ANSWER)).hasSize(1);
    }

    @Test
    void nobody_is_granted_what_is_not_theirs_to_do() {
        // given
        made.journal(
                "{'kind':'CALL','n':1,'op':'assignTask','service':'PRODUCTION','key':'k','as':'humas2'}",
                answer(1, 200, "{}"));

        // when
        Verdict verdict = judged();

        // then
        assertThat(verdict.of(FORBIDDEN_ANSWER)).hasSize(1);
    }
}
