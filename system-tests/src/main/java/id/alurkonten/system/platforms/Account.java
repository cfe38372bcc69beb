package id.alurkonten.system.platforms;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Somebody's account on a platform, with the tokens that its owner gave out. */
public final class Account {

    /** What a token is worth. */
    public enum Standing {
        GOOD,
        EXPIRED,
        REVOKED
    }

    /** Until when one is good, and since when. */
    private record Token(Instant since, Instant until) {}

    private final Channel channel;
    private final String id;
    private final String name;
    private final Set<String> scopes;
    private final int quota;
    private final Map<String, Token> tokens = new LinkedHashMap<>();
    private String refreshToken;
    private boolean revoked;

    /**
     * @param quota how many it may post within the platform's window, as the platform counts
     * @param refreshToken empty where the platform has none
     */
    public Account(Channel channel, String id, String name, Set<String> scopes, int quota, String refreshToken) {
        this.channel = channel;
        this.id = id;
        this.name = name;
        this.scopes = Set.copyOf(scopes);
        this.quota = quota;
        this.refreshToken = refreshToken;
    }

    public Account give(String token, Instant since, Instant until) {
        tokens.put(token, new Token(since, until));
        return this;
    }

    /** A new access token beside those it has. */
    public String renew(Instant now, Duration lasts) {
        String token = channel.key() + "-" + UUID.randomUUID();
        give(token, now, now.plus(lasts));
        return token;
    }

    /** A new refresh token in the place of the old one. */
    public String rotate() {
        refreshToken = channel.key() + "-refresh-" + UUID.randomUUID();
        return refreshToken;
    }

    boolean knows(String token) {
        return tokens.containsKey(token);
    }

    public Standing standing(String token, Instant now) {
        if (revoked) {
            return Standing.REVOKED;
        }
        return tokens.get(token).until().isAfter(now) ? Standing.GOOD : Standing.EXPIRED;
    }

    public Instant since(String token) {
        return tokens.get(token).since();
    }

    public Instant until(String token) {
        return tokens.get(token).until();
    }

    /** Every access token it has given out is out of date. */
    public void expire(Instant now) {
        tokens.replaceAll((token, term) -> new Token(term.since(), now.minusSeconds(1)));
    }

    public void revoke() {
        revoked = true;
    }

    public boolean isRevoked() {
        return revoked;
    }

    public boolean may(String scope) {
        return scopes.contains(scope);
    }

    public Channel channel() {
        return channel;
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    public Set<String> scopes() {
        return scopes;
    }

    public int quota() {
        return quota;
    }

    public String refreshToken() {
        return refreshToken;
    }
}
