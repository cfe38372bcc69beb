package id.alurkonten.publishing.publication;

import com.github.f4b6a3.uuid.UuidCreator;
import id.alurkonten.publishing.platform.Handles;
import id.alurkonten.sop.Actor;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;

/** One try to publish on a channel, by an officer's hand or through the platform's API. */
@Entity
@Table(name = "publication_attempt")
public class Attempt {

    /** Handles of what is to be seen already begin with this: {@code visible.0}. */
    public static final String VISIBLE = "visible";

    @Id
    private UUID id;

    @Column(name = "publication_id")
    private UUID publicationId;

    private int number;

    @Enumerated(EnumType.STRING)
    private AttemptState state;

    @Convert(converter = ActorColumn.class)
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    private Actor actor;

    private Instant startedAt;
    private Instant endedAt;
    private String reason;

    @Convert(converter = HandlesColumn.class)
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    private Handles handles;

    private Instant nextStepAt;
    private UUID leaseOwner;
    private Instant leaseUntil;
    private int tries;
    private int commits;
    private Instant committedAt;
    private String postId;

    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    private String seen;

    protected Attempt() {}

    Attempt(UUID publicationId, int number, Actor actor, Instant startedAt) {
        this.id = UuidCreator.getTimeOrderedEpochPlus1();
        this.publicationId = publicationId;
        this.number = number;
        this.state = AttemptState.INTENDED;
        this.actor = actor;
        this.startedAt = startedAt;
        this.handles = Handles.NONE;
    }

    /** An attempt through the platform's API: what earlier ones have left to be seen, this one goes on from. */
    Attempt(UUID publicationId, int number, Actor actor, Instant startedAt, Handles left) {
        this(publicationId, number, actor, startedAt);
        this.handles = left;
        this.nextStepAt = startedAt;
    }

    /** It is in that replica's hands until then. */
    public void lease(UUID owner, Instant until) {
        leaseOwner = owner;
        leaseUntil = until;
    }

    /** Until when a replica has it; empty where none has. */
    public Optional<Instant> leaseUntil() {
        return Optional.ofNullable(leaseUntil);
    }

    /** Nobody is at it, until its next step is due. */
    public void release() {
        leaseOwner = null;
        leaseUntil = null;
    }

    /** Whether it is open, and still in the hands of whoever took it. */
    public boolean isHeldBy(UUID owner) {
        return state.isOpen() && owner.equals(leaseOwner);
    }

    /** A step was made; the next is due then. */
    public void step(Handles now, Instant next) {
        state = state.after(AttemptEvent.STEP);
        handles = now;
        nextStepAt = next;
        tries = 0;
    }

    /** Something failed that may pass: the same step again, later. */
    public void postpone(String why, boolean counts, Instant next) {
        state = state.after(AttemptEvent.STEP);
        reason = why;
        tries = counts ? tries + 1 : tries;
        nextStepAt = next;
    }

    /** From here on nobody knows whether it is to be seen, until the answer is stored. */
    public void commit(Handles now, Instant at) {
        state = state.after(AttemptEvent.COMMIT);
        handles = now;
        committedAt = at;
        commits++;
        nextStepAt = at;
    }

    /** A person is waited for. */
    public void leaveToPeople(String why) {
        state = state.after(AttemptEvent.STEP);
        reason = why;
        nextStepAt = null;
    }

    void resume(Handles now, Instant next) {
        state = state.after(AttemptEvent.RESUME);
        handles = now;
        endedAt = null;
        nextStepAt = next;
    }

    void lose(String why, Instant now) {
        state = state.after(AttemptEvent.LOSE);
        reason = why;
        endedAt = now;
        nextStepAt = now;
        tries = 0;
    }

    void succeed(Instant now) {
        end(AttemptEvent.SUCCEED, null, now);
    }

    void fail(String why, Instant now) {
        end(AttemptEvent.FAIL, why, now);
    }

    private void end(AttemptEvent event, String why, Instant now) {
        state = state.after(event);
        reason = why;
        endedAt = now;
        nextStepAt = null;
        leaseOwner = null;
        leaseUntil = null;
    }

    /** What the platform calls the post, and what was seen there. */
    public void see(String id, String json) {
        postId = id;
        seen = json;
    }

    /** What an attempt after this one goes on from: the parts that are to be seen already. */
    Handles left() {
        return handles.only(name -> name.startsWith(VISIBLE));
    }

    public int number() {
        return number;
    }

    public AttemptState state() {
        return state;
    }

    public Actor actor() {
        return actor;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    /** Why it failed or was lost. */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    /** What the platform gave for the steps made so far. */
    public Handles handles() {
        return handles;
    }

    /** How often in a row it has failed for a reason that may pass. */
    public int tries() {
        return tries;
    }

    /** How often the platform was asked to publish. */
    public int commits() {
        return commits;
    }

    public Optional<Instant> committedAt() {
        return Optional.ofNullable(committedAt);
    }

    /** When it goes on by itself; empty where it ended, or a person is waited for. */
    public Optional<Instant> nextStepAt() {
        return Optional.ofNullable(nextStepAt);
    }

    /** What the platform calls the post. */
    public Optional<String> postId() {
        return Optional.ofNullable(postId);
    }
}
