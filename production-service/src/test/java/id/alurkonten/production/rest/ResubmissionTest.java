package id.alurkonten.production.rest;

import static id.alurkonten.production.People.koordinator;
import static org.assertj.core.api.Assertions.assertThat;

import id.alurkonten.kit.testing.ServiceEnvironment;
import id.alurkonten.production.Desk;
import id.alurkonten.production.Eventually;
import id.alurkonten.production.SubmittedPlan;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class ResubmissionTest {

    @Inject
    DataSource database;

    @Test
    void aPlanThatComesBackWhileATaskOfItIsBeingAssignedIsReadAnew() throws SQLException {
        // given
        SubmittedPlan plan = SubmittedPlan.of("POSTER", "INSTAGRAM").submit();
        koordinator()
                .body(Map.of("reason", "Jadwal bertabrakan dengan hari libur."))
                .post("/api/v1/plans/{id}/return", plan.planId())
                .then()
                .statusCode(200);

        // when
        CompletableFuture<Integer> answer;
        try (Connection intake = database.getConnection()) {
            intake.setAutoCommit(false);
            run(intake, "update received_plan set status = 'SUBMITTED', return_reason = null where plan_id = ?", plan);
            answer = CompletableFuture.supplyAsync(
                    () -> Desk.assign(plan.content(), "humas3").extract().statusCode());
            awaitSomebodyWaiting(intake);
            run(intake, """
                    update production_task set step_code = 'ASSIGN', step_started_at = now(), step_due_at = now(),
                      lock_version = lock_version + 1 where plan_id = ?""", plan);
            intake.commit();
        }

        // then
        assertThat(answer.join()).isEqualTo(200);
    }

    private static void run(Connection connection, String sql, SubmittedPlan plan) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, plan.planId());
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }

    private static void awaitSomebodyWaiting(Connection holder) {
        Eventually.asserts(() -> {
            try (PreparedStatement query = holder.prepareStatement(
                            "select count(*) from pg_stat_activity where pg_backend_pid() = any (pg_blocking_pids(pid))");
                    ResultSet row = query.executeQuery()) {
                row.next();
                assertThat(row.getLong(1)).isEqualTo(1);
            }
        });
    }
}
