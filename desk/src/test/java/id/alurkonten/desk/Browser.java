package id.alurkonten.desk;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Collection;
import java.util.Map;

/** Fills in a form as a browser does that has no JavaScript: with the cookies and the token of the page it is on. */
public final class Browser {
    private final Response page;

    private Browser(Response page) {
        this.page = page;
    }

    public static Browser on(String address) {
        return new Browser(given().get(address));
    }

    /** Sends the fields; a list of values is a field more than once. */
    public Response send(String action, Map<String, ?> fields) {
        RequestSpecification form = given().redirects()
                .follow(false)
                .cookies(page.cookies())
                .formParam("_token", hidden("_token"))
                .formParam("_kunci", hidden("_kunci"));
        fields.forEach((name, value) -> {
            if (value instanceof Collection<?> several) {
                form.formParam(name, several);
            } else {
                form.formParam(name, value);
            }
        });
        return form.post(action);
    }

    /** Of the first form that has it. */
    public String hidden(String name) {
        return page.htmlPath().getString("**.find { it.@name == '" + name + "' }.@value");
    }
}
