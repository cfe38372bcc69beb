package id.alurkonten.system.faults.oracle;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps a text once that comes again and again, such as a type or a status; of those that are all different, few. */
final class Pool {
    private static final int MOST = 5_000;

    private final Map<String, String> texts = new ConcurrentHashMap<>();

    String one(String text) {
        if (texts.size() < MOST) {
            String first = texts.putIfAbsent(text, text);
            return first == null ? text : first;
        }
        return texts.getOrDefault(text, text);
    }
}
