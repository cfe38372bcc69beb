package id.alurkonten.approval.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.alurkonten.approval.policy.Stage;
import id.alurkonten.kit.problem.IllegalTransition;
import id.alurkonten.kit.problem.ProblemException;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DelegationTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-12-14");
    private static final Instant NOW = Instant.parse("2026-12-14T03:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026-12-14, 2026-12-14, ACTIVE",
        "2026-12-01, 2026-12-14, ACTIVE",
        "2026-12-14, 2026-12-31, ACTIVE",
        "2026-12-15, 2026-12-31, UPCOMING"
    })
    void bothDaysAreInclusive(LocalDate from, LocalDate to, DelegationStatus status) {
        assertThat(given(from, to).statusOn(TODAY)).isEqualTo(status);
    }

    @Test
    void theDayAfterTheLastItHasEnded() {
        assertThat(given(TODAY, TODAY).statusOn(TODAY.plusDays(1))).isEqualTo(DelegationStatus.ENDED);
    }

    @ParameterizedTest
    @CsvSource({
        "humas2, sekretaris, 2026-12-15, 2026-12-14, to",
        "humas2, sekretaris, 2026-12-01, 2026-12-13, to",
        "sekretaris, sekretaris, 2026-12-14, 2026-12-15, delegate"
    })
    void whatIsNoStandInIsRefused(String delegate, String delegator, LocalDate from, LocalDate to, String field) {
        // given
        var terms = new Delegation.Terms(Stage.SEKRETARIS, delegator, delegate, from, to, "SP/1");

        // when, then
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> Delegation.give(terms, "admin", TODAY, NOW))
                .satisfies(refusal -> assertThat(refusal.violations())
                        .extracting(ProblemException.Violation::field)
                        .containsExactly(field));
    }

    @Test
    void aRevokedDelegationSaysByWhomAndWhen() {
        // given
        Delegation delegation = given(TODAY, TODAY.plusDays(3));

        // when
        delegation.revoke("sekretaris", TODAY, NOW);

        // then
        assertThat(delegation.statusOn(TODAY)).isEqualTo(DelegationStatus.REVOKED);
        assertThat(delegation.revokedBy()).isEqualTo("sekretaris");
        assertThat(delegation.revokedAt()).isEqualTo(NOW);
    }

    @ParameterizedTest
    @EnumSource(DelegationStatus.class)
    void onlyWhatStillHoldsOrWillCanBeRevoked(DelegationStatus status) {
        switch (status) {
            case UPCOMING, ACTIVE -> assertThat(status.revoke()).isEqualTo(DelegationStatus.REVOKED);
            case ENDED, REVOKED ->
                assertThatExceptionOfType(IllegalTransition.class).isThrownBy(status::revoke);
        }
    }

    private static Delegation given(LocalDate from, LocalDate to) {
        return Delegation.give(
                new Delegation.Terms(Stage.SEKRETARIS, "sekretaris", "humas2", from, to, "SP/112/2026"),
                "sekretaris",
                TODAY,
                NOW);
    }
}
