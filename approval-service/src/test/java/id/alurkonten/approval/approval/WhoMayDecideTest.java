package id.alurkonten.approval.approval;

import static id.alurkonten.approval.approval.Requests.approve;
import static id.alurkonten.approval.approval.Requests.requestRevision;
import static id.alurkonten.approval.approval.Requests.underReview;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.alurkonten.approval.policy.ApprovalChain;
import id.alurkonten.approval.policy.Stage;
import id.alurkonten.kit.problem.ProblemException;
import id.alurkonten.sop.Role;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every chain, at each of its stages, by whoever may come: with each role, under each delegation, contributor or not. */
class WhoMayDecideTest {

    /**
     * The last column is 'may', 'may as Plh', or the problem; {@code decided} is who decided the stages before, and
     * 'the same' when it was the person who comes now.
     */
    @ParameterizedTest(name = "{0} at {1}: {2} standing in for {3}, contributed: {4}, before: {5} → {6}")
    @CsvSource(delimiter = '|', textBlock = """
            KOORDINATOR,SEKRETARIS | KOORDINATOR | KOORDINATOR            |             | no  |          | may
            KOORDINATOR,SEKRETARIS | KOORDINATOR | KOORDINATOR            |             | yes |          | four-eyes
            KOORDINATOR,SEKRETARIS | KOORDINATOR | SEKRETARIS             |             | no  |          | forbidden
            KOORDINATOR,SEKRETARIS | KOORDINATOR | SEKRETARIS             |             | yes |          | four-eyes
            KOORDINATOR,SEKRETARIS | KOORDINATOR | HUMAS                  |             | no  |          | forbidden
            KOORDINATOR,SEKRETARIS | KOORDINATOR | HUMAS                  |             | yes |          | four-eyes
            KOORDINATOR,SEKRETARIS | KOORDINATOR | HUMAS                  | KOORDINATOR | no  |          | may as Plh
            KOORDINATOR,SEKRETARIS | KOORDINATOR | HUMAS                  | KOORDINATOR | yes |          | four-eyes
            KOORDINATOR,SEKRETARIS | KOORDINATOR | HUMAS                  | SEKRETARIS  | no  |          | forbidden
            KOORDINATOR,SEKRETARIS | KOORDINATOR | SEKRETARIS             | KOORDINATOR | no  |          | may as Plh
            KOORDINATOR,SEKRETARIS | KOORDINATOR | KOORDINATOR,SEKRETARIS |             | no  |          | may
            KOORDINATOR,SEKRETARIS | KOORDINATOR | ADMIN                  |             | no  |          | forbidden
            KOORDINATOR,SEKRETARIS | KOORDINATOR | AUDITOR                |             | no  |          | forbidden
            KOORDINATOR,SEKRETARIS | SEKRETARIS  | SEKRETARIS             |             | no  | another  | may
            KOORDINATOR,SEKRETARIS | SEKRETARIS  | SEKRETARIS             |             | yes | another  | four-eyes
            KOORDINATOR,SEKRETARIS | SEKRETARIS  | HUMAS                  | SEKRETARIS  | no  | another  | may as Plh
            KOORDINATOR,SEKRETARIS | SEKRETARIS  | HUMAS                  | SEKRETARIS  | yes | another  | four-eyes
            KOORDINATOR,SEKRETARIS | SEKRETARIS  | HUMAS                  |             | no  | another  | forbidden
            KOORDINATOR,SEKRETARIS | SEKRETARIS  | ADMIN                  |             | no  | another  | forbidden
            KOORDINATOR,SEKRETARIS | SEKRETARIS  | KOORDINATOR            | SEKRETARIS  | no  | another  | may as Plh
            KOORDINATOR,SEKRETARIS | SEKRETARIS  | KOORDINATOR            | SEKRETARIS  | no  | the same | four-eyes
            KOORDINATOR,SEKRETARIS | SEKRETARIS  | KOORDINATOR,SEKRETARIS |             | no  | the same | four-eyes
            KOORDINATOR,SEKRETARIS | SEKRETARIS  | SEKRETARIS             | KOORDINATOR | no  | the same | four-eyes
            KOORDINATOR,SEKRETARIS | SEKRETARIS  | KOORDINATOR            |             | no  | the same | illegal-transition
            KOORDINATOR,SEKRETARIS | SEKRETARIS  | KOORDINATOR            |             | no  | another  | illegal-transition
            KOORDINATOR            | KOORDINATOR | KOORDINATOR            |             | no  |          | may
            KOORDINATOR            | KOORDINATOR | KOORDINATOR            |             | yes |          | four-eyes
            KOORDINATOR            | KOORDINATOR | SEKRETARIS             |             | no  |          | forbidden
            KOORDINATOR            | KOORDINATOR | HUMAS                  | KOORDINATOR | no  |          | may as Plh
            SEKRETARIS             | SEKRETARIS  | SEKRETARIS             |             | no  |          | may
            SEKRETARIS             | SEKRETARIS  | SEKRETARIS             |             | yes |          | four-eyes
            SEKRETARIS             | SEKRETARIS  | KOORDINATOR            |             | no  |          | forbidden
            SEKRETARIS             | SEKRETARIS  | KOORDINATOR            | SEKRETARIS  | no  |          | may as Plh
            """)
    void whoMayDecide(
            String chain,
            Stage stage,
            String roles,
            Stage standsInFor,
            String contributed,
            String before,
            String verdict) {
        for (boolean yes : new boolean[] {true, false}) {
            // given
            Decider decider = new Decider("siti", "Siti", roles(roles), standIns(standsInFor));
            ApprovalRequest request = underReview(
                    new ApprovalChain(
                            Arrays.stream(chain.split(",")).map(Stage::valueOf).toList()),
                    "yes".equals(contributed) ? new String[] {"humas1", "siti"} : new String[] {"humas1"});
            if (before != null) {
                approve(request, "the same".equals(before) ? decider : Requests.KOORDINATOR);
            }
            assertThat(request.stage()).contains(stage);

            // when
            ProblemException refusal = catchThrowableOfType(ProblemException.class, () -> {
                if (yes) {
                    approve(request, decider);
                } else {
                    requestRevision(request, decider);
                }
            });

            // then
            if (verdict.startsWith("may")) {
                assertThat(refusal).isNull();
                Decision decision = request.decisions().get(request.decisions().size() - 1);
                assertThat(decision.decidedBy()).isEqualTo("siti");
                assertThat(decision.onBehalfOf()).isEqualTo(verdict.equals("may as Plh") ? "pejabat" : null);
            } else {
                assertThat(refusal.type().slug()).isEqualTo(verdict);
                assertThat(request.isDecidableBy(decider)).isFalse();
            }
        }
    }

    private static Set<Role> roles(String names) {
        return Stream.of(names.split(","))
                .map(name -> Role.valueOf(name.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toSet());
    }

    private static Map<Stage, String> standIns(Stage role) {
        Map<Stage, String> standIns = new EnumMap<>(Stage.class);
        if (role != null) {
            standIns.put(role, "pejabat");
        }
        return standIns;
    }
}
