-- The tasks of the same contents, approved, with the design that was; see growth-planning.sql.
insert into received_plan
select (p).*
from (select jsonb_populate_record(t, jsonb_build_object('plan_id', md5('plan' || n)::uuid)) as p
  from (select c from received_plan c limit 1) as template(t), generate_series(:from / 20 + 1, :to / 20) n) copied;

insert into production_task
select (v).*
from (select jsonb_populate_record(t, jsonb_build_object('content_id', md5('content' || n)::uuid,
    'plan_id', md5('plan' || ((n - 1) / 20 + 1))::uuid, 'status', 'APPROVED', 'assignee', 'humas' || 1 + n % 3,
    'revision', 1, 'content_hash', md5('a' || n) || md5('b' || n), 'versions', 1,
    'due_at', null, 'step_code', null, 'step_started_at', null, 'step_due_at', null)) as v
  from (select c from production_task c limit 1) as template(t), generate_series(:from + 1, :to) n) copied;

insert into design_version (content_id, version, revision, design, content_hash, findings, uploaded_by, uploaded_at)
select md5('content' || n)::uuid, 1, 1, '{}', md5('a' || n) || md5('b' || n), '[]', '{}', now()
from generate_series(:from + 1, :to) n;

vacuum analyze received_plan;
vacuum analyze production_task;
vacuum analyze design_version;
