package id.alurkonten.system.faults.oracle;

import java.util.Comparator;

/** Where a record lies. */
record Place(String topic, int partition, long offset) implements Comparable<Place> {
    private static final Comparator<Place> ORDER = Comparator.comparing(Place::topic)
            .thenComparingInt(Place::partition)
            .thenComparingLong(Place::offset);

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return "%s-%d@%d".formatted(topic, partition, offset);
    }
}
