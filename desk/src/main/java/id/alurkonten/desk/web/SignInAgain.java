package id.alurkonten.desk.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;

/**
 * A form that comes when its session is over leads to signing in and from there to the page with the form, where the
 * browser fills in what it has kept. quarkus-oidc alone would come back to where the form was sent, which is no page.
 */
@Singleton
class SignInAgain {
    private static final int AROUND_SECURITY = 900;
    private static final Set<Integer> NOT_SIGNED_IN = Set.of(302, 401);

    void register(@Observes Filters filters) {
        filters.register(
                request -> {
                    if (isForm(request.request())) {
                        request.addHeadersEndHandler(ignored -> lead(request));
                    } else if (isLine(request.request())) {
                        request.addHeadersEndHandler(ignored -> refuse(request.response()));
                    }
                    request.next();
                },
                AROUND_SECURITY);
    }

    /** Forms are accepted with 303 and refused with 403: these two are said of the session alone. */
    private static void lead(RoutingContext request) {
        HttpServerResponse answer = request.response();
        if (NOT_SIGNED_IN.contains(answer.getStatusCode())) {
            answer.setStatusCode(303);
            answer.setStatusMessage("See Other");
            answer.headers().set(HttpHeaders.LOCATION, FormPlace.of(request.request()));
        }
    }

    /** A page that listens can't sign in: it is told to stop, and looks again, and says so. */
    private static void refuse(HttpServerResponse answer) {
        if (answer.getStatusCode() == 302) {
            answer.setStatusCode(401);
            answer.setStatusMessage("Unauthorized");
            answer.headers().remove(HttpHeaders.LOCATION);
        }
    }

    private static boolean isLine(HttpServerRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted != null && accepted.startsWith("text/event-stream");
    }

    /** Sent by the browser itself. A script is told by quarkus-oidc, with 499. */
    private static boolean isForm(HttpServerRequest request) {
        return HttpMethod.POST.equals(request.method()) && !ScriptRequests.isScript(request.headers());
    }
}
