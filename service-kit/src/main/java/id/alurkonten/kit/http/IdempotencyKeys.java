package id.alurkonten.kit.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.alurkonten.kit.problem.ProblemException;
import id.alurkonten.kit.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.ws.rs.core.HttpHeaders;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers already given, kept 24 hours, each written in the transaction of the effect that it tells of. */
@ApplicationScoped
public class IdempotencyKeys {

    /**
     * A twin that is still at work holds the row: this waits for its end. A row over 24 hours old counts as none. The
     * update of such a row makes it ours.
     */
    private static final String TAKE = """
            insert into idempotency_key (caller, key, fingerprint) values (?, ?, ?)
            on conflict (caller, key) do update
              set fingerprint = excluded.fingerprint, created_at = clock_timestamp(), status = null, location = null,
                  etag = null, body = null
              where idempotency_key.created_at < clock_timestamp() - interval '24 hours'""";

    private static final String READ =
            "select fingerprint, status, location, etag, body from idempotency_key where caller = ? and key = ?";
    private static final String STORE =
            "update idempotency_key set status = ?, location = ?, etag = ?, body = ? where caller = ? and key = ?";

    private final DataSource database;
    private final ObjectMapper json;

    IdempotencyKeys(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * Makes the key this transaction's, or ends the request with the answer that was given to it before.
     *
     * @throws StoredAnswer when the key has been answered
     * @throws ProblemException 422 when it was used for something else
     */
    @Transactional(TxType.MANDATORY)
    void replay(IdempotencyKey key) {
        try (Connection connection = database.getConnection();
                PreparedStatement take = connection.prepareStatement(TAKE)) {
            take.setString(1, key.caller());
            take.setString(2, key.value());
            take.setString(3, key.fingerprint());
            if (take.executeUpdate() == 0) {
                throw answered(connection, key);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The idempotency key could not be taken", e);
        }
    }

    private static RuntimeException answered(Connection connection, IdempotencyKey key) throws SQLException {
        try (PreparedStatement read = connection.prepareStatement(READ)) {
            read.setString(1, key.caller());
            read.setString(2, key.value());
            try (ResultSet row = read.executeQuery()) {
                if (!row.next() || row.getObject("status") == null) {
                    return new ProblemException(ProblemType.CONFLICT, "conflict");
                }
                if (!row.getString("fingerprint").equals(key.fingerprint())) {
                    return new ProblemException(ProblemType.IDEMPOTENCY_CONFLICT, "idempotency-conflict");
                }
                return new StoredAnswer(
                        row.getInt("status"), row.getString("location"), row.getString("etag"), row.getString("body"));
            }
        }
    }

    /** Keeps the answer beside the effect. */
    @Transactional(TxType.MANDATORY)
    void store(IdempotencyKey key, Object answer) {
        if (!(answer instanceof RestResponse<?> response)) {
            throw new IllegalStateException("A @Command answers with a RestResponse");
        }
        try (Connection connection = database.getConnection();
                PreparedStatement store = connection.prepareStatement(STORE)) {
            store.setInt(1, response.getStatus());
            store.setString(2, response.getHeaderString(HttpHeaders.LOCATION));
            store.setString(3, response.getHeaderString(HttpHeaders.ETAG));
            store.setString(4, response.getEntity() == null ? null : json.writeValueAsString(response.getEntity()));
            store.setString(5, key.caller());
            store.setString(6, key.value());
            store.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The answer could not be stored", e);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An answer that cannot be written as JSON", e);
        }
    }
}
