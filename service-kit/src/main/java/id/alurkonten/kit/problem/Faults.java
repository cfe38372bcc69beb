package id.alurkonten.kit.problem;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import jakarta.transaction.RollbackException;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.errors.RetriableException;

/** Tells what passes by itself (a database or store away, a lock not had) from what never will. */
public final class Faults {

    /**
     * SQLSTATE classes that pass: connection (08), resources (53), operator intervention (57), system error such as I/O
     * (58), serialization and deadlock (40), lock not available (55).
     */
    private static final List<String> PASSING = List.of("08", "40", "53", "55", "57", "58");

    private Faults() {}

    /** Whether trying again later can succeed without anybody mending the request. */
    public static boolean isTransient(Throwable thrown) {
        int depth = 0;
        for (Throwable cause = thrown; cause != null && depth < 20; cause = cause.getCause(), depth++) {
            if (passes(cause)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it lost a race for the same row, and may well win the next one. */
    public static boolean isLostRace(Throwable thrown) {
        int depth = 0;
        for (Throwable cause = thrown; cause != null && depth < 20; cause = cause.getCause(), depth++) {
            if (cause instanceof OptimisticLockException || cause instanceof org.hibernate.StaleStateException) {
                return true;
            }
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && sql.getSQLState().startsWith("40")) {
                return true;
            }
        }
        return false;
    }

    /** The innermost cause. */
    public static Throwable rootOf(Throwable thrown) {
        Throwable root = thrown;
        for (int depth = 0; root.getCause() != null && depth < 20; depth++) {
            root = root.getCause();
        }
        return root;
    }

    private static boolean passes(Throwable cause) {
        if (cause instanceof SQLException sql) {
            return sql instanceof SQLTransientException
                    || sql instanceof SQLRecoverableException
                    // Agroal says that no connection was to be had in an SQLException without a state.
                    || sql.getSQLState() == null
                    || PASSING.stream().anyMatch(sql.getSQLState()::startsWith);
        }
        if (cause instanceof RollbackException rollback) {
            // JTA tells why a commit failed beside it, not as its cause.
            return Arrays.stream(rollback.getSuppressed()).anyMatch(Faults::isTransient);
        }
        return cause instanceof LockTimeoutException
                || cause instanceof PessimisticLockException
                || cause instanceof OptimisticLockException
                || cause instanceof org.hibernate.StaleStateException
                || cause instanceof RetriableException
                || cause instanceof TimeoutException
                || (cause instanceof ProblemException problem && problem.type() == ProblemType.UNAVAILABLE)
                || (cause instanceof IOException && !(cause instanceof com.fasterxml.jackson.core.JacksonException));
    }
}
