package id.alurkonten.publishing.publication;

import java.time.Instant;

/**
 * What shows that a content is to be seen on a channel (Bukti Tayang).
 *
 * @param url where it is to be seen
 * @param evidence the SHA-256 of a screenshot in the media store
 * @param publishedAt when it appeared
 */
public record Confirmation(String url, String evidence, Instant publishedAt) {}
