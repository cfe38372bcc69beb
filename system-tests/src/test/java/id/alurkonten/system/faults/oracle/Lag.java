package id.alurkonten.system.faults.oracle;

/** How far a consumer has come on a partition, and how far that goes. */
record Lag(String consumer, String topic, int partition, long committed, long end) {

    boolean isBehind() {
        return committed < end;
    }
}
