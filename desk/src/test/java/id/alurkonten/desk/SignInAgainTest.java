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
    private static final String THING = "01a20633-2801-7e57-8df3-c321b18bfc1a";
    private static final String TASK = "/produksi/" + THING;

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
        answer.then().statusCode(303).header("Location", endsWith(TASK));
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
        "/produksi/%s/desain, /produksi/%s",
        "/persetujuan/%s/setuju, /persetujuan/%s",
        "/rencana/%s/butir, /rencana/%s",
        "/rencana/%s/butir/01a20635-e721-7b75-99b9-3698285b20da, /rencana/%s",
        "/pembagian/%s/alihkan/01a20635-e721-7b75-99b9-3698285b20da, /pembagian/%s",
        "/delegasi/%s/cabut, /delegasi",
        "/rencana/impor, /rencana",
        "/tertahan/approval, /tertahan"
    })
    @TestSecurity(
            user = "humas3",
            roles = {"humas"})
    void whereAFormWasSentToLeadsToItsPage(String sentTo, String page) {
        // when
        Response answer = given().redirects().follow(false).get(sentTo.replace("%s", THING));

        // then
        answer.then().statusCode(303).header("Location", endsWith(page.replace("%s", THING)));
    }

    @Test
    @TestSecurity(
            user = "humas3",
            roles = {"humas"})
    void whatIsNowhereIsSaidToBeNowhere() {
        // when
        Response answer = given().redirects().follow(false).get("/tidak/ada");

        // then
        answer.then().statusCode(404);
    }
}
