/**
 * The procedure as plain Java and data, without a framework: SOP 62/10/SEKRT/2023.
 *
 * <ul>
 *   <li>{@link id.alurkonten.sop.Procedure}: the nine steps, their performers and standard times, read from data;
 *   <li>{@link id.alurkonten.sop.WorkCalendar}: when the agency works;
 *   <li>{@link id.alurkonten.sop.QualityStandard}: both together, saying when a step is due;
 *   <li>{@link id.alurkonten.sop.ControlSheet}: who did which step when, as a chain of hashed records;
 *   <li>{@link id.alurkonten.sop.SheetVerifier}: whether a sheet, or a whole archive package, is as it was written;
 *   <li>{@link id.alurkonten.sop.CanonicalJson}: RFC 8785 and its SHA-256, for all hashes of the house.
 * </ul>
 *
 * <p>Every type is immutable and safe for use by many threads. No parameter may be null unless it says so.
 */
package id.alurkonten.sop;
