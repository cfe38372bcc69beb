package id.alurkonten.system.faults.oracle;

import java.util.Map;
import java.util.Set;

/**
 * The files, read anew.
 *
 * @param media by the name of each, what its bytes hash to
 * @param packages the archive, by the location of each package
 */
record Stored(Map<String, String> media, Map<String, Archived> packages) {
    static final Stored NONE = new Stored(Map.of(), Map.of());

    /**
     * An archive package.
     *
     * @param fault what sop's verifier says is broken; empty if it is intact
     * @param contentHash what {@code content.json} claims
     * @param designHash what the design in it hashes to
     * @param named the files that the design names
     * @param files the hashes of the files in it, each by the name that it has there, without what follows the dot
     */
    record Archived(
            String sha256,
            long size,
            String fault,
            String contentHash,
            String designHash,
            Set<String> named,
            Map<String, String> files,
            Sheet sheet) {}
}
