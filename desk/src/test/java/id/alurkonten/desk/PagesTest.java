package id.alurkonten.desk;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import id.alurkonten.desk.client.ExampleServices;
import id.alurkonten.desk.client.Service;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages, before services that answer what their descriptions show. */
@QuarkusTest
@QuarkusTestResource(ExampleServices.class)
@TestSecurity(
        user = "humas3",
        roles = {"humas", "koordinator"})
class PagesTest {
    private static final String CONTENT = "/konten/01a20633-2801-7e57-8df3-c321b18bfc1a";

    private static final String APPROVAL = "/persetujuan/01a20633-2801-7e57-8df3-c321b18bfc1a";

    @BeforeEach
    void everyServiceIsThere() {
        ExampleServices.reset();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/konten", CONTENT, APPROVAL, "/delegasi", "/sampai-jumpa"})
    void aPageIsWholeAndGuarded(String address) {
        // when
        Response page = given().get(address);

        // then
        page.then()
                .statusCode(200)
                .contentType("text/html")
                .header(
                        "Content-Security-Policy",
                        allOf(containsString("script-src 'self'"), not(containsString("unsafe"))))
                .header("X-Content-Type-Options", "nosniff")
                .body(containsString("</html>"));
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void aServiceThatIsAwayTakesOnlyItsPartWithIt(Service service) {
        // given
        ExampleServices.stop(service);

        // when
        Response inbox = given().get("/");
        Response content = given().get(CONTENT);

        // then
        inbox.then().statusCode(200).body(containsString("sedang tidak dapat dihubungi"));
        content.then()
                .statusCode(200)
                .body(allOf(containsString("sedang tidak dapat dihubungi"), containsString("Capaian Kinerja")));
    }

    @ParameterizedTest
    @CsvSource({
        "/konten, /api/v1/contents, Tidak ada konten yang cocok",
        "/delegasi, /api/v1/delegations, Belum ada penunjukan"
    })
    void saysThatNothingIsThere(String address, String operation, String words) {
        // given
        ExampleServices.answer("GET", operation, 200, "{\"items\":[],\"page\":0,\"size\":20,\"total\":0}");

        // when
        Response page = given().get(address);

        // then
        page.then().statusCode(200).body(containsString(words));
    }

    @Test
    void whatIsTypedBySomebodyIsTextAndNeverMarkup() {
        // when
        String page = given().queryParam("q", "\"><script>alert(1)</script>")
                .get("/konten")
                .asString();

        // then
        assertThat(page).doesNotContain("<script>alert").contains("&lt;script&gt;");
    }

    @Test
    void speaksEnglishToWhoeverChoseIt() {
        // when
        Response page = given().cookie("bahasa", "en").get("/");

        // then
        page.then().body(containsString("Waiting for me"));
        assertThat(ExampleServices.sent())
                .allSatisfy(sent -> assertThat(sent.headers()).containsEntry("Accept-language", "en"));
    }

    @Test
    void refusesAFormWithoutTheTokenOfThisBrowser() {
        // when
        Response answer =
                given().redirects().follow(false).formParam("bahasa", "en").post("/bahasa");

        // then
        answer.then().statusCode(403).body(containsString("kedaluwarsa"));
    }

    @Test
    void takesAFormThatItHasGiven() {
        // given
        Response page = given().get("/");
        String token = page.htmlPath().getString("**.find { it.@name == '_token' }.@value");

        // when
        Response answer = given().redirects()
                .follow(false)
                .cookies(page.cookies())
                .formParam("_token", token)
                .formParam("bahasa", "en")
                .formParam("dari", "//elsewhere.example/")
                .post("/bahasa");

        // then
        answer.then().statusCode(303).cookie("bahasa", "en").header("Location", not(containsString("elsewhere")));
    }

    @Test
    void whatIsNotThereIsSaidOnAPage() {
        // given
        String missing = "/konten/00000000-0000-7000-8000-000000000000";
        for (String path : new String[] {"/api/v1/contents/", "/api/v1/tasks/", "/api/v1/approvals/"}) {
            ExampleServices.answer("GET", path + missing.substring(8), 404, "{\"status\":404}");
        }

        // when
        Response page = given().get(missing);

        // then
        page.then().statusCode(404).body(containsString("Halaman tidak ditemukan"));
    }

    @Test
    void filesComeThroughUnchanged() {
        // when
        Response file = given().get("/media/" + "a".repeat(64));

        // then
        file.then().statusCode(200).contentType("image/png").header("Cache-Control", containsString("immutable"));
    }

    @Test
    void everythingAPageIsDressedInIsThere() {
        // given
        String script = given().get("/").htmlPath().getString("html.head.script[0].@src");

        // when
        Response htmx = given().get(script);
        Response style = given().get("/static/desk.css");

        // then
        htmx.then().statusCode(200);
        style.then().statusCode(equalTo(200));
    }
}
