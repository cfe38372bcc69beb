package id.alurkonten.publishing.publication;

import com.github.f4b6a3.uuid.UuidCreator;
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

    protected Attempt() {}

    Attempt(UUID publicationId, int number, Actor actor, Instant startedAt) {
        this.id = UuidCreator.getTimeOrderedEpochPlus1();
        this.publicationId = publicationId;
        this.number = number;
        this.state = AttemptState.INTENDED;
        this.actor = actor;
        this.startedAt = startedAt;
    }

    void end(AttemptState outcome, String why, Instant now) {
        this.state = outcome;
        this.reason = why;
        this.endedAt = now;
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
}
