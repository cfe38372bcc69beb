package id.alurkonten.local;

import kafka.Kafka;
import kafka.tools.StorageTool;

/** The child JVM's program: formats the storage unless it is, then runs the broker. One JVM start instead of two. */
final class KafkaBroker {
    private static final String CLUSTER_ID = "YWx1ci1rb250ZW4tbG9jYQ";

    private KafkaBroker() {}

    public static void main(String[] args) {
        String properties = args[0];
        int exitCode = StorageTool.execute(
                new String[] {"format", "--ignore-formatted", "--cluster-id", CLUSTER_ID, "--config", properties},
                System.out);
        if (exitCode != 0) {
            System.exit(exitCode);
        }
        Kafka.main(new String[] {properties});
    }
}
