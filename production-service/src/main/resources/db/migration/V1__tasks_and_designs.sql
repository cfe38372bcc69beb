-- Steps 4, 5 and 7 of the procedure: the plans that came, a task for each of their contents, what it is made from, the
-- designs made, and what approval wanted mended. Rows end in a final status; none is ever removed.

create table received_plan (
    plan_id       uuid        constraint received_plan_pk primary key,
    title         text        not null,
    period_start  date        not null,
    period_end    date        not null,
    status        text        not null
        constraint plan_status_is_known check (status in ('SUBMITTED', 'DISTRIBUTING', 'RETURNED')),
    submitted_at  timestamptz not null,
    submitted_by  text        not null,
    return_reason text,
    control_sheet jsonb       not null,
    sequence      bigint      not null,
    version       bigint      not null,
    constraint a_returned_plan_says_why check ((status = 'RETURNED') = (return_reason is not null))
);

create table production_task (
    content_id           uuid   constraint production_task_pk primary key,
    plan_id              uuid   not null constraint a_task_is_of_a_plan references received_plan,
    item                 jsonb  not null,
    status               text   not null constraint task_status_is_known check (status in (
        'UNASSIGNED', 'ASSIGNED', 'IN_PRODUCTION', 'UNDER_REVIEW', 'REVISION_REQUESTED', 'IN_REVISION', 'APPROVED',
        'CANCELLED')),
    assignee             text,
    outline              text   constraint outline_is_at_most_4000_long check (length(outline) <= 4000),
    wanted_at            timestamptz,
    due_at               timestamptz,
    revision             int    not null constraint revisions_count_from_0 check (revision >= 0),
    content_hash         text,
    versions             int    not null,
    materials            int    not null,
    contributors         jsonb  not null,
    step_code            text   constraint step_is_one_of_the_procedure check (step_code in ('ASSIGN', 'PRODUCE', 'APPROVE', 'REVISE')),
    step_started_at      timestamptz,
    step_due_at          timestamptz,
    step_overdue_told_at timestamptz,
    control_sheet        jsonb  not null,
    sequence             bigint not null,
    cancel_reason        text,
    lock_version         bigint not null,
    constraint who_works_was_assigned_with_an_outline check (
        status in ('UNASSIGNED', 'CANCELLED') or (assignee is not null and outline is not null)),
    constraint under_review_is_what_was_handed_over check (
        status not in ('UNDER_REVIEW', 'REVISION_REQUESTED', 'IN_REVISION', 'APPROVED')
            or (revision >= 1 and content_hash is not null)),
    constraint what_lies_with_the_assignee_is_due check (
        status not in ('ASSIGNED', 'IN_PRODUCTION', 'REVISION_REQUESTED', 'IN_REVISION') or due_at is not null),
    constraint what_was_called_off_says_why check ((status = 'CANCELLED') = (cancel_reason is not null))
);
-- Lists are read by what is wanted soonest, for each of their filters.
create index production_task_by_due on production_task (due_at, content_id);
create index production_task_by_status on production_task (status, due_at, content_id);
create index production_task_by_assignee on production_task (assignee, due_at, content_id);
create index production_task_by_plan on production_task (plan_id, due_at, content_id);
-- The sweep for overdue steps looks at those alone that nobody was told of.
create index production_task_overdue_untold on production_task (step_due_at, content_id)
    where step_overdue_told_at is null and step_code in ('ASSIGN', 'PRODUCE', 'REVISE');

create table design_version (
    content_id   uuid        not null constraint a_version_is_of_a_task references production_task,
    version      int         not null constraint versions_count_from_1 check (version >= 1),
    revision     int         not null constraint made_for_a_revision_from_1 check (revision >= 1),
    design       jsonb       not null,
    content_hash text        not null constraint content_hash_is_sha256 check (content_hash ~ '^[0-9a-f]{64}$'),
    findings     jsonb       not null,
    note         text        constraint note_is_at_most_4000_long check (length(note) <= 4000),
    uploaded_by  text        not null,
    uploaded_at  timestamptz not null,
    constraint design_version_pk primary key (content_id, version)
);

create table source_material (
    id         uuid        constraint source_material_pk primary key,
    content_id uuid        not null constraint material_is_for_a_task references production_task,
    title      text        not null,
    text       text,
    url        text,
    media      text,
    added_by   text        not null,
    added_at   timestamptz not null,
    constraint material_is_a_text_an_address_or_a_file check (num_nonnulls(text, url, media) >= 1)
);
create index source_material_of_task on source_material (content_id, id);

create table revision_request (
    content_id   uuid        not null constraint a_request_is_about_a_task references production_task,
    revision     int         not null,
    stage        text        not null,
    notes        jsonb       not null constraint a_request_has_a_note check (jsonb_array_length(notes) >= 1),
    requested_by jsonb       not null,
    requested_at timestamptz not null,
    constraint said_no_once_to_each_revision primary key (content_id, revision)
);

-- A content that was called off before its plan came here.
create table early_cancellation (
    content_id   uuid        constraint early_cancellation_pk primary key,
    reason       text        not null,
    cancelled_at timestamptz not null
);

-- What was decided on must stay what it was: not even this service changes a design, a note or a material.
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is immutable', tg_table_name using errcode = 'restrict_violation';
end
$$;
create trigger design_versions_are_immutable before update or delete on design_version
    for each row execute function refuse_change();
create trigger materials_are_immutable before update or delete on source_material
    for each row execute function refuse_change();
create trigger revision_requests_are_immutable before update or delete on revision_request
    for each row execute function refuse_change();
create trigger early_cancellations_are_immutable before update or delete on early_cancellation
    for each row execute function refuse_change();
create function refuse_removal() returns trigger language plpgsql as $$
begin
    raise exception 'nothing is removed from %', tg_table_name using errcode = 'restrict_violation';
end
$$;
create trigger tasks_are_never_removed before delete on production_task
    for each row execute function refuse_removal();
create trigger plans_are_never_removed before delete on received_plan
    for each row execute function refuse_removal();
