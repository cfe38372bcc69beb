-- Every header of a record is a column, so that what reads the table in the relay's place (Debezium) can send the same
-- bytes. Two of them never change.
alter table outbox_event
    add column ce_specversion text not null default '1.0',
    add column content_type   text not null default 'application/json',
    -- The time is kept as it is sent: RFC 3339, as java.time.Instant writes it. Debezium writes a timestamptz with another
    -- number of decimals than the relay. Rows that are there become what the relay would have sent: with no fraction, or
    -- with one of three or of six digits.
    alter column ce_time type text using
        regexp_replace(to_char(ce_time at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), '(\.000)?000$', '') || 'Z',
    -- A replica of an earlier version would write PostgreSQL's own form, which no subscriber reads.
    add constraint ce_time_is_rfc_3339 check (ce_time ~ '^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3,9})?Z$');
