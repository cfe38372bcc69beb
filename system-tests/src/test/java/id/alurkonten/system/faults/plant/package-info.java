/**
 * Proves the oracle: on a run in which nothing was harmed it finds nothing; then one thing after another is harmed for
 * real, and it must name each under the invariant that it breaks.
 */
package id.alurkonten.system.faults.plant;
