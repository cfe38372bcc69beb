-- Steps 1 to 3 of the procedure: research with its findings, the plan form with its items; and beside them planning's
-- view of every content, told by all four services. The constraints carry the rules that must hold whatever the code
-- does. Rows are never deleted but for a projection's: what ends has a final status (domain, rule 10).

create table research (
    id                 uuid        constraint research_pk primary key,
    topic              text        not null constraint topic_is_1_to_200_long check (length(topic) between 1 and 200),
    status             text        not null constraint research_status_is_known check (status in ('OPEN', 'COMPLETED')),
    started_by         text        not null,
    started_by_name    text        not null,
    started_at         timestamptz not null,
    due_at             timestamptz not null,
    completed_by       text,
    completed_by_name  text,
    completed_at       timestamptz,
    sequence           bigint      not null,
    version            bigint      not null,
    constraint completed_research_says_who_and_when
        check ((status = 'COMPLETED') = (completed_at is not null and completed_by is not null))
);
create index research_newest_first on research (started_at desc, id desc);
create index research_waiting on research (due_at) where status = 'OPEN';

create table finding (
    id            uuid        constraint finding_pk primary key,
    research_id   uuid        not null constraint finding_of_a_research references research,
    position      int         not null,
    platform      text        not null constraint platform_is_known
        check (platform in ('INSTAGRAM', 'TIKTOK', 'X', 'YOUTUBE', 'GOOGLE', 'OTHER')),
    title         text        not null constraint finding_title_is_1_to_200_long check (length(title) between 1 and 200),
    url           text,
    note          text,
    screenshot    text        not null constraint each_finding_has_a_screenshot check (screenshot ~ '^[0-9a-f]{64}$'),
    added_by      text        not null,
    added_at      timestamptz not null,
    constraint findings_have_an_order unique (research_id, position)
);

create table content_plan (
    id                 uuid        constraint content_plan_pk primary key,
    title              text        not null constraint plan_title_is_1_to_200_long check (length(title) between 1 and 200),
    period_start       date        not null,
    period_end         date        not null,
    status             text        not null constraint plan_status_is_known check (status in
        ('DRAFT', 'FINALIZED', 'SUBMITTED', 'DISTRIBUTED', 'COMPLETED', 'RETURNED', 'CANCELLED')),
    created_by         text        not null,
    created_by_name    text        not null,
    created_at         timestamptz not null,
    step_since         timestamptz not null,
    step_due_at        timestamptz not null,
    submitted_at       timestamptz,
    submitted_sequence bigint      not null,
    sequence           bigint      not null,
    reason             text,
    control_sheet      jsonb       not null,
    version            bigint      not null,
    constraint period_ends_after_it_starts check (period_start <= period_end),
    constraint submitted_plan_says_when check (status not in ('SUBMITTED', 'DISTRIBUTED') or submitted_at is not null)
);
create index content_plan_newest_first on content_plan (created_at desc, id desc);
create index content_plan_waiting on content_plan (step_due_at) where status in ('DRAFT', 'FINALIZED', 'RETURNED');

create table plan_research (
    plan_id     uuid not null constraint research_for_a_plan references content_plan,
    position    int  not null,
    research_id uuid not null constraint plan_refers_to_a_research references research,
    constraint plan_research_pk primary key (plan_id, position),
    -- judged at the end: a list that is put into another order holds one twice for a moment
    constraint plan_refers_to_a_research_once unique (plan_id, research_id) deferrable initially deferred
);

create table content_item (
    content_id   uuid    constraint content_item_pk primary key,
    plan_id      uuid    not null constraint item_of_a_plan references content_plan,
    position     int     not null,
    state        text    not null constraint item_state_is_known check (state in ('PLANNED', 'CANCELLED', 'REMOVED')),
    announced    boolean not null,
    details      jsonb   not null constraint item_has_what_the_form_asks
        check (details ?& array['title', 'format', 'channels', 'scheduledAt']),
    contributors jsonb   not null constraint somebody_wrote_the_item check (jsonb_array_length(contributors) > 0),
    constraint items_have_an_order unique (plan_id, position),
    constraint announced_item_is_cancelled_not_removed check (not (announced and state = 'REMOVED'))
);

-- Planning's view of every content. facts holds, for each kind of news, the newest by the content's Lamport clock, so
-- that any order of arrival ends in the same row; the other columns are derived from it, to be searched.
create table content_view (
    content_id      uuid        constraint content_view_pk primary key,
    plan_id         uuid        not null constraint view_of_a_plan references content_plan,
    position        int         not null,
    details         jsonb       not null,
    title           text        not null,
    scheduled_at    timestamptz not null,
    facts           jsonb       not null,
    control_sheet   jsonb       not null,
    status          text        not null constraint content_status_is_known check (status in
        ('PLANNED', 'ASSIGNED', 'IN_PRODUCTION', 'UNDER_REVIEW', 'REVISION_REQUESTED', 'IN_REVISION', 'APPROVED',
         'ARCHIVED', 'PARTIALLY_PUBLISHED', 'PUBLISHED', 'CANCELLED', 'TAKEN_DOWN')),
    assignee        text,
    step            text,
    step_started_at timestamptz,
    step_due_at     timestamptz,
    version         bigint      not null,
    constraint a_step_has_its_times check ((step is null) = (step_started_at is null)
        and (step is null) = (step_due_at is null))
);
create index content_view_by_schedule on content_view (scheduled_at, content_id);
create index content_view_of_plan on content_view (plan_id, position);
create index content_view_by_status on content_view (status, scheduled_at, content_id);
create index content_view_by_assignee on content_view (assignee, scheduled_at, content_id);
create index content_view_by_due on content_view (step_due_at) where step_due_at is not null;

create table content_channel (
    content_id uuid not null constraint channel_of_a_content references content_view on delete cascade,
    channel    text not null constraint channel_is_known
        check (channel in ('INSTAGRAM', 'FACEBOOK', 'TIKTOK', 'X', 'YOUTUBE', 'THREADS')),
    constraint content_channel_pk primary key (content_id, channel)
);
create index content_channel_by_channel on content_channel (channel, content_id);

-- The lines of all control sheets, for the compliance report. Steps 1 to 3 are a plan's and stand on the sheet of each
-- of its contents: the scope is the plan then, so that they count once.
create table step_record (
    scope_id         uuid        not null,
    hash             text        not null,
    plan_id          uuid        not null,
    step             int         not null constraint step_is_1_to_9 check (step between 1 and 9),
    revision         int         not null,
    started_at       timestamptz not null,
    ended_at         timestamptz not null,
    working_seconds  bigint      not null,
    standard_seconds bigint      not null,
    waiting_seconds  bigint,
    on_time          boolean     not null,
    constraint a_line_counts_once primary key (scope_id, hash)
);
create index step_record_by_end on step_record (ended_at);

-- Which open steps have been reported overdue: each once, whichever replica finds it.
create table reported_overdue (
    subject_id  uuid        not null,
    step        int         not null,
    started_at  timestamptz not null,
    reported_at timestamptz not null,
    constraint overdue_is_reported_once primary key (subject_id, step, started_at)
);
