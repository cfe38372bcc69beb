-- Step 9 through the platforms' APIs: what an attempt needs to be gone on with by any replica, and the accounts.

alter table publication_attempt
    -- what the platform gave for each step made so far (containers, upload ids): stored before the next is made
    add column handles      jsonb       not null default '{}',
    -- when the next step is to be made; absent for a manual upload, and where a person is waited for
    add column next_step_at timestamptz,
    -- who is at it, and until when that is believed
    add column lease_owner  uuid,
    add column lease_until  timestamptz,
    -- failures in a row that may pass
    add column tries        int         not null default 0,
    -- how often the platform was asked to publish, and when the last time
    add column commits      int         not null default 0,
    add column committed_at timestamptz,
    -- the platform's own name for the post, and what was seen when it was read back
    add column post_id      text,
    add column seen         jsonb,
    add constraint a_lease_has_an_end check ((lease_owner is null) = (lease_until is null)),
    add constraint whoever_commits_says_when check (state <> 'COMMITTING' or committed_at is not null);
create index attempt_to_go_on_with on publication_attempt (next_step_at)
    where state in ('INTENDED', 'COMMITTING', 'UNKNOWN') and next_step_at is not null;
-- Never twice: while one attempt is open there is no other.
create unique index one_open_attempt_for_each_publication on publication_attempt (publication_id)
    where state in ('INTENDED', 'COMMITTING', 'UNKNOWN');

-- The account a channel is published on. Its credentials lie here sealed (AES-256-GCM, the account as associated data):
-- a dump, a replica or the write-ahead log shows none.
create table channel_account (
    channel          text        constraint channel_account_pk primary key
        constraint an_account_is_of_a_channel references channel_setting,
    account_id       text        not null constraint account_id_is_1_to_200_long check (length(account_id) between 1 and 200),
    credentials      bytea       not null,
    key_id           text        not null,
    -- when the access token ends; absent where it does not
    expires_at       timestamptz,
    -- which replica's turn to refresh lasts until when
    refreshing_until timestamptz,
    -- why the platform no longer takes the credentials: an admin must mend it
    refusal          text,
    refused_at       timestamptz,
    -- the circuit breaker: failures in a row, and until when nothing is asked
    failures         int         not null default 0,
    paused_until     timestamptz,
    constraint a_refusal_says_when check ((refusal is null) = (refused_at is null))
);
