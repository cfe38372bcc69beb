package id.alurkonten.approval.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.alurkonten.kit.problem.ProblemException;
import id.alurkonten.sop.Actor;
import id.alurkonten.sop.Procedure;
import id.alurkonten.sop.Role;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ApprovalChainTest {

    @Test
    void theFirstPolicyIsTheProceduresOwn() {
        assertThat(PolicyTerms.ofProcedure().chain().stages())
                .extracting(Stage::role)
                .isEqualTo(Procedure.load().approvalChain());
    }

    @ParameterizedTest
    @MethodSource
    void aChainIsOneOfThree(List<Stage> stages) {
        // when
        ApprovalChain chain = new ApprovalChain(stages);

        // then
        assertThat(ApprovalChain.parse(chain.toString())).isEqualTo(chain);
        assertThat(chain.first()).isEqualTo(stages.get(0));
        assertThat(chain.after(stages.get(stages.size() - 1))).isEmpty();
    }

    static Stream<List<Stage>> aChainIsOneOfThree() {
        return Stream.of(
                List.of(Stage.KOORDINATOR, Stage.SEKRETARIS), List.of(Stage.SEKRETARIS), List.of(Stage.KOORDINATOR));
    }

    @ParameterizedTest
    @MethodSource
    void anyOtherIsRefused(List<Stage> stages) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> new ApprovalChain(stages))
                .satisfies(refusal -> assertThat(refusal.violations())
                        .extracting(ProblemException.Violation::field)
                        .containsExactly("approvalChain"));
    }

    static Stream<List<Stage>> anyOtherIsRefused() {
        return Stream.of(
                List.of(),
                List.of(Stage.KOORDINATOR, Stage.KOORDINATOR),
                List.of(Stage.SEKRETARIS, Stage.KOORDINATOR),
                List.of(Stage.KOORDINATOR, Stage.SEKRETARIS, Stage.KOORDINATOR));
    }

    @Test
    void aChangeOfPolicyIsRememberedWithWhoAndWhen() {
        // given
        Policy policy = new Policy();
        PolicyTerms terms = new PolicyTerms(ApprovalChain.of(Stage.SEKRETARIS), true);
        Actor admin = new Actor("admin", "Admin", Role.ADMIN);
        Instant now = Instant.parse("2026-12-01T02:00:00Z");

        // when
        policy.change(terms, admin, now);

        // then
        assertThat(policy.terms()).isEqualTo(terms);
        assertThat(policy.changes()).singleElement().satisfies(change -> {
            assertThat(change.changedBy()).isEqualTo("admin");
            assertThat(change.changedAt()).isEqualTo(now);
            assertThat(change.terms()).isEqualTo(terms);
        });
    }

    @Test
    void toChangeNothingIsNoChange() {
        // given
        Policy policy = new Policy();

        // when
        policy.change(PolicyTerms.ofProcedure(), new Actor("admin", "Admin", Role.ADMIN), Instant.EPOCH);

        // then
        assertThat(policy.changes()).isEmpty();
    }
}
