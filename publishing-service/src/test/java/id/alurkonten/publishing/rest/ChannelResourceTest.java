package id.alurkonten.publishing.rest;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import id.alurkonten.kit.testing.ServiceEnvironment;
import id.alurkonten.publishing.Desk;
import id.alurkonten.publishing.PlatformServer;
import id.alurkonten.publishing.channel.Channel;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
@QuarkusTestResource(PlatformServer.class)
class ChannelResourceTest {

    private static final String CHANNELS = "/api/v1/channels/";

    private static RequestSpecification admin() {
        return Desk.as("admin", "admin");
    }

    private static String etag(String channel) {
        return admin().get(CHANNELS + channel).header("ETag");
    }

    private static Response put(String channel, String etag, Object body) {
        RequestSpecification request = admin().contentType("application/json").body(body);
        if (etag != null) {
            request.header("If-Match", etag);
        }
        return request.put(CHANNELS + channel);
    }

    @ParameterizedTest
    @EnumSource
    void everyChannelIsManualFromTheStart(Channel channel) {
        Desk.humas()
                .get(CHANNELS + channel)
                .then()
                .statusCode(200)
                .body("channel", equalTo(channel.name()))
                .body("mode", equalTo("MANUAL"));
    }

    @Test
    void theAdminSaysWhichAccountIsUploadedTo() {
        // given
        String etag = etag("INSTAGRAM");

        // when
        Response set = put("INSTAGRAM", etag, Map.of("mode", "MANUAL", "account", "@dpmptspjabar"));

        // then
        set.then()
                .statusCode(200)
                .header("ETag", not(equalTo(etag)))
                .body("account", equalTo("@dpmptspjabar"))
                .body("updatedBy", equalTo("admin"));
        put("INSTAGRAM", etag, Map.of("mode", "MANUAL")).then().statusCode(412);
        put("INSTAGRAM", null, Map.of("mode", "MANUAL")).then().statusCode(428);
        admin().get(CHANNELS + "INSTAGRAM/check")
                .then()
                .statusCode(200)
                .body("ok", equalTo(true))
                .body("message", containsString("@dpmptspjabar"));
    }

    @Test
    void theCheckSaysWhatIsStillToBeFilledIn() {
        admin().header("Accept-Language", "en")
                .get(CHANNELS + "THREADS/check")
                .then()
                .statusCode(200)
                .body("mode", equalTo("MANUAL"))
                .body("message", containsString("The account isn't set"));
    }

    @Test
    void credentialsAreTakenForModeApiAloneAndNeverShown() {
        // given
        String etag = etag("YOUTUBE");
        Map<String, String> credentials =
                Map.of("accountId", "UC1", "clientId", "c", "clientSecret", "rahasia", "refreshToken", "rahasia");

        // when
        Response none = put("YOUTUBE", etag, Map.of("mode", "API", "account", "UC1"));
        Response manual = put("YOUTUBE", etag, Map.of("mode", "MANUAL", "credentials", credentials));
        Response stale = put("YOUTUBE", "\"999\"", Map.of("mode", "API", "credentials", credentials));
        Response set = put("YOUTUBE", etag, Map.of("mode", "API", "credentials", credentials));
        Response kept = put("YOUTUBE", etag("YOUTUBE"), Map.of("mode", "API", "account", "Kanal kami"));

        // then
        none.then().statusCode(400).body("violations.field", hasItem("credentials"));
        manual.then()
                .statusCode(400)
                .body("violations.field", hasItem("credentials"))
                .body(not(containsString("rahasia")));
        stale.then().statusCode(412);
        set.then().statusCode(200).body("mode", equalTo("API")).body(not(containsString("rahasia")));
        kept.then().statusCode(200).body("account", equalTo("Kanal kami"));
        admin().get(CHANNELS + "YOUTUBE").then().body(not(containsString("rahasia")));
        put("YOUTUBE", etag("YOUTUBE"), Map.of("mode", "MANUAL")).then().statusCode(200);
    }

    @Test
    void credentialsThatAreNoneAreNamed() {
        // given
        String etag = etag("X");

        // when
        Response refused = put(
                "X",
                etag,
                Map.of(
                        "mode",
                        "API",
                        "credentials",
                        Map.of("accountId", "../1", "clientId", " c", "token", "rahasia")));

        // then
        refused.then()
                .statusCode(400)
                .body(
                        "violations.field",
                        hasItems(
                                "credentials.accountId",
                                "credentials.clientId",
                                "credentials.refreshToken",
                                "credentials"))
                .body(not(containsString("rahasia")));
    }

    @Test
    void badSettingsAreRefused() {
        // given
        String etag = etag("X");

        // then
        put("X", etag, Map.of()).then().statusCode(400).body("violations.field", hasItem("mode"));
        put("X", etag, Map.of("mode", "OTOMATIS")).then().statusCode(400).body("violations.field", hasItem("mode"));
        put("X", etag, Map.of("mode", "MANUAL", "account", "x".repeat(201)))
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("account"));
        put("X", etag, Map.of("mode", "MANUAL", "account", "")).then().statusCode(400);
        put("X", etag, Map.of("mode", "MANUAL", "token", "x")).then().statusCode(400);
        put("X", etag, "").then().statusCode(400);
        put("MYSPACE", "\"0\"", Map.of("mode", "MANUAL"))
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }
}
