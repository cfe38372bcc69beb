package id.alurkonten.publishing.upload;

import id.alurkonten.kit.failpoint.Failpoint;
import id.alurkonten.publishing.channel.Account;
import id.alurkonten.publishing.channel.ChannelSettings;
import id.alurkonten.publishing.platform.Faulty;
import id.alurkonten.publishing.platform.Platform;
import id.alurkonten.publishing.platform.PlatformFault;
import id.alurkonten.publishing.platform.Platforms;
import id.alurkonten.publishing.platform.Post;
import id.alurkonten.publishing.platform.Seen;
import id.alurkonten.publishing.platform.Step;
import id.alurkonten.publishing.platform.Tokens;
import id.alurkonten.publishing.publication.AttemptState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Makes one step of an upload and stores what came of it. A step that nobody can see may be made twice; the one that
 * publishes is made only in the moment after it was stored that it will be, and what is found in that state later is
 * looked up.
 */
@ApplicationScoped
class UploadTurn {

    private final Uploads uploads;
    private final UploadOutcome outcome;
    private final Posts posts;
    private final Platforms platforms;
    private final Tokens tokens;
    private final ChannelSettings channels;

    UploadTurn(
            Uploads uploads,
            UploadOutcome outcome,
            Posts posts,
            Platforms platforms,
            Tokens tokens,
            ChannelSettings channels) {
        this.uploads = uploads;
        this.outcome = outcome;
        this.posts = posts;
        this.platforms = platforms;
        this.tokens = tokens;
        this.channels = channels;
    }

    /** One step on; empty where it ended, or is to be gone on with later. */
    Optional<Held> with(Held held) {
        if (held.state() == AttemptState.INTENDED && !channels.isApi(held.channel())) {
            return outcome.failed(held, PlatformFault.rejected("The channel is uploaded to by hand now"), null);
        }
        if (held.state() == AttemptState.COMMITTING && !held.isTaken()) {
            return outcome.lost(held, "Nobody was there when the platform answered");
        }
        Account account = null;
        try {
            account = tokens.usable(held.channel());
            return with(held, account);
        } catch (RuntimeException | Error e) {
            return outcome.failed(held, Faulty.of(e, account), account);
        }
    }

    private Optional<Held> with(Held held, Account account) {
        if (held.state() == AttemptState.INTENDED && !held.handles().has(Held.VERIFIED)) {
            posts.requireApprovedBytes(held.approval());
            return outcome.of(held, new Step.Next(held.handles().with(Held.VERIFIED, "true")));
        }
        Platform platform = platforms.of(held.channel());
        Post post = posts.of(held.publicationId(), held.approval(), held.channel());
        if (held.handles().has(Held.POSTED)) {
            String postId = held.handles().get(Held.POSTED);
            Seen seen = platform.read(post, held.handles(), account, postId);
            return outcome.published(
                    held, postId, seen, account.withoutCredentials(seen.answer().toString()));
        }
        return switch (held.state()) {
            case INTENDED -> prepare(held, platform, post, account);
            case COMMITTING, UNKNOWN ->
                outcome.of(held, platform.lookUp(post, held.handles(), account, held.committedAt()));
            case PUBLISHED, FAILED -> Optional.empty();
        };
    }

    private Optional<Held> prepare(Held held, Platform platform, Post post, Account account) {
        Step step = platform.prepare(post, held.handles(), account);
        Failpoint.UPLOAD_AFTER_STEP.reached();
        if (!(step instanceof Step.Commit commit)) {
            return outcome.of(held, step);
        }
        return uploads.store(held, (folder, attempt, now) -> attempt.commit(commit.handles(), now))
                .flatMap(committing -> commit(committing, platform, post, account));
    }

    private Optional<Held> commit(Held held, Platform platform, Post post, Account account) {
        Failpoint.UPLOAD_BEFORE_COMMIT.reached();
        if (!held.isSafe()) {
            // too much time has passed since: another may be at it already
            return Optional.empty();
        }
        Step step;
        try {
            step = platform.commit(post, held.handles(), account);
        } catch (RuntimeException | Error e) {
            Failpoint.UPLOAD_AFTER_COMMIT.reached();
            return outcome.commitFailed(held, Faulty.of(e, account), account);
        }
        Failpoint.UPLOAD_AFTER_COMMIT.reached();
        return outcome.of(held, step);
    }
}
