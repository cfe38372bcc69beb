package id.alurkonten.desk.client;

import id.alurkonten.desk.page.Language;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.http.HttpRequest;

/** Every call is made as the person who is signed in, and answered in their language. */
@ApplicationScoped
public class OnBehalf implements ClientRequestFilter {
    private final SecurityIdentity identity;
    private final Language language;

    OnBehalf(SecurityIdentity identity, Language language) {
        this.identity = identity;
        this.language = language;
    }

    @Override
    public void filter(ClientRequestContext request) {
        String bearer = bearer();
        if (!bearer.isEmpty()) {
            request.getHeaders().putSingle(HttpHeaders.AUTHORIZATION, "Bearer " + bearer);
        }
        request.getHeaders().putSingle(HttpHeaders.ACCEPT_LANGUAGE, language.tag());
    }

    /** For calls that no REST client makes. */
    HttpRequest.Builder signed(HttpRequest.Builder request) {
        return request.header(HttpHeaders.AUTHORIZATION, "Bearer " + bearer())
                .header(HttpHeaders.ACCEPT_LANGUAGE, language.tag());
    }

    /** Of the access token; empty for nobody. */
    public String bearer() {
        AccessTokenCredential token = identity.getCredential(AccessTokenCredential.class);
        return token == null ? "" : token.getToken();
    }
}
