package id.alurkonten.desk.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;

/** Until when an access token is good. It was verified when the request came; here it is only read. */
final class TokenEnd {
    private static final Duration UNKNOWN = Duration.ofMinutes(5);
    private static final Duration LEAST = Duration.ofSeconds(1);
    private static final JwtConsumer READER = new JwtConsumerBuilder()
            .setSkipAllValidators()
            .setSkipSignatureVerification()
            .setDisableRequireSignature()
            .build();

    private TokenEnd() {}

    /** How long it is good from now on: at least a second; for one that doesn't say, some minutes. */
    static Duration within(String bearer, Clock clock) {
        try {
            NumericDate end =
                    bearer.isEmpty() ? null : READER.processToClaims(bearer).getExpirationTime();
            if (end == null) {
                return UNKNOWN;
            }
            Duration left = Duration.between(clock.instant(), Instant.ofEpochMilli(end.getValueInMillis()));
            return left.compareTo(LEAST) < 0 ? LEAST : left;
        } catch (InvalidJwtException | MalformedClaimException opaque) {
            return UNKNOWN;
        }
    }
}
