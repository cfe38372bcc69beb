-- The transaction that wrote a row: with a snapshot of the database it says whether the relay could have seen the row
-- when it last looked. So it reads on from there, and needn't pass over the entries of rows that it has sent since, which
-- stay in the index for as long as any transaction that is open may still see them.
alter table outbox_event add column transaction_id bigint not null default (pg_current_xact_id()::text::bigint);
create index outbox_event_unsent_of_transaction on outbox_event (transaction_id) where sent_at is null;
