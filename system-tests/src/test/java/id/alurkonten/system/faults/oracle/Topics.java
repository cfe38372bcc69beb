package id.alurkonten.system.faults.oracle;

import java.util.List;

/**
 * All that lies on the topics.
 *
 * @param events those of the four services, in the order in which each partition has them
 */
record Topics(List<Event> events, List<Letter> letters, List<Lag> lags) {
    static final Topics NONE = new Topics(List.of(), List.of(), List.of());
}
