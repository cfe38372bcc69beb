package id.alurkonten.system.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.alurkonten.local.demo.Answer;
import id.alurkonten.local.demo.Forms;
import id.alurkonten.local.demo.Person;
import id.alurkonten.local.demo.Refused;
import id.alurkonten.system.Installation;
import id.alurkonten.system.Journey;
import id.alurkonten.system.Walk;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A stand-in (Plh) decides for the Sekretaris: by date, by document, and never on their own work. */
@Journey
class DelegationJourney {
    private final Installation installation;
    private UUID delegation;

    DelegationJourney(Installation installation) {
        this.installation = installation;
    }

    @AfterEach
    void endTheDelegation() {
        if (installation.admin().delegation(delegation).text("status").equals("ACTIVE")) {
            installation.admin().revoke(delegation);
        }
    }

    @Test
    void a_stand_in_decides_on_behalf_of_the_sekretaris() {
        // given
        Walk walk = Walk.ofNextWeek(installation, "INSTAGRAM").produced();
        Person standIn = installation.as("humas3");
        delegateTo(standIn);

        // when
        walk.approvedBy(installation.koordinator()).approvedBy(standIn).archived();

        // then
        assertThat(Line.of(Line.sheetOf(walk.awaitStatus("ARCHIVED"))))
                .extracting(Line::text)
                .contains("6 APPROVE r1 SEKRETARIS by humas3 for sekretaris (DESIGN)");
        assertThat(installation
                        .topics()
                        .await1("ContentApproved", walk.content())
                        .data()
                        .at("/stages/1/onBehalfOf")
                        .asText())
                .isEqualTo("sekretaris");
    }

    @Test
    void a_stand_in_who_contributed_is_refused() {
        // given
        Walk walk = Walk.ofNextWeek(installation, "INSTAGRAM").produced();
        Person standIn = installation.producer();
        delegateTo(standIn);
        walk.approvedBy(installation.koordinator());

        // when
        Refused refused =
                catchThrowableOfType(Refused.class, () -> standIn.approve(walk.content(), walk.contentHash()));

        // then
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.slug()).isEqualTo("four-eyes");
        assertThat(walk.awaitTurnOf(installation.sekretaris()).text("status")).isEqualTo("PENDING");
    }

    @Test
    void nobody_decides_two_stages_of_one_revision() {
        // given
        Walk walk = Walk.ofNextWeek(installation, "INSTAGRAM").produced();
        delegateTo(installation.koordinator());
        walk.approvedBy(installation.koordinator());

        // when
        Refused refused = catchThrowableOfType(
                Refused.class, () -> installation.koordinator().approve(walk.content(), walk.contentHash()));

        // then
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.slug()).isEqualTo("four-eyes");
    }

    @Test
    void without_a_delegation_nobody_but_the_sekretaris_decides_the_second_stage() {
        // given
        Walk walk = Walk.ofNextWeek(installation, "INSTAGRAM").produced();
        Person standIn = installation.as("humas3");
        delegateTo(standIn);
        installation.admin().revoke(delegation);
        walk.approvedBy(installation.koordinator());

        // when
        Refused refused =
                catchThrowableOfType(Refused.class, () -> standIn.approve(walk.content(), walk.contentHash()));

        // then
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.slug()).isEqualTo("forbidden");
    }

    private void delegateTo(Person standIn) {
        LocalDate today = LocalDate.now(Walk.ZONE);
        Answer created = installation
                .sekretaris()
                .delegate(new Forms.Delegation(
                        "SEKRETARIS", standIn.userName(), today, today.plusDays(1), "SP-1/2026", null));
        delegation = created.id();
    }
}
