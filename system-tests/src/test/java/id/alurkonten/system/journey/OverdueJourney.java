package id.alurkonten.system.journey;

import static org.assertj.core.api.Assertions.assertThat;

import id.alurkonten.local.Service;
import id.alurkonten.local.demo.Answer;
import id.alurkonten.local.demo.Person;
import id.alurkonten.local.demo.Waiting;
import id.alurkonten.system.Installation;
import id.alurkonten.system.Journey;
import id.alurkonten.system.Said;
import id.alurkonten.system.Walk;
import org.junit.jupiter.api.Test;

/** Work never waits unseen. Nobody can wait for the standard time here: it is moved into the past where it is kept. */
@Journey
class OverdueJourney {
    private final Installation installation;

    OverdueJourney(Installation installation) {
        this.installation = installation;
    }

    @Test
    void planning_hears_once_of_each_step_that_is_overdue() {
        // given
        Walk unassigned = Walk.ofNextWeek(installation, "INSTAGRAM").submitted();
        Walk notUploaded = Walk.of(installation, "INSTAGRAM").produced().approved();
        installation.koordinator().awaitTask(unassigned.content(), "UNASSIGNED");
        notUploaded.awaitPublication("INSTAGRAM", "AWAITING_CONFIRMATION");

        // when
        installation
                .databases()
                .makeOverdue(Service.PRODUCTION, "production_task", "step_due_at", unassigned.content());
        installation.databases().makeOverdue(Service.PUBLISHING, "publication", "due_at", notUploaded.content());

        // then
        assertOverdue(unassigned, 4, "KOORDINATOR");
        assertOverdue(notUploaded, 9, "HUMAS");
        Walk another = Walk.ofNextWeek(installation, "INSTAGRAM").submitted();
        installation.koordinator().awaitTask(another.content(), "UNASSIGNED");
        installation.databases().makeOverdue(Service.PRODUCTION, "production_task", "step_due_at", another.content());
        assertOverdue(another, 4, "KOORDINATOR");
        assertThat(installation.topics().count("StepOverdue", unassigned.content()))
                .isEqualTo(1);
        assertThat(installation.topics().count("StepOverdue", notUploaded.content()))
                .isEqualTo(1);
    }

    private void assertOverdue(Walk walk, int step, String waitingFor) {
        Said overdue = installation.topics().await1("StepOverdue", walk.content());
        assertThat(overdue.data().path("step").asInt()).isEqualTo(step);
        assertThat(overdue.data().path("waitingFor").asText()).isEqualTo(waitingFor);
        Person humas = installation.planner();
        Answer seen = Waiting.until(
                "planning has heard that " + walk.content() + " is overdue",
                () -> humas.content(walk.content()),
                content -> content.number("lastOverdue/step") == step);
        assertThat(seen.text("lastOverdue/waitingFor")).isEqualTo(waitingFor);
    }
}
