/**
 * Bad input for every operation of the four APIs, made from their own descriptions: whatever is sent, the answer is a
 * problem that a person can act on.
 */
package id.alurkonten.system.input;
