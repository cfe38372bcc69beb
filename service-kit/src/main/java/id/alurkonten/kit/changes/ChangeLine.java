package id.alurkonten.kit.changes;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.helpers.queues.Queues;
import io.smallrye.mutiny.operators.multi.processors.UnicastProcessor;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.List;
import java.util.function.Consumer;

/**
 * The line to one listener. What it has not taken yet waits in a queue with an end: one that doesn't keep up is hung up
 * on, and comes again with its position, so that it costs no memory and misses nothing.
 */
final class ChangeLine implements ChangeFeed.Listener {

    private static final long COME_AGAIN_MILLIS = 2000;

    private final Sse sse;
    private final long endsAt;
    private final UnicastProcessor<OutboundSseEvent> events;

    ChangeLine(Sse sse, ChangesConfig config, Consumer<ChangeFeed.Listener> gone) {
        this.sse = sse;
        this.endsAt = System.nanoTime() + config.atMost().toNanos();
        this.events = UnicastProcessor.create(
                Queues.<OutboundSseEvent>get(2 * config.batch()).get(), () -> gone.accept(this));
    }

    Multi<OutboundSseEvent> stream() {
        return events;
    }

    /** Says that the line stands, and what was missed. */
    synchronized void begin(ChangeLog.News missed) {
        events.onNext(sse.newEventBuilder()
                .name("ready")
                .reconnectDelay(COME_AGAIN_MILLIS)
                .data("{}")
                .build());
        tell(missed);
        if (missed.changes().isEmpty() && !missed.isReset()) {
            // so that it has a position to come back with
            events.onNext(sse.newEventBuilder()
                    .id(missed.position().snapshot())
                    .comment("")
                    .build());
        }
    }

    @Override
    public synchronized void hear(ChangeLog.News news) {
        tell(news);
    }

    @Override
    public synchronized void beat() {
        if (System.nanoTime() - endsAt >= 0) {
            events.onComplete();
        } else {
            events.onNext(sse.newEventBuilder().comment("").build());
        }
    }

    @Override
    public synchronized void end() {
        events.onComplete();
    }

    /** The position goes with the last: who has heard only some of it comes back for all of it. */
    private void tell(ChangeLog.News news) {
        List<String> changes = news.changes();
        for (int i = 0; i < changes.size(); i++) {
            OutboundSseEvent.Builder event = sse.newEventBuilder()
                    .name("change")
                    .mediaType(MediaType.APPLICATION_JSON_TYPE)
                    .data(changes.get(i));
            if (i == changes.size() - 1) {
                event.id(news.position().snapshot());
            }
            events.onNext(event.build());
        }
        if (news.isReset()) {
            events.onNext(sse.newEventBuilder()
                    .name("reset")
                    .id(news.position().snapshot())
                    .data("{}")
                    .build());
        }
    }
}
