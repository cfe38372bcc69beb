package id.alurkonten.system.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.alurkonten.local.demo.Person;
import id.alurkonten.system.Databases;
import id.alurkonten.system.EventSchemas;
import id.alurkonten.system.Installation;
import id.alurkonten.system.Journey;
import id.alurkonten.system.Said;
import id.alurkonten.system.States;
import id.alurkonten.system.Walk;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the broker does: every type of event delivered twice, late, and in another order. */
@Journey
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeliveryJourney {
    private final Installation installation;
    private Eventful eventful;
    private Walk walk;
    private List<Said> everything;

    DeliveryJourney(Installation installation) {
        this.installation = installation;
    }

    @BeforeAll
    void everythingHappens() throws Exception {
        eventful = Eventful.in(installation);
        walk = eventful.walk();
        installation.databases().awaitAllSent();
        everything = eventful.everything();
        installation.databases().awaitHeard(everything);
    }

    @Test
    void everything_has_happened_and_every_event_keeps_its_schema() {
        // then
        assertThat(everything).extracting(Said::name).containsAll(Databases.eventNames());
        assertThat(everything)
                .allSatisfy(said -> assertThat(EventSchemas.violations(said)).isEmpty());
    }

    @Test
    void what_is_delivered_twice_has_its_effect_once() {
        // given
        States before = States.of(installation, walk);
        List<Said> backwards = new ArrayList<>(everything);
        Collections.reverse(backwards);

        // when
        installation.topics().put(backwards);
        awaitTaken();

        // then
        assertThat(States.of(installation, walk)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void what_is_said_again_late_and_in_another_order_changes_nothing(long seed) {
        // given
        States before = States.of(installation, walk);
        List<Said> again = new ArrayList<>(everything.stream()
                // Publishing would answer a cancel once more.
                .filter(said -> !said.name().equals("ContentCancelled"))
                .map(Said::saidAgain)
                .toList());
        Collections.shuffle(again, new Random(seed));

        // when
        installation.topics().put(again);
        installation.databases().awaitHeard(again);

        // then
        assertThat(States.of(installation, walk)).isEqualTo(before);
    }

    /** The other desks take no part: for them the content was called off before its plan came. */
    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4, 5})
    void planning_shows_the_same_whatever_order_its_news_arrives_in(long seed) {
        // given
        Walk fresh = Walk.ofNextWeek(installation, "INSTAGRAM", "FACEBOOK").submitted();
        installation.koordinator().awaitTask(fresh.content(), "UNASSIGNED");
        callOffElsewhere(fresh);
        List<Said> news = new ArrayList<>(everything.stream()
                .filter(said -> !said.topic().equals("alurkonten.planning"))
                .filter(said -> said.isAbout(walk.content()))
                .map(said -> said.about(fresh.content(), fresh.plan()))
                .toList());
        if (seed == 0) {
            Collections.reverse(news);
        } else {
            Collections.shuffle(news, new Random(seed));
        }

        // when
        installation.topics().put(news);
        installation.databases().awaitHeard(news);

        // then
        assertThat(shownOf(fresh)).isEqualTo(shownOf(walk));
    }

    private void callOffElsewhere(Walk fresh) {
        Said cancel =
                installation.topics().await1("ContentCancelled", walk.content()).about(fresh.content(), fresh.plan());
        installation.topics().put(List.of(cancel));
        installation.databases().awaitHeard(List.of(cancel));
        installation.koordinator().awaitTask(fresh.content(), "CANCELLED");
    }

    /** Planning's view without what belongs to the line of the plan. */
    private JsonNode shownOf(Walk shown) {
        Person humas = installation.planner();
        ObjectNode view = (ObjectNode) humas.content(shown.content()).json();
        return view.without(List.of("contentId", "planId", "scheduledAt"));
    }

    private void awaitTaken() {
        List<Said> stragglers = eventful.stragglers();
        installation.topics().put(stragglers);
        installation.databases().awaitHeard(stragglers);
    }
}
