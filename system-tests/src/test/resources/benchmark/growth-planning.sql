-- Contents :from + 1 to :to, each as one that was walked through the API stands there, published some time ago: one every
-- five minutes, back from last month, twenty on a plan.
insert into content_plan
select (p).*
from (select jsonb_populate_record(t, jsonb_build_object('id', md5('plan' || n)::uuid, 'status', 'COMPLETED',
    'title', 'Rencana ' || n, 'created_at', at, 'step_since', at, 'step_due_at', at, 'submitted_at', at)) as p
  from (select c from content_plan c order by created_at limit 1) as template(t),
    generate_series(:from / 20 + 1, :to / 20) n,
    lateral (select now() - interval '30 days' - n * interval '100 minutes' as at) moment) copied;

insert into content_item
select (i).*
from (select jsonb_populate_record(t, jsonb_build_object('content_id', md5('content' || n)::uuid,
    'plan_id', md5('plan' || ((n - 1) / 20 + 1))::uuid, 'position', (n - 1) % 20)) as i
  from (select c from content_item c limit 1) as template(t), generate_series(:from + 1, :to) n) copied;

insert into content_view
select (v).*
from (select jsonb_populate_record(t, jsonb_build_object('content_id', md5('content' || n)::uuid,
    'plan_id', md5('plan' || ((n - 1) / 20 + 1))::uuid, 'position', (n - 1) % 20, 'status', 'PUBLISHED',
    'title', 'Layanan perizinan ' || n, 'scheduled_at', now() - interval '30 days' - n * interval '5 minutes',
    'assignee', 'humas' || 1 + n % 3, 'step', null, 'step_started_at', null, 'step_due_at', null)) as v
  from (select c from content_view c limit 1) as template(t), generate_series(:from + 1, :to) n) copied;

insert into content_channel
select md5('content' || n)::uuid, (array['INSTAGRAM', 'FACEBOOK', 'TIKTOK', 'X', 'YOUTUBE', 'THREADS'])[1 + (n + m) % 6]
from generate_series(:from + 1, :to) n, generate_series(0, 1) m;

-- Of each content the lines of steps 4 to 9, both stages of step 6, of which the second counts.
insert into step_record
select md5('content' || n)::uuid, md5('line' || n || '-' || m), md5('plan' || ((n - 1) / 20 + 1))::uuid,
    (array[4, 5, 6, 6, 8, 9])[m], 1, at - interval '1 hour', at, 3000 + n % 5000, 7200, n % 900, n % 7 > 0, m <> 3
from generate_series(:from + 1, :to) n, generate_series(1, 6) m,
    lateral (select now() - interval '31 days' - n * interval '5 minutes' + m * interval '1 hour' as at) moment;

vacuum analyze content_plan;
vacuum analyze content_item;
vacuum analyze content_view;
vacuum analyze content_channel;
vacuum analyze step_record;
