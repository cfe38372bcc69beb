-- The same contents in the archive, and published on one channel; see growth-planning.sql.
insert into content_folder
select (v).*
from (select jsonb_populate_record(t, jsonb_build_object('content_id', md5('content' || n)::uuid,
    'plan_id', md5('plan' || ((n - 1) / 20 + 1))::uuid)) as v
  from (select c from content_folder c where status = 'ARCHIVED' limit 1) as template(t),
    generate_series(:from + 1, :to) n) copied;

-- its words are generated
insert into archive_record (archive_id, version, content_id, plan_id, revision, title, format, content_hash, captions, channels,
    location, package_sha256, package_size, approved_at, archived_at, classification)
select md5('archive' || n)::uuid, 0, md5('content' || n)::uuid, md5('plan' || ((n - 1) / 20 + 1))::uuid, 1,
    'Layanan perizinan ' || n, 'TEXT', md5('a' || n) || md5('b' || n), 'Urus izin usaha dari rumah.',
    array[(array['INSTAGRAM', 'FACEBOOK', 'TIKTOK', 'X', 'YOUTUBE', 'THREADS'])[1 + n % 6]],
    'none/' || n || '.zip', md5('c' || n) || md5('d' || n), 1, at, at, 'HM.02.0' || 1 + n % 5
from generate_series(:from + 1, :to) n,
    lateral (select now() - interval '31 days' - n * interval '5 minutes' as at) as moment;

insert into publication
select (v).*
from (select jsonb_populate_record(t, jsonb_build_object('id', md5('publication' || n)::uuid,
    'content_id', md5('content' || n)::uuid, 'plan_id', md5('plan' || ((n - 1) / 20 + 1))::uuid,
    'channel', (array['INSTAGRAM', 'FACEBOOK', 'TIKTOK', 'X', 'YOUTUBE', 'THREADS'])[1 + n % 6],
    'title', 'Layanan perizinan ' || n, 'scheduled_at', at, 'opened_at', at, 'due_at', at + interval '1 day',
    'published_at', at)) as v
  from (select c from publication c where status = 'PUBLISHED' limit 1) as template(t),
    generate_series(:from + 1, :to) n,
    lateral (select now() - interval '30 days' - n * interval '5 minutes' as at) as moment) copied;

vacuum analyze content_folder;
vacuum analyze archive_record;
vacuum analyze publication;
