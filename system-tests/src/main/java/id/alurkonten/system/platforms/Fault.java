package id.alurkonten.system.platforms;

import java.time.Duration;

/**
 * One that was asked for.
 *
 * @param skip so many calls are left in peace before
 * @param times so many calls are harmed; -1 for all
 * @param lasts of {@code SLOW} the delay, of {@code RATE_LIMIT} until when
 * @param to of {@code REDIRECT}
 */
public record Fault(
        FaultKind kind, Channel channel, Operation operation, int skip, int times, Duration lasts, String to) {

    Fault after(int skips, int timesLeft) {
        return new Fault(kind, channel, operation, skips, timesLeft, lasts, to);
    }

    boolean hits(Channel called, Operation what) {
        return channel == called && operation == what;
    }
}
