package id.alurkonten.system.journey;

import static org.assertj.core.api.Assertions.assertThat;

import id.alurkonten.local.demo.Answer;
import id.alurkonten.local.demo.Forms;
import id.alurkonten.local.demo.Person;
import id.alurkonten.local.demo.Refused;
import id.alurkonten.system.Installation;
import id.alurkonten.system.Journey;
import id.alurkonten.system.Walk;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Two at once: of contradicting commands one wins; of the same command sent twice there is one effect. */
@Journey
class RaceJourney {
    private final Installation installation;
    private final ExecutorService clients = Executors.newCachedThreadPool();

    RaceJourney(Installation installation) {
        this.installation = installation;
    }

    @AfterEach
    void dismissTheClients() {
        clients.shutdownNow();
    }

    @RepeatedTest(3)
    void of_several_decisions_at_once_one_wins() {
        // given
        Walk walk = Walk.ofNextWeek(installation, "INSTAGRAM").produced();
        Person koordinator = installation.koordinator();
        walk.awaitTurnOf(koordinator);
        Supplier<Answer> yes = () -> koordinator.approve(walk.content(), walk.contentHash());
        Supplier<Answer> no = () -> koordinator.requestRevision(
                walk.content(), walk.contentHash(), Forms.Note.of("Perbesar nomor layanan."));

        // when
        List<Integer> statuses = atOnce(List.of(yes, no, yes, no)).stream()
                .map(RaceJourney::status)
                .sorted()
                .toList();

        // then
        assertThat(statuses).containsExactly(200, 409, 409, 409);
        installation.databases().awaitAllSent();
        assertThat(installation.topics().count("StageApproved", walk.content())
                        + installation.topics().count("RevisionRequested", walk.content()))
                .isEqualTo(1);
    }

    @Test
    void of_two_assignments_at_once_one_wins() {
        // given
        Walk walk = Walk.ofNextWeek(installation, "INSTAGRAM").submitted();
        Person koordinator = installation.koordinator();
        koordinator.awaitTask(walk.content(), "UNASSIGNED");

        // when
        List<Integer> statuses = atOnce(List.<Supplier<Answer>>of(
                        () -> koordinator.assign(walk.content(), "humas2", "Satu gambar."),
                        () -> koordinator.assign(walk.content(), "humas3", "Satu gambar.")))
                .stream()
                .map(RaceJourney::status)
                .sorted()
                .toList();

        // then
        assertThat(statuses).containsExactly(200, 409);
        installation.databases().awaitAllSent();
        assertThat(installation.topics().count("TaskAssigned", walk.content())).isEqualTo(1);
    }

    @Test
    void the_same_command_twice_at_once_has_one_effect_and_the_same_answer() {
        // given
        Walk walk = Walk.ofNextWeek(installation, "INSTAGRAM").drafted();
        Person humas = installation.planner();
        Person koordinator = installation.koordinator();

        // when
        Answer research = twins(humas, twin -> twin.openResearch("Riset kembar " + walk.plan()));
        Answer item = twins(humas, twin -> twin.addItem(walk.plan(), walk.item()));
        twins(humas, twin -> twin.finalizePlan(walk.plan()));
        twins(humas, twin -> twin.submitPlan(walk.plan()));
        koordinator.awaitTask(walk.content(), "UNASSIGNED");
        twins(koordinator, twin -> twin.assign(walk.content(), "humas2", "Satu gambar."));
        walk.started();
        Answer material = twins(
                installation.producer(),
                twin -> twin.addMaterial(walk.content(), Map.of("title", "Siaran pers", "text", "Isi.")));
        walk.handedOver();
        walk.awaitTurnOf(koordinator);
        Answer comment = twins(koordinator, twin -> twin.comment(walk.content(), "Sudah baik."));
        twins(koordinator, twin -> twin.approve(walk.content(), walk.contentHash()));

        // then
        assertThat(humas.researches("size=100").items())
                .filteredOn(one -> one.path("topic").asText().equals(research.text("topic")))
                .hasSize(1);
        assertThat(humas.plan(walk.plan()).list("items"))
                .extracting(one -> one.path("contentId").asText())
                .containsExactlyInAnyOrder(walk.content().toString(), item.text("contentId"));
        assertThat(humas.task(walk.content()).list("materials")).hasSize(1);
        assertThat(material.status()).isEqualTo(201);
        assertThat(koordinator.approval(walk.content()).list("comments")).hasSize(1);
        assertThat(comment.status()).isEqualTo(201);
        installation.databases().awaitAllSent();
        for (String once : List.of("PlanSubmitted", "TaskAssigned", "StageApproved")) {
            assertThat(installation.topics().count(once, walk.content()))
                    .as(once)
                    .isEqualTo(1);
        }
    }

    @Test
    void a_key_used_for_something_else_is_refused() {
        // given
        Person humas = installation.planner().withKey(UUID.randomUUID().toString());
        Answer first = humas.openResearch("Topik pertama");

        // when
        Object second = outcome(() -> humas.openResearch("Topik lain"));

        // then
        assertThat(status(second)).isEqualTo(422);
        assertThat(((Refused) second).slug()).isEqualTo("idempotency-conflict");
        assertThat(humas.openResearch("Topik pertama").text()).isEqualTo(first.text());
    }

    /** Sends the same command with the same key twice, at the same moment; both get the one answer. */
    private Answer twins(Person person, Function<Person, Answer> command) {
        Person twin = person.withKey(UUID.randomUUID().toString());
        List<Object> answers = atOnce(List.<Supplier<Answer>>of(() -> command.apply(twin), () -> command.apply(twin)));
        assertThat(answers).hasOnlyElementsOfType(Answer.class);
        assertThat(answers.get(0)).isEqualTo(answers.get(1));
        return (Answer) answers.get(0);
    }

    private List<Object> atOnce(List<Supplier<Answer>> commands) {
        CountDownLatch ready = new CountDownLatch(commands.size());
        List<CompletableFuture<Object>> running = commands.stream()
                .map(command -> CompletableFuture.supplyAsync(
                        () -> {
                            ready.countDown();
                            awaitAll(ready);
                            return outcome(command);
                        },
                        clients))
                .toList();
        return running.stream().map(CompletableFuture::join).toList();
    }

    private static void awaitAll(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Object outcome(Supplier<Answer> command) {
        try {
            return command.get();
        } catch (Refused refused) {
            return refused;
        }
    }

    private static int status(Object outcome) {
        return outcome instanceof Refused refused ? refused.status() : ((Answer) outcome).status();
    }
}
