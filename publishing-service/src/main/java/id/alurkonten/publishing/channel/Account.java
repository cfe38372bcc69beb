package id.alurkonten.publishing.channel;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An account with its credentials, opened for use. Never stored, logged or sent as it is.
 *
 * @param id the platform's own
 * @param expiresAt when the access token ends; empty where it does not, or where there is none yet
 */
public record Account(Channel channel, String id, Map<String, String> credentials, Optional<Instant> expiresAt) {

    public static final String ACCESS_TOKEN = "accessToken";
    public static final String REFRESH_TOKEN = "refreshToken";
    private static final String SCOPE = "scope";

    public Account {
        credentials = Map.copyOf(credentials);
    }

    public Optional<String> find(String name) {
        return Optional.ofNullable(credentials.get(name));
    }

    /** The credential with that name, which was asked for when the account was connected. */
    public String get(String name) {
        return find(name).orElseThrow(() -> new IllegalStateException("no credential " + name));
    }

    public String accessToken() {
        return get(ACCESS_TOKEN);
    }

    public String bearer() {
        return "Bearer " + accessToken();
    }

    /** With a fresh access token. */
    public Account with(String accessToken, Instant end) {
        return new Account(channel, id, changed(ACCESS_TOKEN, accessToken), Optional.of(end));
    }

    /** With another refresh token: some platforms take each but once. */
    public Account withRefreshToken(String token) {
        return new Account(channel, id, changed(REFRESH_TOKEN, token), expiresAt);
    }

    /** A text of the platform's, without any credential that it may repeat: "Malformed access token AbC…". */
    public String withoutCredentials(String text) {
        String clean = text;
        for (Map.Entry<String, String> credential : credentials.entrySet()) {
            if (!credential.getKey().equals(SCOPE)) {
                clean = clean.replace(credential.getValue(), "[" + credential.getKey() + "]");
            }
        }
        return clean;
    }

    /** With what the token may do, as the platform names it; words between spaces or commas. */
    public Account granted(String scope) {
        return scope.isEmpty() ? this : new Account(channel, id, changed(SCOPE, scope), expiresAt);
    }

    /** What of these the token may not do; empty where that isn't known. */
    public List<String> missing(List<String> needed) {
        return find(SCOPE)
                .map(scope -> List.of(scope.split("[ ,]+")))
                .map(granted ->
                        needed.stream().filter(one -> !granted.contains(one)).toList())
                .orElse(List.of());
    }

    private Map<String, String> changed(String name, String value) {
        Map<String, String> changed = new TreeMap<>(credentials);
        changed.put(name, value);
        return changed;
    }

    @Override
    public String toString() {
        return channel + " account " + id;
    }
}
