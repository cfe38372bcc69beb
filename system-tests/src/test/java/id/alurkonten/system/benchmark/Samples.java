package id.alurkonten.system.benchmark;

import java.util.Arrays;

/** Durations in milliseconds, sorted. */
final class Samples {
    private final double[] millis;

    Samples(double[] millis) {
        if (millis.length == 0) {
            throw new IllegalArgumentException("nothing was measured");
        }
        this.millis = millis.clone();
        Arrays.sort(this.millis);
    }

    int count() {
        return millis.length;
    }

    /** @param share from 0 to 1 */
    double quantile(double share) {
        return millis[(int) Math.min(millis.length - 1L, (long) Math.floor(share * millis.length))];
    }

    double p50() {
        return quantile(0.5);
    }

    double p99() {
        return quantile(0.99);
    }
}
