package id.alurkonten.system.journey;

import static org.assertj.core.api.Assertions.assertThat;

import id.alurkonten.local.demo.Person;
import id.alurkonten.system.Installation;
import id.alurkonten.system.Journey;
import id.alurkonten.system.Walk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Other chains than the usual one: the admin sets the policy, and publishing accepts what it has been told to. */
@Journey
@Isolated
class ApprovalChainJourney {
    private final Installation installation;

    ApprovalChainJourney(Installation installation) {
        this.installation = installation;
    }

    @AfterEach
    void restoreTheUsualPolicy() {
        installation.admin().setPolicy(false, "KOORDINATOR", "SEKRETARIS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"KOORDINATOR", "SEKRETARIS"})
    void one_stage_alone_is_enough_where_the_policy_says_so(String role) {
        // given
        installation.admin().setPolicy(false, role);
        Person decider = role.equals("KOORDINATOR") ? installation.koordinator() : installation.sekretaris();

        // when
        Walk walk = Walk.of(installation, "FACEBOOK");
        walk.produced().approvedBy(decider).archived().uploaded();

        // then
        assertThat(Line.of(Line.sheetOf(walk.awaitStatus("PUBLISHED"))))
                .extracting(Line::text)
                .filteredOn(line -> line.startsWith("6"))
                .containsExactly("6 APPROVE r1 %s by %s (DESIGN)".formatted(role, decider.userName()));
        assertThat(installation.topics().count("StageApproved", walk.content())).isZero();
    }

    @Test
    void a_request_that_is_open_keeps_the_chain_it_was_opened_with() {
        // given
        Walk walk = Walk.ofNextWeek(installation, "FACEBOOK").produced();
        walk.awaitTurnOf(installation.koordinator());

        // when
        installation.admin().setPolicy(false, "SEKRETARIS");

        // then
        walk.approved().archived();
        assertThat(installation.topics().count("StageApproved", walk.content())).isEqualTo(1);
    }
}
