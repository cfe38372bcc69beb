package id.alurkonten.system.faults;

import id.alurkonten.system.faults.scenario.BrokerAway;
import id.alurkonten.system.faults.scenario.Clocks;
import id.alurkonten.system.faults.scenario.DatabaseAway;
import id.alurkonten.system.faults.scenario.DeadLetterWrite;
import id.alurkonten.system.faults.scenario.FullDisk;
import id.alurkonten.system.faults.scenario.IdleTransaction;
import id.alurkonten.system.faults.scenario.Kills;
import id.alurkonten.system.faults.scenario.LateCommit;
import id.alurkonten.system.faults.scenario.Poison;
import id.alurkonten.system.faults.scenario.Recovery;
import id.alurkonten.system.faults.scenario.Replay;
import id.alurkonten.system.faults.scenario.Replicas;
import java.util.List;
import java.util.stream.Collectors;

/** All there are, in the order in which they are run. */
final class Scenarios {
    private static final List<Scenario> ALL = List.of(
            new Kills(),
            new BrokerAway(),
            new DatabaseAway(),
            new Replicas(),
            new Recovery(),
            new LateCommit(),
            new IdleTransaction(),
            new Poison(),
            new DeadLetterWrite(),
            new FullDisk(),
            new Clocks(),
            new Replay());

    private Scenarios() {}

    static String names() {
        return ALL.stream().map(Scenario::name).collect(Collectors.joining(","));
    }

    /**
     * Those asked for, in the order in which they are run; all, if none is named.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    static List<Scenario> of(List<String> names) {
        for (String name : names) {
            if (ALL.stream().noneMatch(scenario -> scenario.name().equals(name))) {
                throw new IllegalArgumentException("No scenario is called " + name + "; there are " + names());
            }
        }
        return ALL.stream()
                .filter(scenario -> names.isEmpty() || names.contains(scenario.name()))
                .toList();
    }
}
