package id.alurkonten.system.platforms;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The switches: what is to go wrong, and how often each kind has. */
final class Faults {
    private final List<Fault> armed = new ArrayList<>();
    private final Map<FaultKind, Integer> fired = new EnumMap<>(FaultKind.class);

    synchronized void arm(Fault fault) {
        armed.add(fault);
    }

    synchronized void disarm() {
        armed.clear();
    }

    synchronized void disarm(Channel channel) {
        armed.removeIf(fault -> fault.channel() == channel);
    }

    synchronized void reset() {
        armed.clear();
        fired.clear();
    }

    /** The first that is for this call, which then is used up once. */
    synchronized Optional<Fault> take(Channel channel, Operation operation) {
        for (int i = 0; i < armed.size(); i++) {
            Fault fault = armed.get(i);
            if (fault.hits(channel, operation)) {
                if (fault.skip() > 0) {
                    armed.set(i, fault.after(fault.skip() - 1, fault.times()));
                    return Optional.empty();
                }
                if (fault.times() == 1) {
                    armed.remove(i);
                } else if (fault.times() > 1) {
                    armed.set(i, fault.after(0, fault.times() - 1));
                }
                fired.merge(fault.kind(), 1, Integer::sum);
                return Optional.of(fault);
            }
        }
        return Optional.empty();
    }

    synchronized List<Fault> armed() {
        return List.copyOf(armed);
    }

    synchronized Map<FaultKind, Integer> fired() {
        return Map.copyOf(fired);
    }
}
