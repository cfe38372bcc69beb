package id.alurkonten.system.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Someone who is signed in at the desk as a browser is, with its cookies, and reads pages without drawing them. */
final class Visitor {
    private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");
    /** How a page says that a service is away. */
    private static final String AWAY = "class=\"note warn away\"";

    private final HttpClient http = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.ALWAYS)
            .cookieHandler(new Cookies())
            .build();
    private final String desk;

    private Visitor(String desk) {
        this.desk = desk;
    }

    /** @param userName of the local realm, where it is the password too */
    static Visitor signedIn(String desk, String userName) {
        Visitor visitor = new Visitor(desk);
        Matcher form = FORM.matcher(visitor.read("/").body());
        if (!form.find()) {
            throw new IllegalStateException("The desk leads to no form to sign in with");
        }
        URI address = URI.create(form.group(1).replace("&amp;", "&"));
        String name = URLEncoder.encode(userName, StandardCharsets.UTF_8);
        visitor.answer(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("username=%s&password=%s".formatted(name, name))));
        return visitor;
    }

    /** @throws IllegalStateException if it isn't a page of the desk, or a service didn't answer for its part of it */
    void visit(String path) {
        HttpResponse<String> page = read(path);
        if (!page.uri().toString().startsWith(desk) || page.body().contains(AWAY)) {
            throw new IllegalStateException("%s was answered by %s: %s".formatted(path, page.uri(), page.body()));
        }
    }

    private HttpResponse<String> read(String path) {
        return answer(HttpRequest.newBuilder(URI.create(desk + path)).GET());
    }

    private HttpResponse<String> answer(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IllegalStateException(response.uri() + " answered " + response.statusCode());
            }
            return response;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
