package id.alurkonten.kit.sample;

import static id.alurkonten.kit.sample.LaidLetters.SOURCE;
import static id.alurkonten.kit.sample.LaidLetters.admin;
import static id.alurkonten.kit.sample.LaidLetters.bytes;
import static id.alurkonten.kit.sample.LaidLetters.get;
import static id.alurkonten.kit.sample.LaidLetters.lay;
import static id.alurkonten.kit.sample.LaidLetters.replay;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import id.alurkonten.kit.sample.NoteConsumer.Heard;
import id.alurkonten.kit.testing.ServiceEnvironment;
import id.alurkonten.kit.testing.Topics;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Looking at dead letters. */
@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
@QuarkusTestResource(ServiceEnvironment.class)
class DeadLetterTest {

    @Inject
    EntityManager entities;

    @Test
    void whatAConsumerPutAsideIsThereWithItsReason() {
        // given
        UUID note = UUID.randomUUID();
        UUID event = Topics.publish(
                "alurkonten.production",
                note.toString(),
                NoteConsumer.TYPE,
                note.toString(),
                new Heard(note, "poison"));
        String id = LaidLetters.idOf(Topics.await1(
                "alurkonten.production.dlq.planning", r -> note.toString().equals(r.key())));

        // when
        var letter = get(id).then();

        // then
        letter.statusCode(200)
                .body("id", equalTo(id))
                .body("status", equalTo("WAITING"))
                .body("reason", equalTo("broken control sheet"))
                .body("topic", equalTo("alurkonten.production"))
                .body("key", equalTo(note.toString()))
                .body("eventId", equalTo(event.toString()))
                .body("type", equalTo(NoteConsumer.TYPE))
                .body("subject", equalTo(note.toString()))
                .body("headers.name", hasItems("ce_id", "dlq_reason"))
                .body("data", startsWith("{\"id\":\"" + note))
                .body("replays", equalTo(List.of()))
                .body("lastReplay", nullValue());
        assertThat(noted(event)).as("the inbox will not forget it").isTrue();
    }

    private boolean noted(UUID event) {
        return QuarkusTransaction.requiringNew().call(() -> !entities.createNativeQuery(
                        "select 1 from dead_lettered_event where consumer = 'planning' and ce_id = ?1")
                .setParameter(1, event)
                .getResultList()
                .isEmpty());
    }

    @Test
    void whatIsNoTextIsShownAsBytes() {
        // given
        String id = lay(new RecordHeaders(), new byte[] {(byte) 0xff, 0, 1});

        // when
        var letter = get(id).then();

        // then
        letter.statusCode(200).body("data", nullValue()).body("dataBase64", equalTo("/wAB"));
    }

    @Test
    void aLetterWithoutAnythingIsShownToo() {
        // given
        String id = lay(new RecordHeaders(), null);

        // when
        var letter = get(id).then();

        // then
        letter.statusCode(200)
                .body("data", nullValue())
                .body("dataBase64", nullValue())
                .body("type", nullValue());
    }

    @Test
    void pagesHaveEachLetterOnceInTheOrderInWhichTheyCame() {
        // given
        List<String> laid = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            laid.add(lay(UUID.randomUUID(), "page"));
        }

        // when
        List<String> listed = allIds("");

        // then
        assertThat(listed).doesNotHaveDuplicates().endsWith(laid.toArray(String[]::new));
    }

    @Test
    void lettersAreFoundByTheirStatus() {
        // given
        List<String> waiting = new ArrayList<>();
        List<String> replayed = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            String id = lay(UUID.randomUUID(), "status");
            if (i % 3 == 1) {
                replay(id).then().statusCode(200);
                replayed.add(id);
            } else {
                waiting.add(id);
            }
        }

        // when
        List<String> listedWaiting = allIds("&status=WAITING");
        List<String> listedReplayed = allIds("&status=REPLAYED");

        // then
        assertThat(listedWaiting).doesNotHaveDuplicates().containsAll(waiting).doesNotContainAnyElementsOf(replayed);
        assertThat(listedReplayed).doesNotHaveDuplicates().containsAll(replayed).doesNotContainAnyElementsOf(waiting);
        assertThat(listedWaiting.size() + listedReplayed.size())
                .isEqualTo(allIds("").size());
    }

    /** By pages of seven; the total that each tells is how many there are. */
    private static List<String> allIds(String filter) {
        List<String> ids = new ArrayList<>();
        int total;
        int page = 0;
        do {
            var part = admin().get("/api/v1/dead-letters?topic=%s&size=7&page=%d%s".formatted(SOURCE, page, filter))
                    .then()
                    .statusCode(200)
                    .extract();
            ids.addAll(part.path("items.id"));
            total = part.path("total");
            page++;
        } while (page * 7 < total);
        assertThat(ids).hasSize(total);
        return ids;
    }

    @Test
    void lettersAreFoundByWhereTheyCameFrom() {
        // given
        String id = lay(UUID.randomUUID(), "source");

        // when
        var fromElsewhere = admin().get("/api/v1/dead-letters?topic=alurkonten.production&size=100")
                .then();

        // then
        fromElsewhere.statusCode(200).body("items.id", not(hasItem(id)));
        assertThat(allIds("")).contains(id);
    }

    @ParameterizedTest
    @CsvSource({"status=GONE,status", "topic=alurkonten.planning,topic", "page=-1,page", "size=0,size"})
    void aBadQueryIsNamed(String query, String field) {
        admin().get("/api/v1/dead-letters?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", contains(field));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alurkonten.approval.dlq.planning-0-999999999",
                "alurkonten.approval.dlq.planning-7-0",
                "alurkonten.approval-0-0",
                "alurkonten.approval.dlq.production-0-0",
                "__consumer_offsets-0-0",
                "nothing",
                "..%2F..",
                "%00",
            })
    void aLetterThatIsNotOursIsNotThere(String id) {
        admin().urlEncodingEnabled(false)
                .get("/api/v1/dead-letters/" + id)
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
        admin().urlEncodingEnabled(false)
                .post("/api/v1/dead-letters/" + id + "/replay")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    @Test
    void theBytesOfAHeaderNeedNotBeText() {
        // given
        RecordHeaders headers = new RecordHeaders();
        headers.add("odd", new byte[] {(byte) 0xc3, 0x28});
        headers.add("none", null);
        String id = lay(headers, bytes("x"));

        // when
        var letter = get(id).then();

        // then
        letter.statusCode(200).body("headers.name", hasItems("odd", "none"));
    }
}
