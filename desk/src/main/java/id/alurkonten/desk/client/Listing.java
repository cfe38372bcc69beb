package id.alurkonten.desk.client;

import java.util.List;

/** A page of a list. */
public record Listing<T>(List<T> items, int page, int size, long total) {
    /** So far contents are counted: there may be more. */
    private static final long CONTENTS_COUNTED = 10_000;
    /** The same of archives. */
    private static final long ARCHIVES_COUNTED = 1_000;

    public boolean isMoreContentsThanCounted() {
        return total >= CONTENTS_COUNTED;
    }

    public boolean isMoreArchivesThanCounted() {
        return total >= ARCHIVES_COUNTED;
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
