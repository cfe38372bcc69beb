-- One reassignment, statement for statement as production sends it to PostgreSQL (alter role production set
-- log_statement = 'all' shows them again). Each client has twenty tasks of its own, as each caller of the service has. The
-- first select alone is not the service's: there the caller names the task.
\set number :client_id * 20 + random(1, 20)
\set key random(1, 1000000000000)
select content_id from numbered_task where number = :number \gset
begin;
insert into idempotency_key (caller, key, fingerprint) values ('koordinator', :key, :key)
  on conflict (caller, key) do update
    set fingerprint = excluded.fingerprint, created_at = clock_timestamp(), status = null, location = null, etag = null,
        body = null
    where idempotency_key.created_at < clock_timestamp() - interval '24 hours';
select content_id, assignee, outline, wanted_at, cancel_reason, due_at, item, lock_version, step_code, step_started_at,
  step_due_at, step_overdue_told_at, plan_id, status, control_sheet, sequence, revision, content_hash, versions, materials,
  contributors
  from production_task where content_id = :content_id \gset task_
insert into outbox_event
  (id, aggregatetype, aggregateid, type, payload, ce_source, ce_subject, ce_time, ce_dataschema, traceparent)
  values (gen_random_uuid(), 'production', :content_id, 'id.alurkonten.TaskAssigned.v1', :payload, '/production-service',
    :content_id, :time, :dataschema, '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01');
update production_task set assignee = 'humas2', outline = :task_outline, wanted_at = null, cancel_reason = null,
  due_at = :task_due_at, item = :task_item::jsonb, lock_version = :task_lock_version + 1, step_code = null,
  step_started_at = null, step_due_at = null, step_overdue_told_at = null, plan_id = :task_plan_id, status = 'ASSIGNED',
  control_sheet = :task_control_sheet::jsonb, sequence = :task_sequence + 1, revision = 0, content_hash = null,
  versions = 0, materials = 0, contributors = :task_contributors::jsonb
  where content_id = :content_id and lock_version = :task_lock_version;
select plan_id, period_end, period_start, return_reason, status, submitted_at, submitted_by, title, control_sheet,
  sequence, version
  from received_plan where plan_id = :task_plan_id;
update idempotency_key set status = 200, location = null, etag = '"7"', body = :payload
  where caller = 'koordinator' and key = :key;
commit;
