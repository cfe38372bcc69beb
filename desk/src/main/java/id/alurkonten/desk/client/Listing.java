package id.alurkonten.desk.client;

import java.util.List;

/** A page of a list. */
public record Listing<T>(List<T> items, int page, int size, long total) {
    /** So far contents and archives are counted: there may be more. */
    private static final long COUNTED = 10_000;

    public boolean isMoreThanCounted() {
        return total >= COUNTED;
    }

    /** As people count. */
    public int number() {
        return page + 1;
    }

    public long pages() {
        return Math.max(1, (total + size - 1) / Math.max(size, 1));
    }

    public int previousPage() {
        return page - 1;
    }

    public int nextPage() {
        return page + 1;
    }

    public boolean hasPrevious() {
        return page > 0;
    }

    public boolean hasNext() {
        return (page + 1L) * size < total;
    }
}
