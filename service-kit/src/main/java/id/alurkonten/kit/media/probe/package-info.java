/**
 * Tells from a file's own bytes what it is, how large its picture is and how long it runs, and refuses what is not
 * whole.
 *
 * <p>Nothing is decoded and nothing is believed: each reader walks the structure of its container to the end, skipping
 * by declared lengths that must fit inside the file, in constant memory. General metadata libraries were tried and left
 * out here: they inflate compressed text chunks and allocate what a length field asks for, so that half a megabyte of
 * upload ended a process.
 */
package id.alurkonten.kit.media.probe;
