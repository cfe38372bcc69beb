package id.alurkonten.publishing.upload;

import id.alurkonten.publishing.approval.Approval;
import id.alurkonten.publishing.channel.Channel;
import id.alurkonten.publishing.platform.Handles;
import id.alurkonten.publishing.publication.AttemptState;
import java.time.Instant;
import java.util.UUID;

/**
 * An attempt in this replica's hands, as it was stored last.
 *
 * @param owner the name of this lease; a lease taken by another has another
 * @param safeUntil on this machine's {@link System#nanoTime}: until then no other replica can have taken it
 */
record Held(
        UUID contentId,
        UUID publicationId,
        Channel channel,
        int number,
        UUID owner,
        long safeUntil,
        Approval approval,
        AttemptState state,
        Handles handles,
        int tries,
        int commits,
        Instant committedAt,
        Instant asOf) {

    /** The platform has it under that id; it is only to be read back. */
    static final String POSTED = "posted";
    /** The platform has answered the commit, and is at work on it. */
    static final String ACCEPTED = "accepted";
    /** Since when the platform has been at work, in milliseconds since 1970. */
    static final String WAITING = "waiting";
    /** The access token was not taken before its end, and another was fetched: that is done once. */
    static final String RENEWED = "renewed";
    /** The files are the approved ones to the byte. */
    static final String VERIFIED = "verified";

    /** Whether the platform has taken it: it may be there, or come. */
    boolean isTaken() {
        return handles.has(ACCEPTED) || handles.has(POSTED);
    }

    boolean isSafe() {
        return System.nanoTime() - safeUntil < 0;
    }
}
