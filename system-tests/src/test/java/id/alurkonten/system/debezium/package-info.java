/** Debezium in the place of the relay, with the configuration that {@code deploy/debezium} has for an installation. */
package id.alurkonten.system.debezium;
