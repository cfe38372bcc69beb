package id.alurkonten.system.journey;

import static org.assertj.core.api.Assertions.assertThat;

import id.alurkonten.local.LocalService;
import id.alurkonten.local.Service;
import id.alurkonten.local.demo.Answer;
import id.alurkonten.local.demo.Forms;
import id.alurkonten.local.demo.Person;
import id.alurkonten.local.demo.Waiting;
import id.alurkonten.system.Installation;
import id.alurkonten.system.Journey;
import id.alurkonten.system.Said;
import id.alurkonten.system.Walk;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** A service ends in the middle, asked to or killed: nothing is lost, nothing happens twice. */
@Journey
@Isolated
class RestartJourney {

    private final Installation installation;

    RestartJourney(Installation installation) {
        this.installation = installation;
    }

    /**
     * At each hand-over the desk that receives is down, having been asked to, and the one that hands over is killed as it
     * has answered. Each desk is stopped once in either way.
     */
    @Test
    void a_content_reaches_its_channels_though_every_desk_goes_down_at_its_hand_over() {
        // given
        Walk walk = Walk.of(installation, "INSTAGRAM").drafted().finalized();

        // when
        process(Service.PRODUCTION).stop();
        installation.planner().submitPlan(walk.plan());
        process(Service.PLANNING).kill();
        restart(Service.PLANNING, Service.PRODUCTION);

        walk.assigned().started();
        process(Service.APPROVAL).stop();
        walk.handedOver();
        process(Service.PRODUCTION).kill();
        restart(Service.PRODUCTION, Service.APPROVAL);

        walk.approvedBy(installation.koordinator());
        walk.awaitTurnOf(installation.sekretaris());
        process(Service.PUBLISHING).stop();
        installation.sekretaris().approve(walk.content(), walk.contentHash());
        process(Service.APPROVAL).kill();
        restart(Service.APPROVAL, Service.PUBLISHING);

        process(Service.PLANNING).stop();
        walk.uploaded();
        process(Service.PUBLISHING).kill();
        restart(Service.PUBLISHING, Service.PLANNING);

        // then
        assertThat(Line.of(Line.sheetOf(walk.awaitStatus("PUBLISHED")))).hasSize(9);
        assertThat(namesOf(installation.topics().about(walk.content())))
                .containsExactly(
                        "PlanSubmitted",
                        "TaskAssigned",
                        "ProductionStarted",
                        "DesignReady",
                        "StageApproved",
                        "ContentApproved",
                        "ContentArchived",
                        "ContentPublished");
    }

    /** Whoever had no answer asks again with the same key, as clients do. */
    @Test
    void commands_in_flight_when_a_service_is_killed_are_done_once() {
        // given
        Person humas = installation.planner();
        Walk first = Walk.ofNextWeek(installation, "INSTAGRAM").drafted();
        List<UUID> contents = new ArrayList<>(List.of(first.content()));
        for (int i = 1; i < 24; i++) {
            contents.add(humas.addItem(
                            first.plan(),
                            Forms.Item.of("Butir " + i, "TEXT", first.item().scheduledAt(), "THREADS"))
                    .contentId());
        }
        first.finalized();
        humas.submitPlan(first.plan());
        contents.forEach(content -> installation.koordinator().awaitTask(content, "UNASSIGNED"));

        // when
        ExecutorService clients = Executors.newFixedThreadPool(6);
        List<CompletableFuture<Answer>> answers = contents.stream()
                .map(content -> CompletableFuture.supplyAsync(() -> assignUntilAnswered(content), clients))
                .toList();
        CompletableFuture.anyOf(answers.toArray(CompletableFuture[]::new)).join();
        process(Service.PRODUCTION).kill();
        restart(Service.PRODUCTION);
        answers.forEach(CompletableFuture::join);
        clients.shutdown();

        // then
        contents.forEach(content -> {
            assertThat(installation.planner().awaitContent(content, "ASSIGNED").text("assignee"))
                    .isEqualTo("humas2");
            assertThat(distinct(installation.topics().about(content), "TaskAssigned"))
                    .as("assignments of %s", content)
                    .isEqualTo(1);
        });
        humas.awaitPlan(first.plan(), "DISTRIBUTED");
    }

    private Answer assignUntilAnswered(UUID content) {
        Person koordinator =
                installation.koordinator().withKey(UUID.randomUUID().toString());
        return Waiting.until(
                content + " is assigned", () -> koordinator.assign(content, "humas2", "Satu utas."), answer -> true);
    }

    /** A record may be there twice after a crash, under the same {@code ce_id}. */
    private static long distinct(List<Said> events, String name) {
        return events.stream()
                .filter(event -> event.name().equals(name))
                .map(Said::id)
                .distinct()
                .count();
    }

    private static List<String> namesOf(List<Said> events) {
        return events.stream()
                .collect(Collectors.toMap(Said::id, Said::name, (one, same) -> one, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    private LocalService process(Service service) {
        return installation.process(service);
    }

    /** Both at once: they don't wait for each other. */
    private void restart(Service... services) {
        Stream.of(services)
                .map(service -> CompletableFuture.runAsync(process(service)::start))
                .toList()
                .forEach(CompletableFuture::join);
    }
}
