/**
 * The system is harmed while it works, and must lose nothing and double nothing. {@link
 * id.alurkonten.system.faults.Faults} is the program; docs/faults.md tells how to run and read it.
 */
package id.alurkonten.system.faults;
