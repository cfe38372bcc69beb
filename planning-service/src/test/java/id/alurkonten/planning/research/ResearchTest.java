package id.alurkonten.planning.research;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.alurkonten.kit.problem.IllegalTransition;
import id.alurkonten.kit.problem.ProblemException;
import id.alurkonten.planning.research.ResearchStatus.Command;
import id.alurkonten.sop.Actor;
import id.alurkonten.sop.OutputKind;
import id.alurkonten.sop.QualityStandard;
import id.alurkonten.sop.Role;
import id.alurkonten.sop.StepCode;
import id.alurkonten.sop.StepDraft;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ResearchTest {

    private static final QualityStandard STANDARD = QualityStandard.load();
    private static final Actor HUMAS = new Actor("humas1", "Humas 1", Role.HUMAS);
    /** A Monday, 08:00 in Bandung. */
    private static final Instant MONDAY = Instant.parse("2026-11-23T01:00:00Z");

    private final Research research = Research.open(UUID.randomUUID(), "Perizinan", HUMAS, MONDAY, STANDARD);

    @Test
    void opening_starts_step_1_with_one_hour_of_work() {
        // then
        assertThat(research.status()).isEqualTo(ResearchStatus.OPEN);
        assertThat(research.dueAt()).isEqualTo("2026-11-23T02:00:00Z");
        assertThat(research.version()).isEqualTo(1);
    }

    @Test
    void a_finding_is_added_as_a_new_version() {
        // when
        Finding finding = research.add(UUID.randomUUID(), finding("a"), HUMAS, MONDAY.plusSeconds(60));

        // then
        assertThat(research.findings()).containsExactly(finding);
        assertThat(finding.addedBy()).isEqualTo("humas1");
        assertThat(research.version()).isEqualTo(2);
    }

    @Test
    void rule_1_a_research_without_findings_cannot_be_completed() {
        // when / then
        assertThatThrownBy(() -> research.complete(HUMAS, MONDAY))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(
                                problem.violations().get(0).messageKey())
                        .isEqualTo("research.findings.none"));
        assertThat(research.status()).isEqualTo(ResearchStatus.OPEN);
    }

    @Test
    void a_completed_research_signs_step_1_with_its_screenshots() {
        // given
        research.add(UUID.randomUUID(), finding("a"), HUMAS, MONDAY);
        research.add(UUID.randomUUID(), finding("b"), HUMAS, MONDAY);
        research.add(UUID.randomUUID(), finding("a"), HUMAS, MONDAY);

        // when
        research.complete(HUMAS, MONDAY.plusSeconds(600));

        // then
        StepDraft line = research.signature();
        assertThat(line.code()).isEqualTo(StepCode.RESEARCH);
        assertThat(line.startedAt()).isEqualTo(MONDAY);
        assertThat(line.endedAt()).isEqualTo(MONDAY.plusSeconds(600));
        assertThat(line.output().kind()).isEqualTo(OutputKind.SCREENSHOT);
        assertThat(line.output().refs())
                .containsExactly("research:" + research.id(), "sha256:" + "a".repeat(64), "sha256:" + "b".repeat(64));
    }

    @Test
    void it_has_room_for_a_hundred_findings() {
        // given
        for (int i = 0; i < Research.MAX_FINDINGS; i++) {
            research.add(UUID.randomUUID(), finding("a"), HUMAS, MONDAY);
        }

        // when / then
        assertThatThrownBy(() -> research.add(UUID.randomUUID(), finding("a"), HUMAS, MONDAY))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void being_overdue_names_who_it_waits_for_and_counts_the_clock_on() {
        // when
        ResearchOverdue late = research.overdue(MONDAY.plusSeconds(7200));

        // then
        assertThat(late)
                .isEqualTo(new ResearchOverdue(research.id(), research.dueAt(), "humas1", 1, MONDAY.plusSeconds(7200)));
    }

    @ParameterizedTest
    @EnumSource(Command.class)
    void every_command_leads_where_the_table_says(Command command) {
        // given
        Map<Command, ResearchStatus> whenOpen = new EnumMap<>(
                Map.of(Command.ADD_FINDING, ResearchStatus.OPEN, Command.COMPLETE, ResearchStatus.COMPLETED));

        // then
        assertThat(ResearchStatus.OPEN.after(command)).isEqualTo(whenOpen.get(command));
        assertThatThrownBy(() -> ResearchStatus.COMPLETED.after(command)).isInstanceOf(IllegalTransition.class);
    }

    private static NewFinding finding(String digit) {
        return new NewFinding(Platform.TIKTOK, "Tanya NIB", null, null, digit.repeat(64));
    }
}
