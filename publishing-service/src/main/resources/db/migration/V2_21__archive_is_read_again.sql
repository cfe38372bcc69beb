-- Packages are read again as they get older, the one that was read the longest ago first, and what is broken (rot) is noted.
-- Beside the record, which is immutable.
create table archive_audit (
    content_id   uuid        constraint archive_audit_pk primary key
        constraint an_audit_is_of_an_archive references archive_record (content_id),
    -- it is read when it is archived; while somebody reads it, this is moved on, so that nobody else begins
    last_read_at timestamptz not null,
    -- absent until it was read for the first time since it was archived
    checked_at   timestamptz,
    -- as people read it, in both languages: [{part, id, en}]
    findings     jsonb       not null default '[]',
    broken_since timestamptz,
    constraint what_is_broken_says_since_when check ((jsonb_array_length(findings) > 0) = (broken_since is not null))
);
create index archive_audit_by_age on archive_audit (last_read_at);
create index archive_audit_broken on archive_audit (broken_since) where broken_since is not null;

insert into archive_audit (content_id, last_read_at) select content_id, archived_at from archive_record;

create function archive_is_audited() returns trigger language plpgsql as $$
begin
    insert into archive_audit (content_id, last_read_at) values (new.content_id, new.archived_at);
    return new;
end $$;
create trigger archive_is_audited after insert on archive_record
    for each row execute function archive_is_audited();
