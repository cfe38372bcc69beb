package id.alurkonten.desk.web;

import io.vertx.core.http.HttpServerRequest;
import java.net.URI;

/** Where the form is that was sent: the page that the browser says it comes from, if that is one of ours. */
final class FormPlace {

    private FormPlace() {}

    /** Its address on this host; where the form was sent to, if the browser doesn't say: that leads to its page as well. */
    static String of(HttpServerRequest sent) {
        String from = sent.getHeader("Referer");
        if (from == null || sent.authority() == null) {
            return sent.path();
        }
        try {
            URI page = URI.create(from);
            boolean ours = sent.authority().toString().equals(page.getRawAuthority());
            return ours
                            && page.getRawPath().startsWith("/")
                            && !page.getRawPath().startsWith("//")
                    ? page.getRawPath()
                    : sent.path();
        } catch (IllegalArgumentException unreadable) {
            return sent.path();
        }
    }
}
