package id.alurkonten.desk.web;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/** Takes nothing that changes something from anywhere but a form of the desk. */
public class FormTokenFilter {
    static final String FIELD = "_token";
    static final String HEADER = "X-CSRF-Token";

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");

    private final FormToken tokens;
    private final SecurityIdentity person;

    FormTokenFilter(FormToken tokens, SecurityIdentity person) {
        this.tokens = tokens;
        this.person = person;
    }

    @ServerRequestFilter
    @WithFormRead
    public void check(ResteasyReactiveContainerRequestContext request, RoutingContext routing) {
        if (!HARMLESS.contains(request.getMethod()) && !tokens.isGood(token(request), routing, person)) {
            request.abortWith(ErrorPages.staleForm(FormPlace.of(routing.request())));
        }
    }

    private static String token(ResteasyReactiveContainerRequestContext request) {
        String header = request.getHeaderString(HEADER);
        if (header != null) {
            return header;
        }
        ResteasyReactiveRequestContext context = (ResteasyReactiveRequestContext) request.getServerRequestContext();
        return (String) context.getFormParameter(FIELD, true, false);
    }
}
