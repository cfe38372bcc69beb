-- What Debezium needs in a service's database, before its connector starts. As the superuser, in each of the four; safe
-- to repeat. It asks for wal_level = logical; the password is set apart from it: \password outbox_reader

do $$
begin
    if not exists (select from pg_roles where rolname = 'outbox_reader') then
        create role outbox_reader login replication;
    end if;
    execute format('grant connect on database %I to outbox_reader', current_database());
    -- What is committed is said once: the relay's marks (updates) and the removal of old rows are nobody's news.
    if not exists (select from pg_publication where pubname = 'outbox') then
        create publication outbox for table outbox_event with (publish = 'insert');
    end if;
end
$$;

grant select on outbox_event to outbox_reader;
