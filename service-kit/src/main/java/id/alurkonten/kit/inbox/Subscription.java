package id.alurkonten.kit.inbox;

import id.alurkonten.kit.deadletter.DeadLetters;
import id.alurkonten.kit.event.EventHandlers;

/**
 * One topic that this service hears.
 *
 * @param consumer the name under which effects are remembered and dead letters put aside
 */
public record Subscription(String topic, String consumer, EventHandlers handlers) {

    /** Where its dead letters lie. */
    public String deadLetterTopic() {
        return DeadLetters.topic(topic, consumer);
    }
}
