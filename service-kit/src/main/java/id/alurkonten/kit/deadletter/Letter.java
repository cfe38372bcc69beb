package id.alurkonten.kit.deadletter;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * A dead letter as it lies on its topic, with what was done about it.
 *
 * @param replays the first one first
 */
record Letter(ConsumerRecord<String, byte[]> record, List<Replay> replays) {

    LetterId id() {
        return new LetterId(record.topic(), record.partition(), record.offset());
    }

    LetterStatus status() {
        return replays.stream().anyMatch(replay -> replay.outcome() != ReplayOutcome.REFUSED)
                ? LetterStatus.REPLAYED
                : LetterStatus.WAITING;
    }

    /** Why it could not be handled, the last time that it was refused. */
    Optional<String> reason() {
        return replays.stream()
                .filter(replay -> replay.outcome() == ReplayOutcome.REFUSED)
                .reduce((earlier, later) -> later)
                .map(Replay::reason)
                .or(() -> text(DeadLetters.REASON));
    }

    /** When it was put aside. */
    Instant deadSince() {
        return text(DeadLetters.TIME)
                .flatMap(Letter::instant)
                .orElseGet(() -> Instant.ofEpochMilli(record.timestamp()));
    }

    Optional<String> text(String header) {
        Header found = record.headers().lastHeader(header);
        return found == null || found.value() == null
                ? Optional.empty()
                : Optional.of(new String(found.value(), StandardCharsets.UTF_8));
    }

    /** A header that is a number; empty where it is none. */
    Optional<Long> number(String header) {
        return text(header).filter(text -> text.matches("\\d{1,18}")).map(Long::valueOf);
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException notOurs) {
            return Optional.empty();
        }
    }
}
