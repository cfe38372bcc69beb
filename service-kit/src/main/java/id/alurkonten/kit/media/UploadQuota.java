package id.alurkonten.kit.media;

import id.alurkonten.kit.problem.ProblemException;
import id.alurkonten.kit.problem.ProblemType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How much may be under way at a time. */
final class UploadQuota {

    /** What has been still for so long gives way to another of the same person: its page may be closed for good. */
    private static final Duration STILL = Duration.ofMinutes(15);

    private final MediaConfig.Uploads limits;
    private final Clock clock;

    UploadQuota(MediaConfig.Uploads limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * @param open what is under way
     * @param length bytes that are to come
     * @return what must be given up for it
     * @throws ProblemException 429 when that person, or all together, have too much under way
     */
    Optional<Upload> whatGivesWay(List<Upload> open, String person, long length) {
        long promised = open.stream().mapToLong(Upload::length).sum();
        if (promised + length > limits.maxBytes().asLongValue()) {
            throw new ProblemException(ProblemType.TOO_MANY_REQUESTS, "upload.no-room");
        }
        List<Upload> own =
                open.stream().filter(upload -> upload.owner().equals(person)).toList();
        if (own.size() < limits.perPerson()) {
            return Optional.empty();
        }
        Instant stillSince = clock.instant().minus(STILL).plus(limits.keptFor());
        Optional<Upload> stillest = own.stream()
                .filter(upload -> upload.expiresAt().isBefore(stillSince))
                .min(Comparator.comparing(Upload::expiresAt));
        if (stillest.isEmpty()) {
            throw new ProblemException(ProblemType.TOO_MANY_REQUESTS, "upload.too-many", own.size());
        }
        return stillest;
    }
}
