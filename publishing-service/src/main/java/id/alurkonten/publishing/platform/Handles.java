package id.alurkonten.publishing.platform;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What a platform gave for the steps made so far, by name: container ids, upload sessions, offsets. Never a credential. */
public record Handles(Map<String, String> values) {

    public static final Handles NONE = new Handles(Map.of());

    @JsonCreator
    public Handles {
        values = Map.copyOf(values);
    }

    @Override
    @JsonValue
    public Map<String, String> values() {
        return values;
    }

    public Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** The handle with that name, which an earlier step has left. */
    public String get(String name) {
        return find(name).orElseThrow(() -> new IllegalStateException("no handle " + name));
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    public Handles with(String name, String value) {
        Map<String, String> more = new TreeMap<>(values);
        more.put(name, value);
        return new Handles(more);
    }

    public Handles with(String name, long value) {
        return with(name, Long.toString(value));
    }

    public long number(String name, long otherwise) {
        return find(name).map(Long::parseLong).orElse(otherwise);
    }

    /** One more in the list of that name. */
    public Handles plus(String list, String value) {
        return with(list + "." + list(list).size(), value);
    }

    /** The list of that name, in the order in which it was filled. */
    public List<String> list(String name) {
        List<String> found = new ArrayList<>();
        for (int i = 0; values.containsKey(name + "." + i); i++) {
            found.add(values.get(name + "." + i));
        }
        return found;
    }

    /** Those whose names are asked for. */
    public Handles only(Predicate<String> names) {
        Map<String, String> some = new TreeMap<>(values);
        some.keySet().removeIf(names.negate());
        return new Handles(some);
    }
}
