package id.alurkonten.publishing.upload;

import id.alurkonten.publishing.channel.Account;
import id.alurkonten.publishing.channel.Accounts;
import id.alurkonten.publishing.platform.Handles;
import id.alurkonten.publishing.platform.PlatformFault;
import id.alurkonten.publishing.platform.Seen;
import id.alurkonten.publishing.platform.Step;
import id.alurkonten.publishing.publication.AttemptState;
import id.alurkonten.publishing.publication.Confirmation;
import id.alurkonten.publishing.publication.FolderEvent;
import id.alurkonten.publishing.publication.PublishingConfig;
import id.alurkonten.sop.QualityStandard;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Stores what came of a step: how far the attempt is, when it goes on, or how it ended. */
@ApplicationScoped
class UploadOutcome {

    private static final Logger LOG = Logger.getLogger(UploadOutcome.class);
    private static final Duration UNTIL_AN_ADMIN_LOOKED = Duration.ofMinutes(5);

    private final Uploads uploads;
    private final Accounts accounts;
    private final Patience patience;
    private final PublishingConfig config;
    private final QualityStandard standard;
    private final Event<FolderEvent> events;

    UploadOutcome(
            Uploads uploads,
            Accounts accounts,
            Patience patience,
            PublishingConfig config,
            QualityStandard standard,
            Event<FolderEvent> events) {
        this.uploads = uploads;
        this.accounts = accounts;
        this.patience = patience;
        this.config = config;
        this.standard = standard;
        this.events = events;
    }

    /** The platform has answered. */
    Optional<Held> of(Held held, Step step) {
        accounts.answered(held.channel());
        if (step instanceof Step.Next next) {
            return goOn(held, next.handles());
        } else if (step instanceof Step.Wait wait) {
            return await(held, wait);
        } else if (step instanceof Step.Posted posted && held.state() != AttemptState.INTENDED) {
            return uploads.store(
                    held,
                    (folder, attempt, now) -> attempt.step(posted.handles().with(Held.POSTED, posted.postId()), now));
        } else if (step instanceof Step.Absent absent) {
            return absent(held, absent.handles());
        } else if (step instanceof Step.Unknowable unknowable) {
            return leaveToPeople(held, unknowable.why());
        }
        throw new IllegalStateException(step + " is no answer while " + held.state());
    }

    /** The next step can be made: after a commit or a look-up that is the next part of what is published. */
    private Optional<Held> goOn(Held held, Handles handles) {
        Handles clean = handles.only(name -> !name.equals(Held.WAITING) && !name.equals(Held.ACCEPTED));
        return uploads.store(held, (folder, attempt, now) -> {
            if (held.state() == AttemptState.INTENDED) {
                attempt.step(clean, now);
            } else {
                folder.resume(held.publicationId(), clean, now);
            }
        });
    }

    private Optional<Held> await(Held held, Step.Wait wait) {
        Instant since = Instant.ofEpochMilli(
                wait.handles().number(Held.WAITING, held.asOf().toEpochMilli()));
        if (since.plus(config.prepareWithin()).isBefore(held.asOf())) {
            String why = "The platform did not finish within " + config.prepareWithin();
            return held.state() == AttemptState.INTENDED
                    ? failed(held, PlatformFault.rejected(why), null)
                    : leaveToPeople(held, why);
        }
        Handles waiting = wait.handles().with(Held.WAITING, since.toEpochMilli());
        Handles stored = held.state() == AttemptState.COMMITTING ? waiting.with(Held.ACCEPTED, "true") : waiting;
        uploads.storeAndLetGo(held, (folder, attempt, now) -> attempt.step(stored, now.plus(wait.time())));
        return Optional.empty();
    }

    /** Believed only when all that was under way must have arrived; then it may be asked for anew. */
    private Optional<Held> absent(Held held, Handles handles) {
        Instant settled = held.committedAt().plus(config.settleAfter());
        if (held.asOf().isBefore(settled)) {
            Instant again = patience.next(held.asOf(), held.tries());
            uploads.storeAndLetGo(
                    held,
                    (folder, attempt, now) ->
                            attempt.postpone("Not to be seen yet", true, again.isAfter(settled) ? settled : again));
            return Optional.empty();
        }
        if (held.commits() >= config.tries()) {
            return end(held, "The platform does not have it, after %d tries".formatted(held.commits()));
        }
        return goOn(held, handles);
    }

    /** It is to be seen: step 9 is over on this channel. */
    Optional<Held> published(Held held, String postId, Seen seen, String answer) {
        accounts.answered(held.channel());
        uploads.store(held, (folder, attempt, now) -> {
            attempt.see(postId, answer);
            events.fire(
                    folder.succeed(held.publicationId(), new Confirmation(seen.permalink(), null, now), now, standard));
        });
        LOG.infof("Publication %s is to be seen on %s", held.publicationId(), held.channel());
        return Optional.empty();
    }

    /** The answer of the call that publishes was lost: it will be looked up. */
    Optional<Held> lost(Held held, String why) {
        return uploads.store(held, (folder, attempt, now) -> folder.lose(held.publicationId(), why, now));
    }

    /** The call that publishes failed. Where it is certain that nothing was published, it may be made again. */
    Optional<Held> commitFailed(Held held, PlatformFault fault, Account account) {
        return switch (fault.kind()) {
            case UNCLEAR -> {
                tell(held, fault);
                accounts.failed(held.channel());
                yield lost(held, fault.getMessage());
            }
            case RATE_LIMITED, TRANSIENT, AUTHORIZATION -> {
                boolean over = fault.kind() == PlatformFault.Kind.TRANSIENT && held.commits() >= config.tries();
                yield over ? end(held, fault.getMessage()) : notTaken(held, fault, account);
            }
            case REJECTED -> failed(held, fault, account);
        };
    }

    private Optional<Held> notTaken(Held held, PlatformFault fault, Account account) {
        return uploads.store(held, (folder, attempt, now) -> folder.resume(held.publicationId(), held.handles(), now))
                .flatMap(resumed -> failed(resumed, fault, account));
    }

    /** A step failed that nobody can see, or a look-up. */
    Optional<Held> failed(Held held, PlatformFault fault, Account account) {
        tell(held, fault);
        boolean invisible = held.state() == AttemptState.INTENDED;
        return switch (fault.kind()) {
            case RATE_LIMITED -> {
                accounts.pause(held.channel(), fault.after());
                yield later(held, fault, false, held.asOf().plus(fault.after()));
            }
            case TRANSIENT, UNCLEAR -> {
                accounts.failed(held.channel());
                if (held.tries() + 1 < config.tries()) {
                    yield later(held, fault, true, patience.next(held.asOf(), held.tries()));
                }
                yield invisible ? end(held, fault.getMessage()) : leaveToPeople(held, fault.getMessage());
            }
            case AUTHORIZATION -> unauthorized(held, fault, account);
            case REJECTED ->
                held.handles().has(Held.POSTED)
                        ? leaveToPeople(held, fault.getMessage())
                        : end(held, fault.getMessage());
        };
    }

    /** Another token may do; where there is none, an admin must mend it. What was taken is looked up after that. */
    private Optional<Held> unauthorized(Held held, PlatformFault fault, Account account) {
        if (isReplaced(account, held)) {
            return later(held, fault, true, patience.next(held.asOf(), held.tries()));
        }
        boolean another = account != null && account.find(Account.REFRESH_TOKEN).isPresent();
        if (another && !held.handles().has(Held.RENEWED)) {
            accounts.expire(held.channel());
            return uploads.store(
                    held, (folder, attempt, now) -> attempt.step(held.handles().with(Held.RENEWED, "true"), now));
        }
        accounts.refuse(held.channel(), fault.getMessage());
        return held.state() == AttemptState.UNKNOWN || held.isTaken()
                ? later(held, fault, false, held.asOf().plus(UNTIL_AN_ADMIN_LOOKED))
                : end(held, fault.getMessage());
    }

    /** The credentials were refreshed or connected anew while the old ones were under way. */
    private boolean isReplaced(Account used, Held held) {
        return used != null
                && accounts.find(held.channel())
                        .filter(present -> !present.equals(used))
                        .isPresent();
    }

    /** With its trace, where it was no word of the platform's: it may be our own fault. */
    private static void tell(Held held, PlatformFault fault) {
        LOG.logf(
                fault.getCause() == null ? Logger.Level.INFO : Logger.Level.WARN,
                fault.getCause(),
                "Publication %s on %s: %s",
                held.publicationId(),
                held.channel(),
                fault.getMessage());
    }

    private Optional<Held> later(Held held, PlatformFault fault, boolean counts, Instant next) {
        uploads.storeAndLetGo(held, (folder, attempt, now) -> attempt.postpone(fault.getMessage(), counts, next));
        return Optional.empty();
    }

    private Optional<Held> leaveToPeople(Held held, String why) {
        uploads.storeAndLetGo(held, (folder, attempt, now) -> {
            if (held.state() == AttemptState.COMMITTING) {
                folder.lose(held.publicationId(), why, now);
            }
            attempt.leaveToPeople(why);
        });
        LOG.warnf("Publication %s on %s waits for a person: %s", held.publicationId(), held.channel(), why);
        return Optional.empty();
    }

    private Optional<Held> end(Held held, String why) {
        uploads.store(held, (folder, attempt, now) -> events.fire(folder.fail(held.publicationId(), why, now)));
        return Optional.empty();
    }
}
