package id.alurkonten.system.faults.oracle;

/**
 * A dead letter.
 *
 * @param consumer who put it aside
 * @param origin where the record lay that could not be handled
 * @param id its {@code ce_id}; empty if it has none
 */
record Letter(Place place, String consumer, Place origin, String id, String reason) {}
