/**
 * What becomes of a publication when the platform misbehaves, or publishing dies between asking it and writing down what it
 * said: each fault on each platform, counted at the stub of the platforms.
 */
package id.alurkonten.system.faults.platform;
