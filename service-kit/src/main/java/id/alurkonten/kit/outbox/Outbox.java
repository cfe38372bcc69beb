package id.alurkonten.kit.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.UuidCreator;
import id.alurkonten.kit.changes.ChangeFeed;
import id.alurkonten.kit.event.EventJson;
import id.alurkonten.kit.problem.ProblemException;
import id.alurkonten.kit.problem.ProblemType;
import id.alurkonten.kit.trace.TraceContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Where a service puts what it has to say: a row in the transaction of the change, so that there is neither a change
 * without its event nor an event without its change. The change comes first and is flushed before the row is written: a
 * service that stops may close the session before the commit, which would then carry the row alone. A key's rows are
 * written under that aggregate's version check, which is why their order is the order of the commits.
 */
@ApplicationScoped
public class Outbox {

    private static final String INSERT = """
            insert into outbox_event
              (id, aggregatetype, aggregateid, type, payload, ce_source, ce_subject, ce_time, ce_dataschema, traceparent)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final DataSource database;
    private final EntityManager entities;
    private final OutboxConfig config;
    private final OutboxRelay relay;
    private final ChangeFeed changes;
    private final TransactionSynchronizationRegistry transactions;
    private final ObjectMapper json = EventJson.mapper();

    Outbox(
            DataSource database,
            EntityManager entities,
            OutboxConfig config,
            OutboxRelay relay,
            ChangeFeed changes,
            TransactionSynchronizationRegistry transactions) {
        this.database = database;
        this.entities = entities;
        this.config = config;
        this.relay = relay;
        this.changes = changes;
        this.transactions = transactions;
    }

    /** As {@link #append(List)}. */
    @Transactional(TxType.MANDATORY)
    public void append(OutboxEvent... events) {
        append(Arrays.asList(events));
    }

    /**
     * Says these things, in this order, if and when the present transaction commits.
     *
     * @throws ProblemException 413 when an event is larger than the topics accept
     */
    @Transactional(TxType.MANDATORY)
    public void append(List<OutboxEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        entities.flush();
        String traceparent = TraceContext.current().traceparent();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (OutboxEvent event : events) {
                UUID id = UuidCreator.getTimeOrderedEpochPlus1();
                insert.setObject(1, id);
                insert.setString(2, config.aggregatetype());
                insert.setString(3, event.key());
                insert.setString(4, event.type());
                insert.setString(5, payload(event));
                insert.setString(6, "/" + config.aggregatetype() + "-service");
                insert.setString(7, event.subject());
                insert.setString(8, event.time().toString());
                insert.setString(9, EventJson.schemaOf(event.type()));
                insert.setString(10, traceparent);
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("The outbox could not be written", e);
        }
        transactions.registerInterposedSynchronization(new WakeAfterCommit());
    }

    private String payload(OutboxEvent event) {
        try {
            String payload = json.writeValueAsString(event.payload());
            int bytes = payload.getBytes(StandardCharsets.UTF_8).length;
            if (bytes > config.maxPayloadBytes()) {
                throw new ProblemException(ProblemType.TOO_LARGE, "too-large.event", bytes, config.maxPayloadBytes());
            }
            return payload;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An event that cannot be written as JSON: " + event.type(), e);
        }
    }

    private final class WakeAfterCommit implements Synchronization {
        @Override
        public void beforeCompletion() {
            // nothing: the row is there already
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                relay.wake();
                changes.wake();
            }
        }
    }
}
