package id.alurkonten.publishing.publication;

/** Where a content's folder stands at the publishing desk. */
public enum FolderStatus {
    /** Approved; step 8 goes on. */
    ARCHIVING,
    /** In the archive; each channel has its publication. */
    ARCHIVED,
    /** Called off before anything was uploaded; also before it was approved at all. */
    CANCELLED
}
