package id.alurkonten.kit.retention;

/** A table whose rows have their time. The oldest go first; a row that somebody holds is left for the next time. */
enum RetainedTable {
    /** What was said; what is not sent yet has no time. */
    OUTBOX("outbox_event", "sent_at", "sent_at", "true"),

    /**
     * What Debezium sends, where the relay is off and nothing is marked. Its replication slot keeps the log of what it has
     * not sent, whether or not the row is still there; without a slot the row is all there is.
     */
    OUTBOX_OF_A_SLOT("outbox_event", "created_at", "seq", """
            sent_at is null and exists (
                  select 1 from pg_replication_slots
                  where slot_type = 'logical' and database = current_database() and wal_status <> 'lost')"""),

    /** What was heard. What lies among the dead letters too is remembered for as long as it may be replayed. */
    INBOX("inbox_message", "received_at", "received_at", """
            not exists (
                  select 1 from dead_lettered_event d where d.consumer = aged.consumer and d.ce_id = aged.ce_id)"""),

    /** What was answered. */
    IDEMPOTENCY_KEYS("idempotency_key", "created_at", "created_at", "true"),

    /** Who replayed which dead letter; as long as there is the letter, it says that it is settled. */
    REPLAYS("dead_letter_replay", "replayed_at", "replayed_at", "true"),

    /** Which events lie among the dead letters. */
    DEAD_LETTERED_EVENTS("dead_lettered_event", "noted_at", "noted_at", "true");

    private static final String DELETE = """
            delete from %1$s where ctid = any (array (
              select aged.ctid from %1$s aged
              where aged.%2$s < now() - make_interval(secs => ?)
                and %4$s
              order by aged.%3$s limit ? for update of aged skip locked))""";

    private final String table;
    private final String delete;

    /**
     * @param since the column from which a row's time counts
     * @param order the column in whose order rows go; it has an index
     * @param condition what else must be so
     */
    RetainedTable(String table, String since, String order, String condition) {
        this.table = table;
        this.delete = DELETE.formatted(table, since, order, condition);
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
