package id.alurkonten.desk;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;

import id.alurkonten.desk.client.ExampleServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A form whose session was over when it was sent: it leads back to its page, by way of signing in. */
@QuarkusTest
@QuarkusTestResource(ExampleServices.class)
class SignInAgainTest {
    private static final String TASK = "/produksi/01a20633-2801-7e57-8df3-c321b18bfc1a";

    @Test
    void leadsToThePageThatTheFormIsOn() {
        // when
        Response answer = given().redirects()
                .follow(false)
                .header("Referer", RestAssured.baseURI + ":" + RestAssured.port + TASK + "?kabar=STARTED")
                .formParam("variants[0].caption", "sudah ditulis")
                .post(TASK + "/desain");

        // then
        answer.then().statusCode(303).header("Location", endsWith(TASK));
    }

    @Test
    void leadsNobodyToAnotherSite() {
        // when
        Response answer = given().redirects()
                .follow(false)
                .header("Referer", "https://elsewhere.example/produksi")
                .post(TASK + "/desain");

        // then
        answer.then().statusCode(303).header("Location", endsWith(TASK + "/desain"));
    }

    @Test
    void tellsAScriptInsteadOfLeadingItAnywhere() {
        // when
        Response answer = given().redirects()
                .follow(false)
                .header("X-Requested-With", "XMLHttpRequest")
                .post("/berkas/production");

        // then
        answer.then().statusCode(401);
    }

    @ParameterizedTest
    @CsvSource({
        "/desain, ''",
        "/bahan, ''",
    })
    @TestSecurity(
            user = "humas3",
            roles = {"humas"})
    void whereAFormWasSentToLeadsToItsPage(String sentTo, String page) {
        // when
        Response answer = given().redirects().follow(false).get(TASK + sentTo);

        // then
        answer.then().statusCode(303).header("Location", endsWith(TASK + page));
    }
}
