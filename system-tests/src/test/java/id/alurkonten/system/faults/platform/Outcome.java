package id.alurkonten.system.faults.platform;

import id.alurkonten.system.platforms.Channel;

/**
 * What became of one publication.
 *
 * @param met whether what was to be harmed was ever done: a text has nothing to upload
 * @param reason what the publication says of it; empty if nothing
 * @param posts counted at the stub
 * @param most how often the part that is there most often is there: two are one too many
 * @param foreign posts with other bytes than those approved
 * @param repeats refused by the platform alone: nobody should have asked
 */
record Outcome(
        Channel channel,
        Shape shape,
        Trouble trouble,
        boolean met,
        String status,
        String reason,
        int posts,
        int most,
        int foreign,
        int repeats,
        double seconds,
        boolean good) {

    String cell() {
        return "%s%s, %d, %.0f s".formatted(met ? "" : "(not met) ", status, posts, seconds);
    }

    String line() {
        return "%s %s %s: %s%s %s"
                .formatted(
                        channel,
                        trouble.key(),
                        shape.key(),
                        cell(),
                        good ? "" : ", NOT AS IT MUST END",
                        shortened(reason));
    }

    private static String shortened(String text) {
        String line = text.replace('|', '/').replaceAll("\\s+", " ");
        return line.length() > 160 ? line.substring(0, 159) + "…" : line;
    }
}
