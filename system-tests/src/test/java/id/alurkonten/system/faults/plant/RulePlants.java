package id.alurkonten.system.faults.plant;

import static id.alurkonten.local.Service.APPROVAL;
import static id.alurkonten.local.Service.PLANNING;
import static id.alurkonten.local.Service.PRODUCTION;
import static id.alurkonten.local.Service.PUBLISHING;
import static id.alurkonten.system.faults.oracle.Invariant.CONTROL_SHEET;
import static id.alurkonten.system.faults.oracle.Invariant.FOUR_EYES;
import static id.alurkonten.system.faults.oracle.Invariant.GOAL;
import static id.alurkonten.system.faults.oracle.Invariant.PLANNING_VIEW;
import static id.alurkonten.system.faults.oracle.Invariant.PUBLISHED_TWICE;
import static id.alurkonten.system.faults.oracle.Invariant.STUCK;
import static id.alurkonten.system.faults.oracle.Invariant.UNAPPROVED;
import static id.alurkonten.system.faults.plant.RowPlants.approvalOf;

import java.util.List;
import java.util.UUID;

/** Rows that break a rule of the procedure, and rows that are left in the middle. */
final class RulePlants {
    /** What was never handed over can never have been approved. */
    private static final String NEVER_APPROVED =
            "select content_id from production_task where revision = 0 order by content_id";

    private RulePlants() {}

    static List<Plant> all() {
        return List.of(
                RowPlants.of("sheet-broken", CONTROL_SHEET, PRODUCTION, """
                        update production_task set control_sheet = jsonb_set(control_sheet, '{3,actor,id}', '"humas9"')
                        where content_id = ?"""),
                new Plant("published-unapproved", UNAPPROVED, ground -> {
                    UUID content = ground.one(PRODUCTION, NEVER_APPROVED);
                    ground.change(PUBLISHING, """
                            insert into publication (id, version, content_id, channel, plan_id, revision, title, status,
                              scheduled_at, opened_at, due_at, url, published_at)
                            values (gen_random_uuid(), 0, ?, 'X', gen_random_uuid(), 1, '-', 'PUBLISHED', now(), now(),
                              now(), 'https://x.com/contoh/status/9', now())""", content);
                    return content;
                }),
                RowPlants.of("other-design-in-the-folder", UNAPPROVED, PUBLISHING, """
                        update content_folder set approval =
                          jsonb_set(approval, '{design,variants,0,caption}', '"Bukan yang disetujui."')
                        where content_id = ?"""),
                RowPlants.of("chain-cut-short", UNAPPROVED, APPROVAL, """
                        delete from decision where stage = 'KOORDINATOR' and request_id in
                          (select id from approval_request where content_id = ?)"""),
                new Plant("publication-doubled", PUBLISHED_TWICE, ground -> {
                    UUID content = ground.published();
                    ground.drop(PUBLISHING, "publication", "one_publication_for_each_channel");
                    ground.change(PUBLISHING, """
                            insert into publication (id, version, content_id, channel, plan_id, revision, title, status,
                              scheduled_at, opened_at, due_at, url, published_at)
                            select gen_random_uuid(), version, content_id, channel, plan_id, revision, title, status,
                              scheduled_at, opened_at, due_at, url, published_at
                            from publication where content_id = ?""", content);
                    return content;
                }),
                RowPlants.of("uploaded-by-two-attempts", PUBLISHED_TWICE, PUBLISHING, """
                        insert into publication_attempt (id, publication_id, number, state, actor, started_at, ended_at)
                        select gen_random_uuid(), publication_id, number + 1, state, actor, started_at, ended_at
                        from publication_attempt where publication_id in
                          (select id from publication where content_id = ?)"""),
                new Plant("contributor-decides", FOUR_EYES, ground -> {
                    UUID content = ground.published();
                    String contributor = ground.value(
                            String.class,
                            PRODUCTION,
                            "select uploaded_by from design_version where content_id = ?",
                            content);
                    ground.change(APPROVAL, """
                            update decision set decided_by = ? where stage = 'SEKRETARIS' and request_id in
                              (select id from approval_request where content_id = ?)""", contributor, content);
                    return content;
                }),
                new Plant("one-person-decides-twice", FOUR_EYES, ground -> {
                    UUID content = ground.published();
                    ground.drop(APPROVAL, "decision", "one_decision_for_each_person");
                    ground.change(APPROVAL, """
                            update decision set decided_by = 'koordinator' where stage = 'SEKRETARIS' and request_id in
                              (select id from approval_request where content_id = ?)""", content);
                    return content;
                }),
                RowPlants.of(
                        "wrong-status-shown",
                        PLANNING_VIEW,
                        PLANNING,
                        "update content_view set status = 'ARCHIVED' where content_id = ?"),
                RowPlants.of(
                        "wrong-assignee-shown",
                        PLANNING_VIEW,
                        PLANNING,
                        "update content_view set assignee = 'humas9' where content_id = ?"),
                RowPlants.of("line-not-counted", PLANNING_VIEW, PLANNING, """
                        delete from step_record where step = 9 and scope_id = ?"""),
                RowPlants.of(
                        "goal-missed",
                        GOAL,
                        PUBLISHING,
                        "update publication set status = 'CANCELLED' where content_id = ?"),
                new Plant("row-never-sent", STUCK, ground -> {
                    UUID content = ground.published();
                    ground.change(
                            APPROVAL,
                            "update outbox_event set sent_at = null where id = ?",
                            approvalOf(ground, content));
                    return content;
                }),
                RowPlants.of(
                        "archive-job-left",
                        STUCK,
                        PUBLISHING,
                        "insert into archive_job values (?, now(), 0, now(), null)"),
                RowPlants.of(
                        "upload-in-the-middle",
                        STUCK,
                        PUBLISHING,
                        "update publication set status = 'IN_PROGRESS' where content_id = ?"),
                RowPlants.of(
                        "schedule-passed-by",
                        STUCK,
                        PUBLISHING,
                        "update publication set status = 'SCHEDULED' where content_id = ?"));
    }
}
