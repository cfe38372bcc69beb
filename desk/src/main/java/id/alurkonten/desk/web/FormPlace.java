package id.alurkonten.desk.web;

import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the form is that was sent: the page that the browser says it comes from, if that is one of ours. */
final class FormPlace {

    /** The pages that have forms are those of one thing; beneath them is only what forms are sent to. */
    private static final Pattern BENEATH = Pattern.compile("(/(?:delegasi|[a-z]+/[0-9a-f-]{36}))/.+");

    private FormPlace() {}

    /** The page that a form sent there is on; the address itself if it is one. */
    static String pageOf(String path) {
        Matcher beneath = BENEATH.matcher(path);
        return beneath.matches() ? beneath.group(1) : path;
    }

    /** Its address on this host; where the form was sent to, if the browser doesn't say: that leads to its page as well. */
    static String of(HttpServerRequest sent) {
        String from = sent.getHeader("Referer");
        if (from == null || sent.authority() == null) {
            return pageOf(sent.path());
        }
        try {
            URI page = URI.create(from);
            boolean ours = sent.authority().toString().equals(page.getRawAuthority());
            return ours
                            && page.getRawPath().startsWith("/")
                            && !page.getRawPath().startsWith("//")
                    ? pageOf(page.getRawPath())
                    : pageOf(sent.path());
        } catch (IllegalArgumentException unreadable) {
            return pageOf(sent.path());
        }
    }
}
