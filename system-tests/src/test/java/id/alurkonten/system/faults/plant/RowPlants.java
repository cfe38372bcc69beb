package id.alurkonten.system.faults.plant;

import static id.alurkonten.local.Service.APPROVAL;
import static id.alurkonten.local.Service.PLANNING;
import static id.alurkonten.local.Service.PRODUCTION;
import static id.alurkonten.local.Service.PUBLISHING;
import static id.alurkonten.system.faults.oracle.Invariant.ACKNOWLEDGED_LOST;
import static id.alurkonten.system.faults.oracle.Invariant.CHANGE_WITHOUT_EVENT;
import static id.alurkonten.system.faults.oracle.Invariant.DONE_TWICE;
import static id.alurkonten.system.faults.oracle.Invariant.EFFECT_WITHOUT_EVENT;
import static id.alurkonten.system.faults.oracle.Invariant.EVENT_WITHOUT_CHANGE;
import static id.alurkonten.system.faults.oracle.Invariant.EVENT_WITHOUT_EFFECT;
import static id.alurkonten.system.faults.oracle.Invariant.OTHER_ANSWER;

import com.fasterxml.jackson.databind.JsonNode;
import id.alurkonten.local.Service;
import id.alurkonten.sop.ControlSheet;
import id.alurkonten.system.faults.oracle.Invariant;
import java.util.List;
import java.util.UUID;

/** Rows that are lost, doubled or changed by nobody's command. */
final class RowPlants {
    private static final String WITH_MATERIAL = "select content_id from source_material order by id";

    private RowPlants() {}

    static List<Plant> all() {
        return List.of(
                new Plant("material-lost", ACKNOWLEDGED_LOST, ground -> {
                    UUID content = ground.one(PRODUCTION, WITH_MATERIAL);
                    ground.change(PRODUCTION, "delete from source_material where content_id = ?", content);
                    return content;
                }),
                of("decision-lost", ACKNOWLEDGED_LOST, APPROVAL, """
                        delete from decision where request_id in
                          (select id from approval_request where content_id = ? and status = 'APPROVED')"""),
                of("design-lost", ACKNOWLEDGED_LOST, PRODUCTION, "delete from design_version where content_id = ?"),
                new Plant("kept-answer-lost", ACKNOWLEDGED_LOST, ground -> {
                    JsonNode call = ground.acknowledged("startTask");
                    ground.change(
                            PRODUCTION,
                            "delete from idempotency_key where key = ?",
                            call.path("key").asText());
                    return call.path("content").asText();
                }),
                new Plant("kept-answer-changed", OTHER_ANSWER, ground -> {
                    JsonNode call = ground.acknowledged("startTask");
                    ground.change(
                            PRODUCTION,
                            "update idempotency_key set body = replace(body, 'IN_', 'ON_') where key = ?",
                            call.path("key").asText());
                    return call.path("content").asText();
                }),
                new Plant("material-doubled", DONE_TWICE, ground -> {
                    UUID content = ground.one(PRODUCTION, WITH_MATERIAL);
                    ground.change(PRODUCTION, """
                            insert into source_material (id, content_id, title, text, url, media, added_by, added_at)
                            select gen_random_uuid(), content_id, title, text, url, media, added_by, added_at
                            from source_material where content_id = ?""", content);
                    return content;
                }),
                new Plant("decision-doubled", DONE_TWICE, ground -> {
                    UUID content = ground.published();
                    ground.drop(APPROVAL, "decision", "one_decision_for_each_stage");
                    ground.drop(APPROVAL, "decision", "one_decision_for_each_person");
                    ground.change(APPROVAL, """
                            insert into decision (id, request_id, stage, outcome, content_hash, decided_by,
                              decided_by_name, decided_at, checklist)
                            select gen_random_uuid(), d.request_id, d.stage, d.outcome, d.content_hash, d.decided_by,
                              d.decided_by_name, d.decided_at, d.checklist
                            from decision d join approval_request r on r.id = d.request_id
                            where r.content_id = ?""", content);
                    return content;
                }),
                new Plant("event-handled-twice", DONE_TWICE, ground -> {
                    UUID content = ground.published();
                    ground.drop(PUBLISHING, "inbox_message", "handled_once_by_each_consumer");
                    ground.change(
                            PUBLISHING,
                            "insert into inbox_message select * from inbox_message where ce_id = ?",
                            approvalOf(ground, content));
                    return content;
                }),
                of(
                        "task-given-to-another",
                        CHANGE_WITHOUT_EVENT,
                        PRODUCTION,
                        "update production_task set assignee = 'humas9' where content_id = ?"),
                of("taken-down-by-nobody", CHANGE_WITHOUT_EVENT, PUBLISHING, """
                        update publication set status = 'TAKEN_DOWN', taken_down_at = now(), take_down_reason = '-'
                        where content_id = ?"""),
                new Plant("signed-by-nobody", CHANGE_WITHOUT_EVENT, ground -> {
                    UUID content = ground.published();
                    String sheet = ground.value(
                            String.class,
                            PUBLISHING,
                            "select control_sheet::text from content_folder where content_id = ?",
                            content);
                    ground.change(
                            PUBLISHING,
                            "update content_folder set control_sheet = ?::jsonb where content_id = ?",
                            Seal.oneMore(ControlSheet.parse(sheet).toJson()).toString(),
                            content);
                    return content;
                }),
                new Plant("sent-row-changed", CHANGE_WITHOUT_EVENT, ground -> {
                    UUID content = ground.published();
                    ground.change(
                            APPROVAL,
                            "update outbox_event set payload = payload || ' ' where id = ?",
                            approvalOf(ground, content));
                    return content;
                }),
                new Plant("sent-row-removed", EVENT_WITHOUT_CHANGE, ground -> {
                    UUID content = ground.published();
                    ground.change(APPROVAL, "delete from outbox_event where id = ?", approvalOf(ground, content));
                    return content;
                }),
                of("approval-undone", EVENT_WITHOUT_CHANGE, APPROVAL, """
                        update approval_request set status = 'PENDING', stage = 'SEKRETARIS', ended_at = null
                        where content_id = ? and status = 'APPROVED'"""),
                of("signature-lost", EVENT_WITHOUT_CHANGE, PRODUCTION, """
                        update production_task set control_sheet = jsonb_path_query_array(control_sheet, '$[0 to 2]')
                        where content_id = ?"""),
                new Plant("event-never-handled", EVENT_WITHOUT_EFFECT, ground -> {
                    UUID content = ground.published();
                    ground.change(PLANNING, "delete from inbox_message where ce_id = ?", approvalOf(ground, content));
                    return content;
                }),
                of(
                        "task-never-there",
                        EVENT_WITHOUT_EFFECT,
                        PRODUCTION,
                        "delete from production_task where content_id = ?"),
                of(
                        "folder-never-there",
                        EVENT_WITHOUT_EFFECT,
                        PUBLISHING,
                        "delete from content_folder where content_id = ?"),
                new Plant("handled-what-nobody-said", EFFECT_WITHOUT_EVENT, ground -> {
                    UUID nothing = UUID.randomUUID();
                    ground.change(
                            PLANNING,
                            "insert into inbox_message values ('planning', ?, 'id.alurkonten.TaskAssigned.v1', 'APPLIED')",
                            nothing);
                    return nothing;
                }),
                of("request-for-nothing", EFFECT_WITHOUT_EVENT, APPROVAL, """
                        insert into approval_request (id, content_id, plan_id, revision, status, approval_chain, checklist,
                          content_hash, design, design_version, title, format, assignee, scheduled_at, handed_over_at,
                          stage_opened_at, due_at, ended_at, control_sheet)
                        select gen_random_uuid(), content_id, plan_id, revision + 7, 'SUPERSEDED', approval_chain, checklist,
                          content_hash, design, design_version, title, format, assignee, scheduled_at, handed_over_at,
                          stage_opened_at, due_at, now(), control_sheet
                        from approval_request where content_id = ? limit 1"""));
    }

    /** A change to one published content. */
    static Plant of(String name, Invariant expected, Service service, String sql) {
        return new Plant(name, expected, ground -> {
            UUID content = ground.published();
            ground.change(service, sql, content);
            return content;
        });
    }

    static UUID approvalOf(Ground ground, UUID content) {
        return ground.value(
                UUID.class,
                APPROVAL,
                "select id from outbox_event where ce_subject = ? and type like '%ContentApproved%'",
                content.toString());
    }
}
