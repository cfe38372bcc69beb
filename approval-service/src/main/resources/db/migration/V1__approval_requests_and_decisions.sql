-- Step 6 of the procedure: who may decide on a design, and what was decided. The rules that must never break (four eyes,
-- one decision a stage, a decision on exactly this design) are constraints, so that they hold for every program, script
-- and person that writes here.

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% of % is refused: what was decided or said stays as it is', tg_op, tg_table_name
        using errcode = 'restrict_violation', constraint = tg_argv[0], table = tg_table_name;
end $$;

-- What approval knows of a content over all its revisions. Its row is locked by whatever changes something about the
-- content, so what is said about one content is said in the order in which it happened. It exists before the first
-- design when the content was cancelled first.
create table reviewed_content (
    content_id       uuid   constraint reviewed_content_pk primary key,
    highest_sequence bigint not null,
    latest_revision  int    not null constraint revisions_count_from_0 check (latest_revision >= 0),
    approved         boolean not null,
    cancelled_at     timestamptz,
    cancel_reason    text,
    version          bigint not null,
    constraint a_cancellation_has_its_reason check ((cancelled_at is null) = (cancel_reason is null))
);

-- One for each design handed over. Chain and checklist are copied from the policy: a later policy is for later requests.
create table approval_request (
    id                  uuid        constraint approval_request_pk primary key,
    content_id          uuid        not null constraint request_is_about_a_content references reviewed_content,
    plan_id             uuid        not null,
    revision            int         not null constraint revisions_begin_with_1 check (revision >= 1),
    status              text        not null constraint status_is_known
                        check (status in ('PENDING', 'APPROVED', 'REVISION_REQUESTED', 'SUPERSEDED', 'CANCELLED')),
    approval_chain      text        not null constraint chain_is_known
                        check (approval_chain in ('KOORDINATOR,SEKRETARIS', 'KOORDINATOR', 'SEKRETARIS')),
    checklist           boolean     not null,
    stage               text        constraint stage_is_known check (stage in ('KOORDINATOR', 'SEKRETARIS')),
    content_hash        text        not null constraint content_hash_is_sha256 check (content_hash ~ '^[0-9a-f]{64}$'),
    design              jsonb       not null,
    design_version      int         not null,
    title               text        not null,
    format              text        not null,
    assignee            text        not null,
    scheduled_at        timestamptz not null,
    handed_over_at      timestamptz not null,
    stage_opened_at     timestamptz not null,
    due_at              timestamptz not null,
    overdue_reported_at timestamptz,
    ended_at            timestamptz,
    control_sheet       jsonb       not null,
    constraint one_request_for_each_revision unique (content_id, revision),
    constraint a_decision_can_name_this_design unique (id, content_hash),
    constraint a_pending_request_waits_at_a_stage check ((status = 'PENDING') = (stage is not null)),
    constraint an_ended_request_says_when check ((status = 'PENDING') = (ended_at is null))
);
create unique index one_pending_request_for_each_content on approval_request (content_id) where status = 'PENDING';
create index approval_request_by_due on approval_request (due_at, id);
create index approval_request_by_status on approval_request (status, due_at, id);
create index approval_request_by_stage on approval_request (stage, due_at, id) where status = 'PENDING';
create index approval_request_to_report on approval_request (due_at)
    where status = 'PENDING' and overdue_reported_at is null;

create trigger what_was_handed_over_stays
    before update of id, content_id, plan_id, revision, approval_chain, checklist, content_hash, design, design_version,
                     title, format, assignee, scheduled_at, handed_over_at, due_at on approval_request
    for each row
    when ((old.id, old.content_id, old.plan_id, old.revision, old.approval_chain, old.checklist, old.content_hash,
           old.design, old.design_version, old.title, old.format, old.assignee, old.scheduled_at, old.handed_over_at,
           old.due_at)
          is distinct from
          (new.id, new.content_id, new.plan_id, new.revision, new.approval_chain, new.checklist, new.content_hash,
           new.design, new.design_version, new.title, new.format, new.assignee, new.scheduled_at, new.handed_over_at,
           new.due_at))
    execute function refuse_change('what_was_handed_over_stays');
create trigger requests_are_never_deleted before delete on approval_request
    for each row execute function refuse_change('requests_are_never_deleted');

-- Four eyes: in one revision a person has one part, as who contributed to the design (at this revision or any before)
-- or as who decided on it, and never two. A decision refers to its part here, so it can't be made without.
create table participant (
    request_id uuid not null constraint participant_of_a_request references approval_request,
    person_id  text not null,
    part       text not null constraint part_is_known check (part in ('CONTRIBUTED', 'DECIDED')),
    constraint four_eyes primary key (request_id, person_id),
    constraint a_decision_can_name_its_part unique (request_id, person_id, part)
);
create trigger parts_stay before update or delete on participant
    for each row execute function refuse_change('parts_stay');

create table decision (
    id              uuid        constraint decision_pk primary key,
    request_id      uuid        not null,
    stage           text        not null constraint decision_stage_is_known check (stage in ('KOORDINATOR', 'SEKRETARIS')),
    outcome         text        not null constraint outcome_is_a_decision check (outcome in ('APPROVED', 'REVISION_REQUESTED')),
    content_hash    text        not null,
    decided_by      text        not null,
    decided_by_name text        not null,
    on_behalf_of    text,
    part            text        not null default 'DECIDED' constraint deciding_is_their_part check (part = 'DECIDED'),
    decided_at      timestamptz not null,
    note            text,
    checklist       boolean     not null,
    revision_notes  jsonb       not null default '[]',
    constraint one_decision_for_each_stage unique (request_id, stage),
    constraint one_decision_for_each_person unique (request_id, decided_by),
    constraint decided_on_this_design foreign key (request_id, content_hash)
        references approval_request (id, content_hash),
    -- deferred: decision and part are written together, in no order
    constraint decided_by_none_who_contributed foreign key (request_id, decided_by, part)
        references participant (request_id, person_id, part) deferrable initially deferred,
    constraint a_request_for_revision_says_what_to_mend
        check ((outcome = 'REVISION_REQUESTED') = (jsonb_array_length(revision_notes) > 0))
);
create trigger decisions_stay before update or delete on decision
    for each row execute function refuse_change('decisions_stay');

-- What officers say to each other about a content; never leaves the service.
create table review_comment (
    id          uuid        constraint review_comment_pk primary key,
    content_id  uuid        not null constraint comment_is_about_a_content references reviewed_content,
    revision    int         not null,
    author      text        not null,
    author_name text        not null,
    text        text        not null constraint comment_is_1_to_4000_long check (length(text) between 1 and 4000),
    written_at  timestamptz not null
);
create index review_comment_by_content on review_comment (content_id, written_at, id);
create trigger comments_stay before update or delete on review_comment
    for each row execute function refuse_change('comments_stay');
