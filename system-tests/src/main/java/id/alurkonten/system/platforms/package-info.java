/**
 * The six platforms that an agency posts on, as far as posting goes: stateful and strict, each written from its public
 * documentation and from nothing of Alur Konten. What the documentation leaves open is marked <em>Assumed</em> where it
 * is decided.
 */
package id.alurkonten.system.platforms;
