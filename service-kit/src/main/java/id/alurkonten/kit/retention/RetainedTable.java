package id.alurkonten.kit.retention;

/** A table whose rows have their time. The oldest go first; a row that somebody holds is left for the next time. */
enum RetainedTable {
    /** What was said; what is not sent yet has no time. */
    OUTBOX("outbox_event", """
            delete from outbox_event where ctid = any (array (
              select ctid from outbox_event
              where sent_at < now() - make_interval(secs => ?)
              order by sent_at limit ? for update skip locked))"""),

    /**
     * What Debezium sends, where the relay is off and nothing is marked. Its replication slot keeps the log of what it has
     * not sent, whether or not the row is still there; without a slot the row is all there is.
     */
    OUTBOX_OF_A_SLOT("outbox_event", """
            delete from outbox_event where ctid = any (array (
              select ctid from outbox_event
              where sent_at is null and created_at < now() - make_interval(secs => ?)
                and exists (
                  select 1 from pg_replication_slots
                  where slot_type = 'logical' and database = current_database() and wal_status <> 'lost')
              order by seq limit ? for update of outbox_event skip locked))"""),

    /** What was heard. What lies among the dead letters too is remembered for as long as it may be replayed. */
    INBOX("inbox_message", """
            delete from inbox_message where ctid = any (array (
              select m.ctid from inbox_message m
              where m.received_at < now() - make_interval(secs => ?)
                and not exists (
                  select 1 from dead_lettered_event d where d.consumer = m.consumer and d.ce_id = m.ce_id)
              order by m.received_at limit ? for update of m skip locked))"""),

    /** What was answered. */
    IDEMPOTENCY_KEYS("idempotency_key", """
            delete from idempotency_key where ctid = any (array (
              select ctid from idempotency_key
              where created_at < now() - make_interval(secs => ?)
              order by created_at limit ? for update skip locked))"""),

    /** Who replayed which dead letter; as long as there is the letter, it says that it is settled. */
    REPLAYS("dead_letter_replay", """
            delete from dead_letter_replay where ctid = any (array (
              select ctid from dead_letter_replay
              where replayed_at < now() - make_interval(secs => ?)
              order by replayed_at limit ? for update skip locked))"""),

    /** Which events lie among the dead letters. */
    DEAD_LETTERED_EVENTS("dead_lettered_event", """
            delete from dead_lettered_event where ctid = any (array (
              select ctid from dead_lettered_event
              where noted_at < now() - make_interval(secs => ?)
              order by noted_at limit ? for update skip locked))""");

    private final String table;
    private final String delete;

    RetainedTable(String table, String delete) {
        this.table = table;
        this.delete = delete;
    }

    /** Its name in the database. */
    String table() {
        return table;
    }

    /** Removes rows older than the first parameter's seconds, at most as many as the second says. */
    String delete() {
        return delete;
    }
}
