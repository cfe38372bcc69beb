package id.alurkonten.production;

import static org.assertj.core.api.Assertions.assertThat;

import id.alurkonten.kit.testing.Topics;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** What became of an event: its effect here, or its place among the dead letters. */
@ApplicationScoped
@Transactional
public class InboxRows {

    private final EntityManager entities;

    InboxRows(EntityManager entities) {
        this.entities = entities;
    }

    /** APPLIED or IGNORED; empty while it was not handled. */
    public List<?> outcomes(UUID ceId) {
        return entities.createNativeQuery(
                        "select outcome from inbox_message where consumer = 'production' and ce_id = ?1")
                .setParameter(1, ceId)
                .getResultList();
    }

    public void awaitOutcome(UUID ceId, String outcome) {
        Eventually.asserts(() -> assertThat(outcomes(ceId)).hasSize(1).first().isEqualTo(outcome));
    }

    /** Waits until the event lies among the dead letters of that topic, and returns why. */
    public static String awaitDeadLetter(String topic, UUID ceId) {
        return Topics.header(
                Topics.await1(
                        topic + ".dlq.production", record -> ceId.toString().equals(Topics.header(record, "ce_id"))),
                "dlq_reason");
    }
}
