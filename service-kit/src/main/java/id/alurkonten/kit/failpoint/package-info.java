/**
 * What the fault harness of {@code system-tests} may ask of a running service: to halt at a named place, or to live with
 * a wrong clock. It listens to nobody unless it was started with the Quarkus profile {@code faults}.
 */
package id.alurkonten.kit.failpoint;
