package id.alurkonten.system.benchmark;

import java.net.CookieHandler;
import java.net.HttpCookie;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** A browser's, of each address: those that are for secure connections alone go back to this machine too, as in a browser. */
final class Cookies extends CookieHandler {
    private final Map<String, Map<String, String>> ofAddress = new ConcurrentHashMap<>();

    @Override
    public Map<String, List<String>> get(URI uri, Map<String, List<String>> headers) {
        String cookies = at(uri).entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        return cookies.isEmpty() ? Map.of() : Map.of("Cookie", List.of(cookies));
    }

    @Override
    public void put(URI uri, Map<String, List<String>> headers) {
        headers.forEach((name, lines) -> {
            if ("set-cookie".equalsIgnoreCase(name)) {
                lines.forEach(line -> HttpCookie.parse(line).forEach(cookie -> keep(uri, cookie)));
            }
        });
    }

    private void keep(URI uri, HttpCookie cookie) {
        if (cookie.hasExpired()) {
            at(uri).remove(cookie.getName());
        } else {
            at(uri).put(cookie.getName(), cookie.getValue());
        }
    }

    private Map<String, String> at(URI uri) {
        return ofAddress.computeIfAbsent(uri.getAuthority(), address -> new ConcurrentHashMap<>());
    }
}
