package id.alurkonten.publishing.platform;

import id.alurkonten.publishing.channel.Account;
import id.alurkonten.publishing.channel.Channel;
import java.time.Duration;
import java.time.Instant;

/**
 * The way from an approved content to a post, as one platform documents it. An adapter makes single steps and keeps
 * nothing: what it must remember goes into the {@link Handles} of the step it returns, which are stored before the next
 * step is made. No method is called inside of a transaction.
 *
 * <p>Every method may throw {@link PlatformFault}. Anything else that it throws is taken for an answer that was lost.
 */
public interface Platform {

    Channel channel();

    /**
     * Makes the next step that nobody can see: reads the limits, creates a container, uploads a part. May be repeated,
     * and is, after a fault. Returns {@link Step.Commit} when only the one call that publishes is missing.
     */
    Step prepare(Post post, Handles handles, Account account);

    /**
     * Makes the one call that publishes. Called once for each {@link Step.Commit}, never again unless {@link #lookUp}
     * has said that it is not there.
     */
    Step commit(Post post, Handles handles, Account account);

    /**
     * Finds out what became of a commit: its answer was lost, or the platform works on it still. {@link Step.Absent}
     * where the platform does not have it, {@link Step.Unknowable} where it can't be asked: then a person settles it.
     *
     * @param since when the commit was made, by the database's clock
     */
    Step lookUp(Post post, Handles handles, Account account, Instant since);

    /** Reads the post back: where it is to be seen, and what is to be seen there. */
    Seen read(Post post, Handles handles, Account account, String postId);

    /** Whose account the credentials open, and what they may not do there though they must. */
    Identity identify(Account account);

    /** An account as an admin has just connected it, with what is known of the end of its access token. */
    default Account connected(Account account, Instant now) {
        return account;
    }

    /**
     * Fresh credentials. Asked for only where the account's end is known, by one replica at a time.
     *
     * @throws PlatformFault AUTHORIZATION only where the platform says that they are over
     */
    default Account refresh(Account account, Instant now) {
        return account;
    }

    /** How long before their end credentials are refreshed. */
    default Duration refreshAhead() {
        return Duration.ofMinutes(15);
    }
}
