-- The mechanics that every service stands on (reliability): what it says, what it has heard, what it has answered.

-- Columns of Debezium's outbox event router (id, aggregatetype, aggregateid, type, payload), so that an installation
-- can turn the polling relay off and point Debezium at this table. The ce_ columns become the headers of the record.
create table outbox_event (
    id             uuid        constraint outbox_event_pk primary key,
    seq            bigint      generated always as identity,
    aggregatetype  text        not null,
    aggregateid    text        not null,
    type           text        not null,
    payload        text        not null,
    ce_source      text        not null,
    ce_subject     text        not null,
    ce_time        timestamptz not null,
    ce_dataschema  text        not null,
    traceparent    text        not null,
    created_at     timestamptz not null default clock_timestamp(),
    sent_at        timestamptz
);
-- The relay asks for unsent rows, never for rows past a mark: sequence numbers are not commit order.
create index outbox_event_unsent on outbox_event (seq) where sent_at is null;

create table inbox_message (
    consumer    text        not null,
    ce_id       uuid        not null,
    ce_type     text        not null,
    outcome     text        not null constraint outcome_is_known check (outcome in ('APPLIED', 'IGNORED')),
    received_at timestamptz not null default clock_timestamp(),
    constraint handled_once_by_each_consumer primary key (consumer, ce_id)
);

create table idempotency_key (
    caller      text        not null,
    key         text        not null constraint key_is_1_to_64_long check (length(key) between 1 and 64),
    fingerprint text        not null,
    status      int,
    location    text,
    etag        text,
    body        text,
    created_at  timestamptz not null default clock_timestamp(),
    constraint one_answer_for_each_key primary key (caller, key)
);
create index idempotency_key_age on idempotency_key (created_at);
