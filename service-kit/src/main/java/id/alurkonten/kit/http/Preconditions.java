package id.alurkonten.kit.http;

import id.alurkonten.kit.problem.ProblemException;
import id.alurkonten.kit.problem.ProblemType;
import java.util.Arrays;

/** Strong entity tags and If-Match (RFC 9110, sections 8.8.3 and 13.1.1) over an aggregate's version. */
public final class Preconditions {

    private Preconditions() {}

    /** The ETag of that version, quotes included. */
    public static String etag(long version) {
        return "\"" + version + "\"";
    }

    /**
     * Lets a change pass only when the caller has seen the present version.
     *
     * @param ifMatch the header as sent; null when it was not
     * @throws ProblemException 428 without the header, 412 when none of its tags is the present one
     */
    public static void require(String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new ProblemException(ProblemType.PRECONDITION_REQUIRED, "precondition-required");
        }
        String present = etag(version);
        boolean seen = Arrays.stream(ifMatch.split(",", -1))
                .map(String::strip)
                .anyMatch(tag -> tag.equals("*") || tag.equals(present));
        if (!seen) {
            throw new ProblemException(ProblemType.PRECONDITION_FAILED, "precondition-failed");
        }
    }
}
