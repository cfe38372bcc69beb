/**
 * Decides whether anything was lost, doubled, swapped or forged, looking only from outside: the driver's own record of
 * every call and answer, the four databases, every record on every topic, and the files in the media store and the
 * archive. It believes none of them alone: each is held against the others.
 */
package id.alurkonten.system.faults.oracle;
