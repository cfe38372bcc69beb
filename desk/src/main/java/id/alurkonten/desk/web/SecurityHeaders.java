package id.alurkonten.desk.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What a browser may do with the desk's pages: nothing but what they do themselves. */
@Singleton
class SecurityHeaders {
    private static final int BEFORE_ALL = 1_000;

    private final String policy;

    /** @param issuer the realm as browsers reach it: a form may end there, when its session is over */
    SecurityHeaders(
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") String realm,
            @ConfigProperty(name = "quarkus.oidc.token.issuer") Optional<String> issuer) {
        URI signIn = URI.create(issuer.orElse(realm));
        policy = String.join(
                "; ",
                "default-src 'none'",
                "script-src 'self'",
                "style-src 'self'",
                "img-src 'self' blob: data:",
                "media-src 'self' blob:",
                "connect-src 'self'",
                "font-src 'self'",
                "manifest-src 'self'",
                "form-action 'self' " + signIn.getScheme() + "://" + signIn.getAuthority(),
                "base-uri 'none'",
                "frame-ancestors 'none'");
    }

    void register(@Observes Filters filters) {
        filters.register(
                request -> {
                    MultiMap headers = request.response().headers();
                    headers.set("Content-Security-Policy", policy);
                    headers.set("X-Content-Type-Options", "nosniff");
                    headers.set("X-Frame-Options", "DENY");
                    headers.set("Referrer-Policy", "same-origin");
                    headers.set("Cross-Origin-Opener-Policy", "same-origin");
                    headers.set("Cross-Origin-Resource-Policy", "same-origin");
                    headers.set("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=()");
                    if (request.request().isSSL()) {
                        headers.set("Strict-Transport-Security", "max-age=31536000");
                    }
                    request.next();
                },
                BEFORE_ALL);
    }
}
