package id.alurkonten.kit.sample;

import static org.assertj.core.api.Assertions.assertThat;

import id.alurkonten.kit.outbox.Outbox;
import id.alurkonten.kit.outbox.OutboxEvent;
import id.alurkonten.kit.testing.ServiceEnvironment;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
@QuarkusTestResource(ServiceEnvironment.class)
class OutboxTest {

    record Words(String text) {}

    @Inject
    Outbox outbox;

    @Inject
    EntityManager entities;

    @Inject
    DataSource database;

    @Test
    void aChangeIsInTheTransactionBeforeItsEvent() {
        // given
        UUID id = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> entities.persist(new Note(id, "before")));

        // when
        String written = QuarkusTransaction.requiringNew().call(() -> {
            entities.find(Note.class, id).text = "after";
            outbox.append(new OutboxEvent(
                    "id.alurkonten.ContentCancelled.v1",
                    id.toString(),
                    id.toString(),
                    Instant.EPOCH,
                    new Words("after")));
            return textInTheSameTransaction(id);
        });

        // then
        assertThat(written).isEqualTo("after");
    }

    /** As the database has it: a query of the entity manager would flush first. */
    private String textInTheSameTransaction(UUID id) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("select text from note where id = ?")) {
            query.setObject(1, id);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
