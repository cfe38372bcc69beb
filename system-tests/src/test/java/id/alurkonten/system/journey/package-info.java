/** Each class one story of the procedure, told through the public APIs and checked from outside. */
package id.alurkonten.system.journey;
