package id.alurkonten.kit.deadletter;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.TopicPartition;

/**
 * A dead letter's place, which is its name: {@code alurkonten.approval.dlq.publishing-0-17}. A topic's name holds nothing
 * that an address would have to escape.
 */
record LetterId(String topic, int partition, long offset) {

    private static final Pattern FORM = Pattern.compile("([a-zA-Z0-9._-]{1,249})-(\\d{1,9})-(\\d{1,18})");

    /** Empty when the text names no place at all. */
    static Optional<LetterId> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new LetterId(
                                matcher.group(1), Integer.parseInt(matcher.group(2)), Long.parseLong(matcher.group(3))))
                        .filter(id -> id.toString().equals(text))
                : Optional.empty();
    }

    TopicPartition topicPartition() {
        return new TopicPartition(topic, partition);
    }

    @Override
    public String toString() {
        return topic + "-" + partition + "-" + offset;
    }
}
