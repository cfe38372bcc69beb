package id.alurkonten.desk.archive;

import id.alurkonten.desk.client.StepRecord;
import java.util.ArrayList;
import java.util.List;

/** A control sheet as a chain: each record says which one it follows. */
public record Sheet(List<Link> links) {
    private static final String BEGINNING = "0".repeat(64);

    /** @param joined whether it names the record before it */
    public record Link(StepRecord step, boolean joined) {}

    static Sheet of(List<StepRecord> records) {
        List<Link> links = new ArrayList<>();
        String before = BEGINNING;
        for (StepRecord step : records) {
            links.add(new Link(step, before.equals(step.previousHash())));
            before = step.hash();
        }
        return new Sheet(links);
    }
}
