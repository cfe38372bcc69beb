package id.alurkonten.system.faults.oracle;

import id.alurkonten.local.Service;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is read of each database: of each table the columns that are held against something else. */
final class Tables {
    private static final Map<String, String> OF_EVERY_SERVICE = Map.of(
            "outbox_event",
            "id, seq, aggregatetype, aggregateid, type, ce_source, ce_subject, ce_time, ce_dataschema, traceparent,"
                    + " sent_at, encode(sha256(convert_to(payload, 'UTF8')), 'hex') as payload_hash",
            "inbox_message",
            "consumer, ce_id, ce_type, outcome",
            "idempotency_key",
            "caller, key, status, body");

    private static final Map<String, String> OF_PLANNING = Map.of(
            "research", "id, topic, status",
            "finding", "id, research_id, title, screenshot",
            "content_plan", "id, title, status, reason, sequence, submitted_sequence, control_sheet",
            "content_item",
                    "content_id, plan_id, state, announced, contributors, details->>'title' as title,"
                            + " details->'channels' as channels",
            "content_view", "content_id, plan_id, status, assignee, facts, control_sheet",
            "step_record", "scope_id, hash, step",
            "reported_overdue", "subject_id, step, started_at");

    private static final Map<String, String> OF_PRODUCTION = Map.of(
            "received_plan", "plan_id, status, return_reason, sequence, control_sheet",
            "production_task",
                    "content_id, plan_id, status, assignee, outline, revision, content_hash, versions, materials,"
                            + " sequence, control_sheet",
            "design_version", "content_id, version, revision, content_hash, note, uploaded_by",
            "source_material", "id, content_id, title",
            "revision_request", "content_id, revision, stage",
            "early_cancellation", "content_id");

    private static final Map<String, String> OF_APPROVAL = Map.of(
            "reviewed_content", "content_id, highest_sequence, latest_revision, approved, cancelled_at",
            "approval_request", "id, content_id, revision, status, approval_chain, content_hash, control_sheet",
            "participant", "request_id, person_id, part",
            "decision", "id, request_id, stage, outcome, content_hash, decided_by, on_behalf_of, note",
            "review_comment", "id, content_id, text",
            "delegation", "id, role, delegator, delegate, basis");

    private static final Map<String, String> OF_PUBLISHING = Map.of(
            "content_folder", "content_id, plan_id, status, sequence, revision, approval, control_sheet",
            "archive_job", "content_id",
            "archive_record",
                    "archive_id, content_id, revision, content_hash, location, package_sha256, package_size,"
                            + " classification, physical_location",
            "publication",
                    "id, content_id, channel, revision, status, url, evidence, published_at, scheduled_at,"
                            + " take_down_reason",
            "publication_attempt", "id, publication_id, number, state");

    private Tables() {}

    /** The columns by the name of the table, as they are selected. */
    static Map<String, String> of(Service service) {
        Map<String, String> tables = new LinkedHashMap<>(OF_EVERY_SERVICE);
        tables.putAll(
                switch (service) {
                    case PLANNING -> OF_PLANNING;
                    case PRODUCTION -> OF_PRODUCTION;
                    case APPROVAL -> OF_APPROVAL;
                    case PUBLISHING -> OF_PUBLISHING;
                });
        return tables;
    }
}
