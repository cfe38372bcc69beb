/**
 * Tells whoever is signed in what this service has just said, so that a page need not poll: the outbox once more, as
 * server-sent events. Nothing depends on it; who must not miss anything for days subscribes to the topic.
 */
package id.alurkonten.kit.changes;
