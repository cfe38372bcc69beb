package id.alurkonten.kit.inbox;

import id.alurkonten.kit.event.EventHandlers;
import java.util.Map;

/**
 * A bean that hears topics. It says what it does on each, so that a dead letter finds its way back to the handlers that it
 * was meant for.
 */
public interface Subscriber {

    /** The name under which effects are remembered and dead letters put aside; the same as the consumer group's. */
    String consumer();

    /** What is done on which event, by the channel that brings it: {@code mp.messaging.incoming.<channel>}. */
    Map<String, EventHandlers> handlersByChannel();
}
