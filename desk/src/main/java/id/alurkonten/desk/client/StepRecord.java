package id.alurkonten.desk.client;

import java.time.Instant;

/** One record of a control sheet; durations in seconds. */
public record StepRecord(
        int seq,
        int step,
        StepCode code,
        int revision,
        Role stage,
        Actor actor,
        Instant startedAt,
        Instant endedAt,
        Instant dueAt,
        long elapsedSeconds,
        long workingSeconds,
        long standardSeconds,
        boolean onTime,
        String previousHash,
        String hash) {}
