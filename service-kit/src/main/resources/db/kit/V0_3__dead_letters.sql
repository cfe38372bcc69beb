-- The letters themselves lie on the topics <topic>.dlq.<consumer>. Here stands what the topics cannot say.

-- Each time a letter was handled anew: by whom, and what came of it. Written in the transaction of the effect.
create table dead_letter_replay (
    id            bigint      generated always as identity constraint dead_letter_replay_pk primary key,
    topic         text        not null, -- the dead letters', not the one the record came from
    partition     int         not null,
    letter_offset bigint      not null,
    outcome       text        not null
        constraint outcome_is_known check (outcome in ('APPLIED', 'IGNORED', 'DUPLICATE', 'REFUSED')),
    reason        text        constraint a_refusal_has_its_reason check ((outcome = 'REFUSED') = (reason is not null)),
    replayed_by   text        not null,
    replayed_at   timestamptz not null default clock_timestamp()
);
create index dead_letter_replay_of_a_letter on dead_letter_replay (topic, partition, letter_offset, id);
-- A letter waits until one replay was not refused, and there can be but one such.
create unique index a_letter_is_settled_once on dead_letter_replay (topic, partition, letter_offset)
    where outcome <> 'REFUSED';

-- Events that lie among the dead letters, noted before the letter is written. As long as one may be replayed, the inbox
-- must remember whether it was handled meanwhile: the same event may have come again, or lie there twice.
create table dead_lettered_event (
    consumer text        not null,
    ce_id    uuid        not null,
    noted_at timestamptz not null default clock_timestamp(),
    constraint noted_once_for_each_consumer primary key (consumer, ce_id)
);
