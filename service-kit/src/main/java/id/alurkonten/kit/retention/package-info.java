/** Rows that have done their work are removed after their time, and never before nothing can ask for them again. */
package id.alurkonten.kit.retention;
