package id.alurkonten.approval.approval;

import static id.alurkonten.approval.Officers.koordinator;
import static id.alurkonten.approval.Officers.look;
import static id.alurkonten.approval.Officers.onTheDesk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import id.alurkonten.approval.Database;
import id.alurkonten.approval.Designs;
import id.alurkonten.approval.Officers;
import id.alurkonten.kit.testing.Contracts;
import id.alurkonten.kit.testing.ServiceEnvironment;
import id.alurkonten.kit.testing.Topics;
import io.quarkus.arc.Arc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class OverdueSweepTest {

    private static final String STEP_OVERDUE = "id.alurkonten.StepOverdue.v1";

    @Test
    void aDecisionThatIsLateIsSaidToBeOnce() {
        // given
        Instant lastMonth = Instant.now().minus(Duration.ofDays(30)).truncatedTo(ChronoUnit.MILLIS);
        Designs design = onTheDesk(Designs.ofNewContent().handedOver(lastMonth));

        // when
        JsonNode event = Topics.awaitEvent(
                Designs.APPROVAL, STEP_OVERDUE, design.contentId().toString());
        Arc.container().instance(OverdueSweep.class).get().sweep();

        // then
        Contracts.assertKeeps(STEP_OVERDUE, event);
        assertThat(event.get("waitingFor").asText()).isEqualTo("KOORDINATOR");
        assertThat(event.get("step").asInt()).isEqualTo(6);
        assertThat(event.get("sequence").asLong()).isEqualTo(5);
        assertThat(Database.ask(
                        "select count(*) from outbox_event where type = ? and ce_subject = ?",
                        STEP_OVERDUE,
                        design.contentId().toString()))
                .isEqualTo("1");
        look(design).body("overdue", equalTo(true));
        assertThat(Officers.contentIds(koordinator(), "overdue=true")).contains(design.contentId());
        assertThat(Officers.contentIds(koordinator(), "overdue=false")).doesNotContain(design.contentId());
    }
}
