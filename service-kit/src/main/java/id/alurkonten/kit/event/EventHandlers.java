package id.alurkonten.kit.event;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a consumer does on which event: types by their CloudEvents name, payloads as the consumer's own records. */
public final class EventHandlers {

    private final Map<String, Entry<?>> byType = new LinkedHashMap<>();

    /** Applies an event, and says whether it changed anything. */
    @FunctionalInterface
    public interface Handler<T> {
        Outcome handle(T payload);
    }

    /** A payload type and what is done with it. */
    public record Entry<T>(Class<T> payloadType, Handler<T> handler) {
        public Outcome apply(Object payload) {
            return handler.handle(payloadType.cast(payload));
        }
    }

    /** A type that is known; all others are ignored. */
    public <T> EventHandlers on(String type, Class<T> payloadType, Handler<T> handler) {
        byType.put(type, new Entry<>(payloadType, handler));
        return this;
    }

    /** The known types, and into which record each is read. */
    public Map<String, Class<?>> payloadTypes() {
        Map<String, Class<?>> types = new LinkedHashMap<>();
        byType.forEach((type, entry) -> types.put(type, entry.payloadType()));
        return types;
    }

    public Set<String> types() {
        return Set.copyOf(byType.keySet());
    }

    public Optional<Entry<?>> of(String type) {
        return Optional.ofNullable(byType.get(type));
    }
}
