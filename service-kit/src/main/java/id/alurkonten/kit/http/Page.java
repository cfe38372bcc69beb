package id.alurkonten.kit.http;

import java.util.List;
import java.util.function.Function;

/**
 * A part of a list in a stable order.
 *
 * @param page which part, from 0
 * @param size the most items in a part, 1–100
 * @param total how many items there are in all parts
 */
public record Page<T>(List<T> items, int page, int size, long total) {

    public <V> Page<V> map(Function<T, V> view) {
        return new Page<>(items.stream().map(view).toList(), page, size, total);
    }
}
