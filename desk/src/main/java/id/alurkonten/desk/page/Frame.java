package id.alurkonten.desk.page;

import id.alurkonten.desk.client.Role;
import id.alurkonten.desk.web.FormToken;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** What every page shows around its own matter: {@code inject:frame} in templates. */
@Named("frame")
@RequestScoped
public class Frame {
    private final SecurityIdentity identity;
    private final Language language;
    private final RoutingContext request;
    private final FormToken formToken;
    private final Assets assets;

    Frame(SecurityIdentity identity, Language language, RoutingContext request, FormToken formToken, Assets assets) {
        this.identity = identity;
        this.language = language;
        this.request = request;
        this.formToken = formToken;
        this.assets = assets;
    }

    public boolean isSignedIn() {
        return !identity.isAnonymous();
    }

    public String userName() {
        return identity.getPrincipal().getName();
    }

    /** As the realm has it; the user name where it has none. */
    public String personName() {
        return identity.getPrincipal() instanceof JsonWebToken token && token.getClaim("name") != null
                ? token.getClaim("name")
                : userName();
    }

    public List<Role> roles() {
        return Stream.of(Role.values())
                .filter(role -> identity.hasRole(role.realmRole()))
                .toList();
    }

    public boolean is(Role role) {
        return identity.hasRole(role.realmRole());
    }

    public boolean isHumas() {
        return is(Role.HUMAS);
    }

    public boolean isKoordinator() {
        return is(Role.KOORDINATOR);
    }

    public boolean isSekretaris() {
        return is(Role.SEKRETARIS);
    }

    public boolean isAdmin() {
        return is(Role.ADMIN);
    }

    public boolean isAuditor() {
        return is(Role.AUDITOR);
    }

    public List<Destination> destinations() {
        return Stream.of(Destination.values())
                .filter(destination -> destination.isFor(this))
                .toList();
    }

    public boolean isAt(Destination destination) {
        return destination.leadsTo(path());
    }

    public String path() {
        return request.normalizedPath();
    }

    /** Whether this page answers a form: with what was typed still in it. */
    public boolean isAnswer() {
        return HttpMethod.POST.equals(request.request().method());
    }

    /** Where the language is switched from, to come back to. */
    public String here() {
        return request.request().uri();
    }

    public String language() {
        return language.tag();
    }

    public boolean isEnglish() {
        return !language.locale().equals(Language.INDONESIAN);
    }

    /** What every form of this page sends back. */
    public String csrf() {
        return formToken.issue(request, identity);
    }

    /** Changes with the style sheet and the script, so that a browser keeps them until then. */
    public String assets() {
        return assets.version();
    }

    public String htmx() {
        return assets.htmx();
    }

    /** What was done just before, told once. */
    public Notice notice() {
        return Optional.ofNullable(request.request().getParam(Notice.PARAMETER))
                .flatMap(Notice::named)
                .orElse(null);
    }
}
