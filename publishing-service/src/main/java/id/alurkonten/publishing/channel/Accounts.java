package id.alurkonten.publishing.channel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import id.alurkonten.kit.event.EventJson;
import id.alurkonten.publishing.channel.Sealer.Sealed;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** The accounts of channels in mode API, their credentials sealed. All times are the database's. */
@ApplicationScoped
public class Accounts {

    private static final Logger LOG = Logger.getLogger(Accounts.class);

    private static final String CONNECT = """
            insert into channel_account (channel, account_id, credentials, key_id, expires_at) values (?, ?, ?, ?, ?)
            on conflict (channel) do update set account_id = excluded.account_id, credentials = excluded.credentials,
              key_id = excluded.key_id, expires_at = excluded.expires_at, refreshing_until = null,
              refusal = null, refused_at = null, failures = 0, paused_until = null""";
    private static final String FIND =
            "select account_id, credentials, key_id, expires_at, refusal from channel_account where channel = ?";
    private static final String REPLACE = """
            update channel_account set credentials = ?, key_id = ?, expires_at = ?, refreshing_until = null,
              refusal = null, refused_at = null
            where channel = ? and account_id = ?""";
    private static final String TAKE_TURN = """
            update channel_account set refreshing_until = clock_timestamp() + interval '1 minute'
            where channel = ? and refusal is null and expires_at <= clock_timestamp() + cast(? as interval)
              and (refreshing_until is null or refreshing_until <= clock_timestamp())""";
    private static final String GIVE_TURN_BACK = """
            update channel_account set refreshing_until = clock_timestamp() + interval '10 seconds' where channel = ?""";
    private static final String EXPIRE =
            "update channel_account set expires_at = clock_timestamp() where channel = ? and refusal is null";
    private static final String REFUSE = """
            update channel_account set refusal = ?, refused_at = clock_timestamp() where channel = ? and refusal is null""";
    private static final String ACCEPT = """
            update channel_account set refusal = null, refused_at = null, failures = 0, paused_until = null
            where channel = ? and (refusal is not null or failures > 0 or paused_until is not null)""";
    /** The fifth failure in a row opens the circuit, for a minute, then twice as long each time, to a quarter of an hour. */
    private static final String FAILED = """
            update channel_account set failures = failures + 1,
              paused_until = case when failures + 1 >= 5
                then clock_timestamp() + least(interval '15 minutes', interval '1 minute' * pow(2, least(failures - 4, 10)))
                else paused_until end
            where channel = ?""";
    /** While the circuit is open only one at a time finds out whether it may be closed. */
    private static final String PROBE = """
            update channel_account set paused_until = clock_timestamp() + interval '30 seconds'
            where channel = ? and failures >= 5""";

    private static final String PAUSE = """
            update channel_account set paused_until = greatest(paused_until, clock_timestamp() + cast(? as interval))
            where channel = ?""";
    private static final String NOW = "select clock_timestamp()";
    private static final String RESEAL = "update channel_account set credentials = ?, key_id = ? where channel = ?";
    private static final String KEYS = "select channel, key_id from channel_account for update";

    private final DataSource database;
    private final Sealer sealer;

    Accounts(DataSource database, Sealer sealer) {
        this.database = database;
        this.sealer = sealer;
    }

    /** Keeps an account in the place of the one before. */
    @Transactional
    public void connect(Account account) {
        Sealed sealed = seal(account);
        run(CONNECT, statement -> {
            statement.setString(1, account.channel().name());
            statement.setString(2, account.id());
            statement.setBytes(3, sealed.bytes());
            statement.setString(4, sealed.keyId());
            statement.setObject(5, time(account.expiresAt()));
            return statement.executeUpdate();
        });
    }

    /** The channel's account, opened; empty where none is connected. */
    @Transactional
    public Optional<Account> find(Channel channel) {
        return run(FIND, statement -> {
            statement.setString(1, channel.name());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(open(channel, row)) : Optional.<Account>empty();
            }
        });
    }

    /** The time that the ends of tokens are held against: the database's, which all replicas share. */
    @Transactional
    public Instant now() {
        return run(NOW, statement -> {
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getObject(1, OffsetDateTime.class).toInstant();
            }
        });
    }

    /** Whether there are credentials, be their key here or not. */
    @Transactional
    public boolean isConnected(Channel channel) {
        return keys().containsKey(channel);
    }

    /** Why the platform no longer takes its credentials; empty where it does. */
    @Transactional
    public Optional<String> refusal(Channel channel) {
        return run(FIND, statement -> {
            statement.setString(1, channel.name());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.ofNullable(row.getString(5)) : Optional.<String>empty();
            }
        });
    }

    /** Puts fresh credentials in the place of those of the same account. */
    @Transactional
    public void replace(Account account) {
        Sealed sealed = seal(account);
        run(REPLACE, statement -> {
            statement.setBytes(1, sealed.bytes());
            statement.setString(2, sealed.keyId());
            statement.setObject(3, time(account.expiresAt()));
            statement.setString(4, account.channel().name());
            statement.setString(5, account.id());
            return statement.executeUpdate();
        });
    }

    /** Whether it is this replica's turn to refresh credentials that end within that time; no other has it meanwhile. */
    @Transactional
    public boolean takeTurnToRefresh(Channel channel, Duration ahead) {
        return run(TAKE_TURN, statement -> {
            statement.setString(1, channel.name());
            statement.setString(2, ahead.toString());
            return statement.executeUpdate() == 1;
        });
    }

    /** It did not work this time: whoever is next may try in a moment. */
    @Transactional
    public void giveTurnBack(Channel channel) {
        on(GIVE_TURN_BACK, channel);
    }

    /** The access token has ended before its time: the next is fetched before anything else is done. */
    @Transactional
    public void expire(Channel channel) {
        on(EXPIRE, channel);
    }

    /** Marks the channel: its credentials are not taken any more. */
    @Transactional
    public void refuse(Channel channel, String reason) {
        run(REFUSE, statement -> {
            statement.setString(1, reason);
            statement.setString(2, channel.name());
            return statement.executeUpdate();
        });
    }

    /** The platform answers as it should: failures are forgotten, the circuit is closed. */
    @Transactional
    public void answered(Channel channel) {
        on(ACCEPT, channel);
    }

    /** The platform failed; several times in a row, and nothing is asked of it for a while. */
    @Transactional
    public void failed(Channel channel) {
        on(FAILED, channel);
    }

    /** Somebody asks the platform: where it has failed often, nobody else does meanwhile. */
    @Transactional
    public void probe(Channel channel) {
        on(PROBE, channel);
    }

    /** Nothing is asked of the platform for that long: it said so. */
    @Transactional
    public void pause(Channel channel, Duration time) {
        run(PAUSE, statement -> {
            statement.setString(1, time.toString());
            statement.setString(2, channel.name());
            return statement.executeUpdate();
        });
    }

    /** Seals with the present key what is sealed with an earlier one. */
    @Transactional
    void rewrap(@Observes StartupEvent event) {
        keys().forEach((channel, keyId) -> {
            if (!sealer.opens(keyId)) {
                LOG.errorf("%s: the credentials were sealed with a key that is not configured (%s)", channel, keyId);
            } else if (!sealer.isSealedWithPresentKey(keyId)) {
                find(channel).ifPresent(this::reseal);
            }
        });
    }

    private Map<Channel, String> keys() {
        return run(KEYS, statement -> {
            Map<Channel, String> keys = new EnumMap<>(Channel.class);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    keys.put(Channel.valueOf(row.getString(1)), row.getString(2));
                }
            }
            return keys;
        });
    }

    private void reseal(Account account) {
        Sealed sealed = seal(account);
        run(RESEAL, statement -> {
            statement.setBytes(1, sealed.bytes());
            statement.setString(2, sealed.keyId());
            statement.setString(3, account.channel().name());
            return statement.executeUpdate();
        });
    }

    private Sealed seal(Account account) {
        try {
            String json = EventJson.mapper().writeValueAsString(new TreeMap<>(account.credentials()));
            return sealer.seal(json, belongsTo(account.channel(), account.id()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Credentials are not JSON");
        }
    }

    private Account open(Channel channel, ResultSet row) throws SQLException {
        String id = row.getString(1);
        String json = sealer.open(new Sealed(row.getBytes(2), row.getString(3)), belongsTo(channel, id));
        Optional<Instant> end =
                Optional.ofNullable(row.getObject(4, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
        try {
            Map<String, String> credentials = EventJson.mapper().readValue(json, new TypeReference<>() {});
            return new Account(channel, id, credentials, end);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Credentials are not JSON");
        }
    }

    private static String belongsTo(Channel channel, String accountId) {
        return channel + ":" + accountId;
    }

    private static OffsetDateTime time(Optional<Instant> instant) {
        return instant.map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null);
    }

    private void on(String sql, Channel channel) {
        run(sql, statement -> {
            statement.setString(1, channel.name());
            return statement.executeUpdate();
        });
    }

    private <T> T run(String sql, Work<T> work) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.with(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("The accounts could not be reached", e);
        }
    }

    private interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }
}
