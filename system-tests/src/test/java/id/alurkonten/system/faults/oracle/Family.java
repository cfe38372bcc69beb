package id.alurkonten.system.faults.oracle;

/** Goes through the evidence for one kind of thing, and tells what it finds under the invariant it belongs to. */
@FunctionalInterface
interface Family {

    void judge(Evidence evidence, Findings findings);
}
