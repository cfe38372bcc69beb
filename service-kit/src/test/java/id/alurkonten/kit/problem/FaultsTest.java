package id.alurkonten.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.Test;

class FaultsTest {

    @Test
    void whatEndedACommitIsFoundBesideTheRollback() {
        // given
        String ended = "57P01";
        String notUnique = "23505";

        // then
        assertThat(Faults.isTransient(commitThatFailedWith(ended))).isTrue();
        assertThat(Faults.isTransient(commitThatFailedWith(notUnique))).isFalse();
    }

    /** As the transaction manager and the interceptors tell it. */
    private static RuntimeException commitThatFailedWith(String sqlState) {
        XAException beside = new XAException(XAException.XAER_RMFAIL);
        beside.initCause(new SQLException("as the database says", sqlState));
        RollbackException rollback = new RollbackException("Could not commit transaction.");
        rollback.addSuppressed(beside);
        return new IllegalStateException("Error invoking subclass method", rollback);
    }
}
