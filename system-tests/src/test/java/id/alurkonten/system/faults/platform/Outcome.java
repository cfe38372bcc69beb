package id.alurkonten.system.faults.platform;

import id.alurkonten.system.platforms.Channel;

/**
 * What became of one publication.
 *
 * @param fault the trouble, or the failpoint at which publishing was killed
 * @param reason what the publication says of it; empty if nothing
 * @param posts counted at the stub
 * @param foreign posts with other bytes than those approved
 * @param repeats refused by the platform alone: nobody should have asked
 */
record Outcome(
        Channel channel,
        String fault,
        String status,
        String reason,
        int posts,
        int foreign,
        int repeats,
        double seconds,
        boolean good) {

    String line() {
        return "| %s | %s | %s | %d | %d | %.0f | %s | %s |"
                .formatted(channel, fault, status, posts, repeats, seconds, good ? "yes" : "NO", shortened(reason));
    }

    private static String shortened(String text) {
        String line = text.replace('|', '/').replaceAll("\\s+", " ");
        return line.length() > 110 ? line.substring(0, 109) + "…" : line;
    }
}
