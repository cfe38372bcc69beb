package id.alurkonten.desk.web;

import id.alurkonten.desk.page.DeskConfig;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The token that a form of the desk carries and a form of another site can't: signed over a random cookie of this browser
 * and the name of the person. Nothing is kept, so that any replica can check what another has issued.
 */
@ApplicationScoped
public class FormToken {
    private static final String COOKIE = "desk_form";
    private static final String ISSUED = FormToken.class.getName();
    private static final int RANDOM_BYTES = 18;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    FormToken(DeskConfig config) {
        key = new SecretKeySpec(("form-token:" + config.secret()).getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    /** Once for each request, however many forms its page has. */
    public String issue(RoutingContext request, SecurityIdentity person) {
        String issued = request.get(ISSUED);
        if (issued != null) {
            return issued;
        }
        String token = sign(nonce(request), person);
        request.put(ISSUED, token);
        return token;
    }

    boolean isGood(String token, RoutingContext request, SecurityIdentity person) {
        Cookie cookie = request.request().getCookie(COOKIE);
        return token != null
                && cookie != null
                && MessageDigest.isEqual(
                        token.getBytes(StandardCharsets.UTF_8),
                        sign(cookie.getValue(), person).getBytes(StandardCharsets.UTF_8));
    }

    private String nonce(RoutingContext request) {
        Cookie cookie = request.request().getCookie(COOKIE);
        if (cookie != null && !cookie.getValue().isEmpty()) {
            return cookie.getValue();
        }
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        String nonce = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        // Not STRICT: coming back from a realm on another site, the browser would withhold it and be given another, and
        // the
        // forms that are open in other tabs would be refused.
        request.response()
                .addCookie(Cookie.cookie(COOKIE, nonce)
                        .setPath("/")
                        .setHttpOnly(true)
                        .setSecure(request.request().isSSL())
                        .setSameSite(CookieSameSite.LAX));
        return nonce;
    }

    private String sign(String nonce, SecurityIdentity person) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            byte[] signed =
                    mac.doFinal((nonce + "|" + person.getPrincipal().getName()).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
