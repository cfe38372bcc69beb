package id.alurkonten.planning.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import id.alurkonten.kit.event.EventJson;
import id.alurkonten.planning.OtherDesks;
import id.alurkonten.planning.content.ContentFacts;
import id.alurkonten.planning.content.ContentStatus;
import id.alurkonten.planning.content.Fact.Cancellation;
import id.alurkonten.planning.plan.Channel;
import id.alurkonten.sop.ControlSheet;
import id.alurkonten.sop.StepCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is known of a content does not depend on the order in which its events arrive, nor on how often each does. */
class AnyOrderTest {

    private static final List<Channel> CHANNELS = List.of(Channel.INSTAGRAM, Channel.FACEBOOK);
    private static final Instant MONDAY = Instant.parse("2026-11-23T01:00:00Z");
    private static final Map<String, Class<?>> TYPES =
            new DeskConsumer(null, null, null).handlers().payloadTypes();

    @Test
    void a_whole_life_ends_in_the_same_view_in_any_order() {
        // given
        List<ContentFacts> life =
                facts(new OtherDesks(UUID.randomUUID(), UUID.randomUUID(), ControlSheet.empty(), 1, MONDAY)
                        .assigned("humas3")
                        .reassigned("humas2")
                        .started(1)
                        .ready(1)
                        .overdue(StepCode.APPROVE)
                        .stageApproved(1)
                        .revisionRequested(1)
                        .started(2)
                        .ready(2)
                        .stageApproved(2)
                        .approved(2)
                        .archived(2)
                        .failed("FACEBOOK")
                        .published("INSTAGRAM", false)
                        .refusedToCancel(30)
                        .published("FACEBOOK", true)
                        .takenDown("FACEBOOK"));
        life.add(ContentFacts.of(new Cancellation(30, MONDAY, "Batal")));
        ContentFacts inOrder = joined(life);
        assertThat(inOrder.status(CHANNELS)).isEqualTo(ContentStatus.PUBLISHED);
        assertThat(inOrder.assignment().assignee()).isEqualTo("humas2");

        // when / then
        Random random = new Random(20261123);
        for (int i = 0; i < 2_000; i++) {
            List<ContentFacts> arrivals = new ArrayList<>(life);
            for (int twice = 0; twice < 6; twice++) {
                arrivals.add(life.get(random.nextInt(life.size())));
            }
            Collections.shuffle(arrivals, random);
            assertThat(joined(arrivals)).isEqualTo(inOrder);
        }
    }

    @Test
    void every_order_of_the_last_five_events_gives_the_same_status() {
        // given
        List<ContentFacts> ending =
                facts(new OtherDesks(UUID.randomUUID(), UUID.randomUUID(), ControlSheet.empty(), 1, MONDAY)
                        .approved(1)
                        .archived(1)
                        .published("INSTAGRAM", false)
                        .published("FACEBOOK", true)
                        .takenDown("INSTAGRAM"));
        ContentFacts inOrder = joined(ending);

        // when
        List<List<ContentFacts>> orders = new ArrayList<>();
        permute(new ArrayList<>(ending), 0, orders);

        // then
        assertThat(orders).hasSize(120);
        assertThat(orders).allSatisfy(order -> assertThat(joined(order)).isEqualTo(inOrder));
    }

    private static List<ContentFacts> facts(OtherDesks desks) {
        List<ContentFacts> facts = new ArrayList<>();
        for (OtherDesks.Said said : desks.said()) {
            ContentNews news = (ContentNews) EventJson.mapper().convertValue(said.data(), TYPES.get(said.type()));
            facts.add(news.facts());
        }
        return facts;
    }

    private static ContentFacts joined(List<ContentFacts> facts) {
        return facts.stream().reduce(ContentFacts.NONE, ContentFacts::join);
    }

    private static void permute(List<ContentFacts> events, int from, List<List<ContentFacts>> orders) {
        if (from == events.size()) {
            orders.add(List.copyOf(events));
        }
        for (int i = from; i < events.size(); i++) {
            Collections.swap(events, from, i);
            permute(events, from + 1, orders);
            Collections.swap(events, from, i);
        }
    }
}
