/**
 * What a service prints: a Qute template on the agency's letterhead becomes a PDF for the archive. What stands on a form
 * is its service's; how a form is set, numbered, made searchable and kept readable is here.
 */
package id.alurkonten.kit.paper;
