package id.alurkonten.system.faults.oracle;

import static id.alurkonten.local.Service.PLANNING;
import static id.alurkonten.local.Service.PUBLISHING;
import static id.alurkonten.system.faults.oracle.Invariant.DEAD_LETTER;
import static id.alurkonten.system.faults.oracle.Invariant.STUCK;
import static id.alurkonten.system.faults.oracle.Made.CONTENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StuckTest {
    private final Made made = new Made();

    private Verdict judged() {
        return made.judgedBy(new Stuck());
    }

    @Test
    void what_was_committed_is_sent() {
        // given
        made.row(PLANNING, "outbox_event", "id", UUID.randomUUID(), "sent_at", Instant.EPOCH);

        // when
        Verdict sent = judged();
        made.row(PLANNING, "outbox_event", "id", UUID.randomUUID());
        Verdict unsent = judged();

        // then
        assertThat(sent.of(STUCK)).isEmpty();
        assertThat(unsent.of(STUCK)).hasSize(1);
    }

    @Test
    void what_is_on_a_topic_is_read() {
        // given
        made.lag(new Lag("planning", "alurkonten.approval", 0, 5, 5));
        made.lag(new Lag("planning", "alurkonten.approval", 1, 5, 6));

        // when
        Verdict verdict = judged();

        // then
        assertThat(verdict.of(STUCK)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "AWAITING_CONFIRMATION, 2026-11-23T02:00:00Z, 0",
        "SCHEDULED, 2026-12-23T02:00:00Z, 0",
        "SCHEDULED, 2026-11-23T02:00:00Z, 1",
        "IN_PROGRESS, 2026-11-23T02:00:00Z, 1",
        "UNKNOWN, 2026-11-23T02:00:00Z, 1"
    })
    void a_publication_waits_for_its_time_or_for_a_person(String status, Instant scheduledAt, int stuck) {
        // given
        made.row(
                PUBLISHING,
                "publication",
                "content_id",
                CONTENT,
                "channel",
                "X",
                "status",
                status,
                "scheduled_at",
                scheduledAt);

        // when
        Verdict verdict = judged();

        // then
        assertThat(verdict.of(STUCK)).hasSize(stuck);
    }

    @Test
    void what_was_approved_is_archived() {
        // given
        made.row(PUBLISHING, "content_folder", "content_id", CONTENT, "status", "ARCHIVING");
        made.row(PUBLISHING, "archive_job", "content_id", CONTENT);

        // when
        Verdict verdict = judged();

        // then
        assertThat(verdict.of(STUCK)).hasSize(2);
    }

    @Test
    void a_dead_letter_is_expected_where_poison_was_planted_and_nowhere_else() {
        // given
        Place poison = new Place("alurkonten.approval", 2, 7);
        made.journal(
                "{'kind':'POISON','topic':'alurkonten.approval','partition':2,'offset':7,'consumers':['planning']}");

        // when
        Verdict taken = made.judgedBy(new DeadLetters());
        made.letter(letter(poison));
        Verdict putAside = made.judgedBy(new DeadLetters());
        made.letter(letter(new Place("alurkonten.approval", 2, 8)));
        Verdict unexpected = made.judgedBy(new DeadLetters());

        // then
        assertThat(taken.of(DEAD_LETTER)).hasSize(1);
        assertThat(putAside.of(DEAD_LETTER)).isEmpty();
        assertThat(unexpected.of(DEAD_LETTER)).hasSize(1);
    }

    private static Letter letter(Place origin) {
        return new Letter(new Place("alurkonten.approval.dlq.planning", 0, 0), "planning", origin, "", "unreadable");
    }
}
