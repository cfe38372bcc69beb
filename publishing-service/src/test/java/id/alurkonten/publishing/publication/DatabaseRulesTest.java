package id.alurkonten.publishing.publication;

import static id.alurkonten.publishing.ApprovedContent.content;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.alurkonten.kit.testing.ServiceEnvironment;
import id.alurkonten.publishing.ApprovedContent;
import id.alurkonten.publishing.Database;
import id.alurkonten.publishing.Desk;
import id.alurkonten.publishing.channel.Channel;
import id.alurkonten.sop.ControlSheet;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What must never be, whatever the code: the database refuses it by name. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class DatabaseRulesTest {

    private static ApprovedContent archived;

    @Inject
    Database database;

    private static synchronized ApprovedContent content1() {
        if (archived == null) {
            archived = Desk.archived(content().due().on(Channel.INSTAGRAM));
            Desk.published(archived, Channel.INSTAGRAM);
        }
        return archived;
    }

    private String refusal(String sql, Object... parameters) {
        SQLException refused = catchThrowableOfType(SQLException.class, () -> database.change(sql, parameters));
        return refused == null ? "nothing" : refused.getMessage();
    }

    @Test
    void thereIsOnePublicationForEachChannel() {
        assertThat(refusal("""
                        insert into publication (id, version, content_id, plan_id, revision, channel, title, status,
                          scheduled_at, opened_at, due_at)
                        select gen_random_uuid(), 0, content_id, plan_id, revision, channel, title, 'SCHEDULED',
                          now(), now(), now() from publication where content_id = ?""", content1().contentId)).contains("one_publication_for_each_channel");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title = 'lain'",
                "package_sha256 = repeat('0', 64)",
                "location = 'lain'",
                "archived_at = now()",
                "content_hash = repeat('0', 64)"
            })
    void whatIsArchivedIsImmutable(String change) {
        assertThat(refusal("update archive_record set " + change + " where content_id = ?", content1().contentId))
                .contains("immutable");
    }

    @Test
    void anArchiveIsNeverRemoved() {
        assertThat(refusal("delete from archive_record where content_id = ?", content1().contentId))
                .contains("never removed");
        assertThat(refusal("truncate archive_record cascade")).contains("never removed");
    }

    @Test
    void anAttemptThatEndedStaysAsItEnded() {
        assertThat(refusal("""
                        update publication_attempt set state = 'FAILED' where publication_id in
                          (select id from publication where content_id = ?)""", content1().contentId)).contains("never changed");
        assertThat(refusal("""
                        delete from publication_attempt where publication_id in
                          (select id from publication where content_id = ?)""", content1().contentId)).contains("never changed");
    }

    @ParameterizedTest
    @CsvSource({
        "url = null, what_was_published_says_where_and_when",
        "status = 'TAKEN_DOWN', what_was_taken_down_says_when_and_why",
        "status = 'TAYANG', publication_status_is_known",
        "evidence = 'x', evidence_is_sha256"
    })
    void aPublicationSaysWhatItsStatusPromises(String change, String rule) {
        assertThat(refusal("update publication set " + change + " where content_id = ?", content1().contentId))
                .contains(rule);
    }

    @Test
    void onlyACancelComesWithoutAnApproval() {
        assertThat(refusal("""
                        insert into content_folder (content_id, version, plan_id, status, sequence, control_sheet)
                        values (?, 0, ?, 'ARCHIVING', 1, '[]')""", UUID.randomUUID(), UUID.randomUUID()))
                .contains("only_a_cancel_comes_without_an_approval");
    }

    @Test
    void theSheetOutlastsTheDatabase() {
        // when
        String kept =
                database.text("select control_sheet from content_folder where content_id = ?", content1().contentId);

        // then
        ControlSheet sheet = ControlSheet.parse(kept);
        assertThat(sheet.verify().isIntact()).isTrue();
        assertThat(sheet.records().subList(0, 5)).isEqualTo(content1().sheet().records());
    }
}
