-- Who decides at which stage: the chain that the agency has chosen, with what it was before and who changed it; and who
-- stands in for whom (Plh), from when to when, by which document.

create table approval_policy (
    id             int     constraint there_is_one_policy primary key check (id = 1),
    approval_chain text    not null constraint policy_chain_is_known
                   check (approval_chain in ('KOORDINATOR,SEKRETARIS', 'KOORDINATOR', 'SEKRETARIS')),
    checklist      boolean not null,
    version        bigint  not null
);
-- The procedure's own chain (SOP 62/10/SEKRT/2023, step 6).
insert into approval_policy (id, approval_chain, checklist, version) values (1, 'KOORDINATOR,SEKRETARIS', false, 0);

create table policy_change (
    id              uuid        constraint policy_change_pk primary key,
    policy_id       int         not null constraint change_of_the_policy references approval_policy,
    approval_chain  text        not null constraint changed_chain_is_known
                    check (approval_chain in ('KOORDINATOR,SEKRETARIS', 'KOORDINATOR', 'SEKRETARIS')),
    checklist       boolean     not null,
    changed_by      text        not null,
    changed_by_name text        not null,
    changed_at      timestamptz not null
);
create index policy_change_by_time on policy_change (policy_id, changed_at desc);
create trigger policy_changes_stay before update or delete on policy_change
    for each row execute function refuse_change('policy_changes_stay');

-- Dates are days of the agency (Asia/Jakarta), both inclusive.
create table delegation (
    id          uuid        constraint delegation_pk primary key,
    role        text        not null constraint delegated_role_is_a_stage check (role in ('KOORDINATOR', 'SEKRETARIS')),
    delegator   text        not null,
    delegate    text        not null,
    first_day   date        not null,
    last_day    date        not null,
    basis       text        not null constraint a_delegation_has_a_document check (length(basis) > 0),
    created_by  text        not null,
    created_at  timestamptz not null,
    revoked_by  text,
    revoked_at  timestamptz,
    version     bigint      not null,
    constraint nobody_stands_in_for_themselves check (delegate <> delegator),
    constraint a_delegation_does_not_end_before_it_begins check (first_day <= last_day),
    constraint a_revocation_says_who_and_when check ((revoked_by is null) = (revoked_at is null)),
    -- one for each role, so that no extension is needed for the equality of roles
    constraint one_stand_in_for_the_koordinator
        exclude using gist (daterange(first_day, last_day, '[]') with &&)
        where (role = 'KOORDINATOR' and revoked_at is null),
    constraint one_stand_in_for_the_sekretaris
        exclude using gist (daterange(first_day, last_day, '[]') with &&)
        where (role = 'SEKRETARIS' and revoked_at is null)
);
create index delegation_by_delegate on delegation (delegate, first_day, last_day) where revoked_at is null;
create index delegation_by_day on delegation (first_day desc, id);
create trigger delegations_are_never_deleted before delete on delegation
    for each row execute function refuse_change('delegations_are_never_deleted');
