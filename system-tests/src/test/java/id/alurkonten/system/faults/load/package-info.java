/** The work that goes on while harm is done: contents on their way through the nine steps, every command written down. */
package id.alurkonten.system.faults.load;
