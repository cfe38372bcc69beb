package id.alurkonten.system.benchmark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** One figure, measured several times: what it is, and how far it strayed. */
final class Rounds {
    /** Each pair is measured so often, one after the other, so that what else the machine does falls on both. */
    static final int COUNT = 5;

    private final List<Double> values = new ArrayList<>();

    void add(double value) {
        values.add(value);
        Collections.sort(values);
    }

    double median() {
        return values.get(values.size() / 2);
    }

    double least() {
        return values.get(0);
    }

    double most() {
        return values.get(values.size() - 1);
    }
}
