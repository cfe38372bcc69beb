package id.alurkonten.planning.research;

/**
 * A finding before it is added.
 *
 * @param url where it was seen; may be null
 * @param note what it means for the agency; may be null
 * @param screenshot SHA-256 of an image in the media store
 */
public record NewFinding(Platform platform, String title, String url, String note, String screenshot) {}
