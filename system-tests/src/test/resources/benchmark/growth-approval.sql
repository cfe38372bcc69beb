-- The requests for the approval of the same contents, granted by both stages; see growth-planning.sql.
insert into reviewed_content
select (v).*
from (select jsonb_populate_record(t, jsonb_build_object('content_id', md5('content' || n)::uuid)) as v
  from (select c from reviewed_content c where approved limit 1) as template(t), generate_series(:from + 1, :to) n) copied;

insert into approval_request
select (v).*
from (select jsonb_populate_record(t, jsonb_build_object('id', md5('request' || n)::uuid,
    'content_id', md5('content' || n)::uuid, 'plan_id', md5('plan' || ((n - 1) / 20 + 1))::uuid,
    'title', 'Layanan perizinan ' || n, 'content_hash', md5('a' || n) || md5('b' || n), 'assignee', 'humas' || 1 + n % 3,
    'scheduled_at', at, 'handed_over_at', at - interval '3 days', 'stage_opened_at', at - interval '3 days',
    'due_at', at - interval '2 days', 'ended_at', at - interval '2 days')) as v
  from (select c from approval_request c where status = 'APPROVED' limit 1) as template(t),
    generate_series(:from + 1, :to) n,
    lateral (select now() - interval '30 days' - n * interval '5 minutes' as at) as moment) copied;

insert into participant
select md5('request' || n)::uuid, person_id, part
from participant, generate_series(:from + 1, :to) n
where request_id = (select id from approval_request where status = 'APPROVED' and title not like 'Layanan perizinan %' limit 1);

insert into decision
select (v).*
from (select jsonb_populate_record(d, jsonb_build_object('id', md5('decision' || stage || n)::uuid,
    'request_id', md5('request' || n)::uuid, 'content_hash', md5('a' || n) || md5('b' || n),
    'decided_at', now() - interval '32 days' - n * interval '5 minutes')) as v
  from decision d, generate_series(:from + 1, :to) n
  where d.request_id = (select id from approval_request where status = 'APPROVED' and title not like 'Layanan perizinan %' limit 1)) copied;

vacuum analyze reviewed_content;
vacuum analyze approval_request;
vacuum analyze participant;
vacuum analyze decision;
