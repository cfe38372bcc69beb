package id.alurkonten.desk.web;

import io.quarkus.oidc.JavaScriptRequestChecker;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/**
 * Which requests a script has sent: they are told that the session is over (499), as a script can't follow to the realm.
 * quarkus-oidc doesn't know by itself what htmx sends.
 */
@Singleton
class ScriptRequests implements JavaScriptRequestChecker {

    @Override
    public boolean isJavaScriptRequest(RoutingContext request) {
        return isScript(request.request().headers());
    }

    static boolean isScript(MultiMap headers) {
        return headers.contains("HX-Request") || headers.contains("X-Requested-With");
    }
}
