package id.alurkonten.kit.deadletter;

import id.alurkonten.kit.http.Page;
import id.alurkonten.kit.http.PageQuery;
import id.alurkonten.kit.inbox.Subscription;
import id.alurkonten.kit.inbox.Subscriptions;
import id.alurkonten.kit.problem.ProblemException;
import id.alurkonten.kit.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The dead letters of this service: the topics say what came, the log of replays what was done about it. */
@ApplicationScoped
class DeadLetterCatalogue {

    private final Subscriptions subscriptions;
    private final LetterReader.Factory readers;
    private final ReplayLog log;
    private final LetterStatuses statuses;

    DeadLetterCatalogue(
            Subscriptions subscriptions, LetterReader.Factory readers, ReplayLog log, LetterStatuses statuses) {
        this.subscriptions = subscriptions;
        this.readers = readers;
        this.log = log;
        this.statuses = statuses;
    }

    /**
     * Lists letters by topic and, of each, in the order in which they were put aside.
     *
     * @param source the topic that they came from; null for all
     * @param status null for all
     * @throws ProblemException 400 for a topic that this service does not hear; 503 when the broker is away
     */
    Page<DeadLetterSummary> list(String source, LetterStatus status, PageQuery page) {
        try (LetterReader reader = readers.open()) {
            List<DeadLetterSummary> items = new ArrayList<>();
            long total = 0;
            long skipped = page.offset();
            for (LetterRange range : reader.ranges(topics(source))) {
                long size = status == null ? range.size() : statuses.count(range, status);
                total += size;
                int wanted = page.size() - items.size();
                if (wanted > 0 && skipped < size) {
                    items.addAll(reader.read(
                            range.partition(),
                            offsets(range, status, skipped, wanted),
                            record -> DeadLetterSummary.of(letter(record))));
                }
                skipped = Math.max(0, skipped - size);
            }
            return new Page<>(items, page.page(), page.size(), total);
        }
    }

    /**
     * Finds a letter with all that it holds.
     *
     * @throws ProblemException 404 when there is none; 503 when the broker is away
     */
    Letter get(String id) {
        LetterId letter = LetterId.parse(id)
                .filter(parsed -> subscriptions.ofDeadLetters(parsed.topic()).isPresent())
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "not-found"));
        try (LetterReader reader = readers.open()) {
            return reader.ranges(List.of(letter.topic())).stream()
                    .filter(range -> range.partition().equals(letter.topicPartition()))
                    .filter(range -> range.contains(letter.offset()))
                    .flatMap(range -> reader.read(range.partition(), List.of(letter.offset()), this::letter).stream())
                    .findFirst()
                    .orElseThrow(() ->
                            new ProblemException(ProblemType.NOT_FOUND, "not-found.resource", "DeadLetter", letter));
        }
    }

    /**
     * Counts the letters that wait, by the topic that they came from.
     *
     * @throws ProblemException 503 when the broker is away
     */
    Map<String, WaitingLetters.Waiting> waiting() {
        Map<String, WaitingLetters.Waiting> bySource = new HashMap<>();
        try (LetterReader reader = readers.open()) {
            for (Subscription one : subscriptions.all()) {
                bySource.put(
                        one.topic(),
                        reader.ranges(List.of(one.deadLetterTopic())).stream()
                                .map(range -> waiting(reader, range))
                                .reduce(WaitingLetters.Waiting.NONE, WaitingLetters.Waiting::and));
            }
        }
        return bySource;
    }

    private WaitingLetters.Waiting waiting(LetterReader reader, LetterRange range) {
        List<Long> first = statuses.offsets(range, LetterStatus.WAITING, 0, 1);
        return reader.read(range.partition(), first, this::letter).stream()
                .findFirst()
                .map(letter -> new WaitingLetters.Waiting(
                        statuses.count(range, LetterStatus.WAITING), Optional.of(letter.deadSince())))
                .orElse(WaitingLetters.Waiting.NONE);
    }

    /** The topics of the dead letters that came from there, in their order. */
    List<String> topics(String source) {
        List<Subscription> all = subscriptions.all();
        List<String> topics = all.stream()
                .filter(one -> source == null || one.topic().equals(source))
                .map(Subscription::deadLetterTopic)
                .toList();
        if (topics.isEmpty()) {
            throw ProblemException.invalid(
                    "topic", "field.enum", all.stream().map(Subscription::topic).collect(Collectors.joining(", ")));
        }
        return topics;
    }

    Letter letter(ConsumerRecord<String, byte[]> record) {
        return new Letter(record, log.of(new LetterId(record.topic(), record.partition(), record.offset())));
    }

    private List<Long> offsets(LetterRange range, LetterStatus status, long skipped, int wanted) {
        return status == null
                ? LongStream.range(range.begin() + skipped, Math.min(range.end(), range.begin() + skipped + wanted))
                        .boxed()
                        .toList()
                : statuses.offsets(range, status, skipped, wanted);
    }
}
