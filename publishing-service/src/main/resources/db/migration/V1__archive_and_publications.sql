-- Steps 8 and 9: what was approved is archived, then published, once for each channel.

-- A content's folder as it came from the approval desk: holds its control sheet and its place in time (sequence), so
-- that everything said about one content is said in order. All changes to a content lock this row first.
create table content_folder (
    content_id      uuid        constraint content_folder_pk primary key,
    version         bigint      not null,
    plan_id         uuid        not null,
    status          text        not null
        constraint folder_status_is_known check (status in ('ARCHIVING', 'ARCHIVED', 'CANCELLED')),
    sequence        bigint      not null constraint sequence_counts_from_one check (sequence >= 1),
    control_sheet   jsonb       not null,
    -- absent where a cancel came before the approval
    revision        int,
    approval        jsonb,
    approved_at     timestamptz,
    archive_due_at  timestamptz,
    archived_at     timestamptz,
    -- the due time of step 8 that was told to be over
    overdue_told    timestamptz,
    cancelled_at    timestamptz,
    cancel_reason   text,
    constraint only_a_cancel_comes_without_an_approval check (
        status = 'CANCELLED'
        or (approval is not null and revision is not null and approved_at is not null and archive_due_at is not null)),
    constraint an_archived_folder_says_when check (status <> 'ARCHIVED' or archived_at is not null)
);
create index folder_waiting_for_its_archive on content_folder (archive_due_at) where status = 'ARCHIVING';

-- What is to be archived. A worker holds the row while it writes, so a killed one frees it at once; it ends with the
-- archive in one transaction.
create table archive_job (
    content_id    uuid        constraint archive_job_pk primary key
        constraint a_job_is_about_a_folder references content_folder,
    requested_at  timestamptz not null,
    attempts      int         not null default 0,
    next_try_at   timestamptz not null,
    last_failure  text
);
create index archive_job_by_time on archive_job (next_try_at);

create table archive_record (
    archive_id        uuid        constraint archive_record_pk primary key,
    version           bigint      not null,
    content_id        uuid        not null
        constraint one_archive_for_each_content unique
        constraint an_archive_is_of_a_folder references content_folder,
    plan_id           uuid        not null,
    revision          int         not null constraint revision_counts_from_one check (revision >= 1),
    title             text        not null,
    format            text        not null,
    content_hash      text        not null constraint content_hash_is_sha256 check (content_hash ~ '^[0-9a-f]{64}$'),
    captions          text        not null,
    channels          text[]      not null constraint archive_has_a_channel check (cardinality(channels) > 0),
    location          text        not null constraint one_package_at_each_place unique,
    package_sha256    text        not null constraint package_hash_is_sha256 check (package_sha256 ~ '^[0-9a-f]{64}$'),
    package_size      bigint      not null constraint a_package_has_bytes check (package_size > 0),
    approved_at       timestamptz not null,
    archived_at       timestamptz not null,
    classification    text        not null
        constraint classification_is_1_to_200_long check (length(classification) between 1 and 200),
    retention         text        constraint retention_is_1_to_200_long check (length(retention) between 1 and 200),
    physical_location text        constraint shelf_is_1_to_200_long check (length(physical_location) between 1 and 200),
    -- '28/2025', 'OSS-RBA' and '#NIB' are found by each of their words
    words             tsvector    generated always as
        (to_tsvector('simple', regexp_replace(title || ' ' || captions, '[-/_.:#@+]+', ' ', 'g'))) stored
);
create index archive_by_time on archive_record (archived_at desc, archive_id);
create index archive_by_classification on archive_record (classification, archived_at desc);
create index archive_by_channel on archive_record using gin (channels);
create index archive_by_words on archive_record using gin (words);

-- Rule 7: the archive is immutable. Only where the paper stands, and how long both are kept, may still be filled in.
-- words is generated, and not there yet in a trigger that comes before; it follows from columns that are compared.
create function archive_is_immutable() returns trigger language plpgsql as $$
begin
    if tg_op <> 'UPDATE' then
        raise exception 'an archive record is never removed' using errcode = 'restrict_violation';
    end if;
    if (to_jsonb(new) - array['version', 'classification', 'retention', 'physical_location', 'words'])
            is distinct from
            (to_jsonb(old) - array['version', 'classification', 'retention', 'physical_location', 'words']) then
        raise exception 'an archive record is immutable' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger archive_is_immutable before update or delete on archive_record
    for each row execute function archive_is_immutable();
create trigger archive_is_never_emptied before truncate on archive_record
    for each statement execute function archive_is_immutable();

create table publication (
    id                 uuid        constraint publication_pk primary key,
    version            bigint      not null,
    content_id         uuid        not null constraint a_publication_is_of_a_folder references content_folder,
    channel            text        not null constraint channel_is_known
        check (channel in ('INSTAGRAM', 'FACEBOOK', 'TIKTOK', 'X', 'YOUTUBE', 'THREADS')),
    plan_id            uuid        not null,
    revision           int         not null,
    title              text        not null,
    status             text        not null constraint publication_status_is_known check (status in
        ('SCHEDULED', 'AWAITING_CONFIRMATION', 'IN_PROGRESS', 'PUBLISHED', 'FAILED', 'UNKNOWN', 'CANCELLED',
         'TAKEN_DOWN')),
    scheduled_at       timestamptz not null,
    -- step 9 starts at the later of archived and scheduled
    opened_at          timestamptz not null,
    due_at             timestamptz not null,
    overdue_told       timestamptz,
    url                text,
    evidence           text        constraint evidence_is_sha256 check (evidence ~ '^[0-9a-f]{64}$'),
    published_at       timestamptz,
    taken_down_at      timestamptz,
    take_down_reason   text,
    take_down_evidence text        constraint take_down_evidence_is_sha256 check (take_down_evidence ~ '^[0-9a-f]{64}$'),
    constraint one_publication_for_each_channel unique (content_id, channel),
    constraint what_was_published_says_where_and_when check (
        status not in ('PUBLISHED', 'TAKEN_DOWN') or (url is not null and published_at is not null)),
    constraint what_was_taken_down_says_when_and_why check (
        status <> 'TAKEN_DOWN' or (taken_down_at is not null and take_down_reason is not null))
);
create index publication_by_time on publication (scheduled_at, id);
create index publication_by_status on publication (status, scheduled_at, id);
create index publication_by_channel on publication (channel, scheduled_at, id);
create index publication_open_by_due on publication (due_at)
    where status in ('SCHEDULED', 'AWAITING_CONFIRMATION', 'IN_PROGRESS', 'FAILED', 'UNKNOWN');

-- Each try to publish, by hand or by the platform's API. What ended stays as it ended.
create table publication_attempt (
    id             uuid        constraint publication_attempt_pk primary key,
    publication_id uuid        not null constraint an_attempt_is_of_a_publication references publication,
    number         int         not null constraint attempts_count_from_one check (number >= 1),
    state          text        not null constraint attempt_state_is_known
        check (state in ('INTENDED', 'COMMITTING', 'PUBLISHED', 'FAILED', 'UNKNOWN')),
    actor          jsonb       not null,
    started_at     timestamptz not null,
    ended_at       timestamptz,
    reason         text,
    constraint attempts_are_numbered unique (publication_id, number),
    constraint an_ended_attempt_says_when check (state in ('INTENDED', 'COMMITTING') or ended_at is not null)
);

create function attempt_is_final() returns trigger language plpgsql as $$
begin
    raise exception 'an attempt that ended is never changed' using errcode = 'restrict_violation';
end $$;
create trigger attempt_is_never_removed before delete on publication_attempt
    for each row execute function attempt_is_final();
-- UNKNOWN may still be settled: somebody looked it up.
create trigger attempt_is_final before update on publication_attempt
    for each row when (old.state in ('PUBLISHED', 'FAILED') and old is distinct from new)
    execute function attempt_is_final();

create table channel_setting (
    channel    text        constraint channel_setting_pk primary key constraint channel_setting_is_known
        check (channel in ('INSTAGRAM', 'FACEBOOK', 'TIKTOK', 'X', 'YOUTUBE', 'THREADS')),
    version    bigint      not null,
    mode       text        not null constraint channel_mode_is_known check (mode in ('MANUAL', 'API')),
    account    text        constraint account_is_1_to_200_long check (length(account) between 1 and 200),
    updated_at timestamptz not null,
    updated_by text        not null
);
-- The procedure is manual: an officer uploads. An admin says to which account.
insert into channel_setting (channel, version, mode, updated_at, updated_by)
select channel, 0, 'MANUAL', clock_timestamp(), 'publishing-service'
from unnest(array['INSTAGRAM', 'FACEBOOK', 'TIKTOK', 'X', 'YOUTUBE', 'THREADS']) as channel;
