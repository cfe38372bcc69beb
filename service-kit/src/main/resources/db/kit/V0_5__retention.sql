-- What has been sent, handled or answered is removed after its time, a thousand rows at once (docs/operations.md). Each
-- table is asked for its oldest rows, so each has an index by age; idempotency_key has one already.
create index outbox_event_sent on outbox_event (sent_at) where sent_at is not null;
create index inbox_message_age on inbox_message (received_at);
create index dead_letter_replay_age on dead_letter_replay (replayed_at);
create index dead_lettered_event_age on dead_lettered_event (noted_at);

-- These tables are queues: rows come at one end and go at the other. PostgreSQL's own measure, a fifth of the table, would
-- leave a week's worth of dead rows lying before it clears them away.
alter table outbox_event set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 1000);
alter table inbox_message set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 1000);
alter table idempotency_key set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 1000);
