/**
 * The media store: immutable objects named by the SHA-256 of their bytes, and how they go in and out over HTTP.
 *
 * <p>Everything in it has been checked to be what it says; nothing in it is ever changed. A service names a file by its
 * hash and needs no more to know that it has the right one.
 */
package id.alurkonten.kit.media;
