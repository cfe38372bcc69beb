package id.alurkonten.production;

import static io.restassured.RestAssured.given;

import id.alurkonten.kit.testing.TokenIssuer;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** Requests of signed-in persons. */
public final class People {

    private People() {}

    public static RequestSpecification humas(int number) {
        return as("humas" + number, "humas");
    }

    public static RequestSpecification koordinator() {
        return as("koordinator", "koordinator");
    }

    public static RequestSpecification auditor() {
        return as("auditor", "auditor");
    }

    public static RequestSpecification as(String person, String... roles) {
        return given().auth().oauth2(TokenIssuer.token(person, roles)).contentType(ContentType.JSON);
    }
}
