package id.alurkonten.system.faults.plant;

import id.alurkonten.system.faults.oracle.Invariant;

/**
 * A failure to be planted.
 *
 * @param name by which it is asked for
 * @param expected the invariant under which it must be found
 */
record Plant(String name, Invariant expected, Harm harm) {

    /** Does the harm; answers the content, event, file or key that the oracle must name. */
    @FunctionalInterface
    interface Harm {
        Object on(Ground ground) throws Exception;
    }
}
