/** The kinds of harm, each a scenario. */
package id.alurkonten.system.faults.scenario;
