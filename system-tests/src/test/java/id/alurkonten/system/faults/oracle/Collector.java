package id.alurkonten.system.faults.oracle;

import id.alurkonten.local.Stack;
import java.nio.file.Path;
import java.time.Instant;

/** Gathers the evidence of a stack whose PostgreSQL and Kafka are up; its services may be up or down, if all is quiet. */
public final class Collector {
    private final Stack stack;
    private final SheetReader sheets = new SheetReader();

    public Collector(Stack stack) {
        this.stack = stack;
    }

    public Evidence collect(Account account) {
        Instant at = Instant.now();
        Path folder = stack.folder();
        Topics topics = new TopicReader(stack.kafka().bootstrapServers(), sheets).read();
        Rows rows = new DatabaseReader(stack.postgres(), sheets).read();
        Stored stored = new FolderReader(sheets).read(folder.resolve("media"), folder.resolve("archive"));
        return new Evidence(account, rows, topics, stored, at);
    }
}
