package id.alurkonten.publishing.archive;

/** There is something to archive: wakes the {@link Archivist} once that is committed. */
public record ArchiveRequested() {}
