package id.alurkonten.production.messaging;

import static id.alurkonten.production.task.TaskFixture.ASSIGNED;
import static id.alurkonten.production.task.TaskFixture.ASSIGNEE;
import static id.alurkonten.production.task.TaskFixture.DECIDED;
import static id.alurkonten.production.task.TaskFixture.HANDED_OVER;
import static id.alurkonten.production.task.TaskFixture.KOORDINATOR;
import static id.alurkonten.production.task.TaskFixture.STANDARD;
import static id.alurkonten.production.task.TaskFixture.STARTED;
import static id.alurkonten.production.task.TaskFixture.TO_HUMAS3;
import static id.alurkonten.production.task.TaskFixture.assigned;
import static id.alurkonten.production.task.TaskFixture.handOver;
import static id.alurkonten.production.task.TaskFixture.inProduction;
import static id.alurkonten.production.task.TaskFixture.inRevision;
import static id.alurkonten.production.task.TaskFixture.receivedPlan;
import static id.alurkonten.production.task.TaskFixture.unassigned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import id.alurkonten.kit.event.EventJson;
import id.alurkonten.kit.outbox.OutboxEvent;
import id.alurkonten.kit.testing.Contracts;
import id.alurkonten.production.task.ProductionEvent;
import id.alurkonten.sop.CanonicalJson;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ContractTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("events")
    void whatIsSaidKeepsItsSchema(String type, ProductionEvent event) {
        // when
        OutboxEvent published = ProductionEvents.published(event);

        // then
        JsonNode data = EventJson.mapper().valueToTree(published.payload());
        assertThat(published.type()).isEqualTo(type);
        Contracts.assertKeeps(type, data);
        assertThat(data.toString()).doesNotContain("null");
        String about = data.path(data.has("contentId") ? "contentId" : "planId").asText();
        assertThat(published.key()).isEqualTo(about);
        assertThat(published.subject()).isEqualTo(about);
        assertThat(published.time()).isEqualTo(event.fact().occurredAt());
        assertThat(data.get("controlSheet"))
                .hasSize(event.fact().controlSheet().size())
                .isEqualTo(EventJson.mapper().valueToTree(event.fact().controlSheet()));
    }

    static Stream<Arguments> events() {
        return Stream.of(
                arguments(TaskAssigned.TYPE, unassigned().assign(TO_HUMAS3, KOORDINATOR, ASSIGNED, STANDARD)),
                arguments(TaskAssigned.TYPE, inProduction().reassign("humas2", "Humas 3 cuti.", KOORDINATOR, DECIDED)),
                arguments(ProductionStarted.TYPE, assigned().start(ASSIGNEE, STARTED, STANDARD)),
                arguments(DesignReady.TYPE, handOver(inProduction(), HANDED_OVER)),
                arguments(DesignReady.TYPE, handOver(inRevision(), DECIDED.plusSeconds(3600))),
                arguments(
                        StepOverdue.TYPE,
                        unassigned()
                                .tellOverdue(DECIDED.plus(Duration.ofDays(1)))
                                .orElseThrow()),
                arguments(
                        StepOverdue.TYPE,
                        inRevision()
                                .tellOverdue(DECIDED.plus(Duration.ofDays(1)))
                                .orElseThrow()),
                arguments(
                        PlanReturned.TYPE, receivedPlan().giveBack("Jadwal di hari libur.", KOORDINATOR, 1, DECIDED)));
    }

    @Test
    void theContentHashCanBeComputedFromTheEventAlone() {
        // given
        ProductionEvent event = handOver(inProduction(), HANDED_OVER);

        // when
        JsonNode data =
                EventJson.mapper().valueToTree(ProductionEvents.published(event).payload());

        // then
        assertThat(CanonicalJson.sha256(data.get("design")))
                .isEqualTo(data.get("contentHash").asText());
    }

    @Test
    void everyExampleOfPlanningIsReadAlsoWithAFieldOfTomorrow() {
        Contracts.assertReadsExamples(new PlanningEventsConsumer(null, null).handlers());
    }

    @Test
    void everyExampleOfApprovalIsReadAlsoWithAFieldOfTomorrow() {
        Contracts.assertReadsExamples(new ApprovalEventsConsumer(null, null).handlers());
    }
}
