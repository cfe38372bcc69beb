package id.alurkonten.desk.page;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.util.Locale;

/** Indonesian, unless the person chose English. */
@RequestScoped
public class Language {
    public static final String COOKIE = "bahasa";
    public static final Locale INDONESIAN = Locale.forLanguageTag("id");

    private final Locale locale;

    Language(CurrentVertxRequest current) {
        RoutingContext request = current.getCurrent();
        Cookie chosen = request == null ? null : request.request().getCookie(COOKIE);
        locale = chosen != null && "en".equals(chosen.getValue()) ? Locale.ENGLISH : INDONESIAN;
    }

    public Locale locale() {
        return locale;
    }

    public String tag() {
        return locale.toLanguageTag();
    }
}
