package id.alurkonten.publishing.platform;

import id.alurkonten.publishing.channel.Sealer;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;

/** Links that open exactly one file, for some hours: who has one needs no account here, and can guess no other. */
@ApplicationScoped
public class MediaLinks {

    private static final String PURPOSE = "alurkonten media link v1";

    private final LinkConfig config;
    private final Sealer sealer;
    private final Clock clock;

    MediaLinks(LinkConfig config, Sealer sealer, Clock clock) {
        this.config = config;
        this.sealer = sealer;
        this.clock = clock;
    }

    /** A link to that file, from now on. */
    public URI to(String sha256) {
        long end = clock.instant().plus(config.validFor()).getEpochSecond();
        byte[] key = sealer.derived(PURPOSE).get(0);
        String base = config.publicUrl().orElseThrow().toString().replaceFirst("/+$", "");
        return URI.create(
                "%s/public/media/%s?until=%d&signature=%s".formatted(base, sha256, end, sign(key, sha256, end)));
    }

    /** Whether we gave that link, and it still opens what it names. */
    public boolean isGood(String sha256, long until, String signature) {
        boolean ours = sealer.derived(PURPOSE).stream()
                .anyMatch(key -> MessageDigest.isEqual(
                        sign(key, sha256, until).getBytes(StandardCharsets.US_ASCII),
                        signature.getBytes(StandardCharsets.UTF_8)));
        return ours && clock.instant().isBefore(Instant.ofEpochSecond(until));
    }

    private static String sign(byte[] key, String sha256, long until) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Sealer.hmac(key, sha256 + "\n" + until));
    }
}
