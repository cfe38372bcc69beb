package id.alurkonten.production.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import id.alurkonten.kit.testing.Contracts;
import id.alurkonten.kit.testing.ServiceEnvironment;
import id.alurkonten.kit.testing.Topics;
import id.alurkonten.production.Desk;
import id.alurkonten.production.SubmittedPlan;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class OverdueStepsTest {

    private static final String OVERDUE = "id.alurkonten.StepOverdue.v1";

    @Inject
    OverdueSteps overdue;

    @Test
    void ofManyThatLookOneTells() {
        // given
        UUID contentId =
                SubmittedPlan.of("POSTER", "INSTAGRAM").longAgo().submit().content();

        // when
        CompletableFuture.allOf(IntStream.range(0, 4)
                        .mapToObj(i -> CompletableFuture.runAsync(overdue::sweep))
                        .toArray(CompletableFuture[]::new))
                .join();
        overdue.sweep();

        // then
        JsonNode event = Topics.awaitEvent(Desk.TOPIC, OVERDUE, contentId.toString());
        Contracts.assertKeeps(OVERDUE, event);
        assertThat(event.get("step").asInt()).isEqualTo(4);
        assertThat(event.get("waitingFor").asText()).isEqualTo("KOORDINATOR");
        assertThat(event.at("/actor/role").asText()).isEqualTo("SYSTEM");
        Desk.assign(contentId, "humas3").statusCode(200);
        Topics.awaitEvent(Desk.TOPIC, "id.alurkonten.TaskAssigned.v1", contentId.toString());
        assertThat(Topics.events(Desk.TOPIC, OVERDUE, contentId.toString())).hasSize(1);
    }

    @Test
    void aTaskInTimeIsNotTold() {
        // given
        UUID contentId = Desk.unassigned("POSTER", "INSTAGRAM");

        // when
        overdue.sweep();

        // then
        Desk.task(contentId).body("currentStep.overdue", equalTo(false));
        Desk.assign(contentId, "humas3").statusCode(200);
        Topics.awaitEvent(Desk.TOPIC, "id.alurkonten.TaskAssigned.v1", contentId.toString());
        assertThat(Topics.events(Desk.TOPIC, OVERDUE, contentId.toString())).isEmpty();
    }
}
