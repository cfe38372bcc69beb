package id.alurkonten.kit.media;

/**
 * The answer to putting bytes into the store.
 *
 * @param created false when the same bytes were there already
 */
public record Stored(MediaObject object, boolean created) {}
