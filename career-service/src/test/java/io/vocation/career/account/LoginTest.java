package io.vocation.career.account;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.vocation.test.Surroundings;
import io.vocation.test.Tokens;
import org.junit.jupiter.api.Test;

import java.util.List;

import static io.vocation.career.People.as;
import static io.vocation.career.People.keep;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

/** What the roster says of login and e-mail address. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class LoginTest {
    @Test
    void aLoginIsOnePersonsAndCanBeOne() {
        keep("ACR-5", "{\"name\":\"A\",\"login\":\"ACR.five\",\"hiredOn\":\"2020-01-01\"}")
                .then()
                .statusCode(201)
                .body("login", equalTo("acr.five"));
        keep("ACR-6", "{\"name\":\"B\",\"email\":\"B@x.example\",\"hiredOn\":\"2020-01-01\"}")
                .then()
                .statusCode(201)
                .body("login", equalTo("acr-6"))
                .body("email", equalTo("b@x.example"));
        keep("ACR-7", "{\"name\":\"C\",\"login\":\"acr.FIVE\",\"hiredOn\":\"2020-01-01\"}")
                .then()
                .statusCode(409)
                .body("detail", containsString("ACR-5"));
        keep("ACR-7", "{\"name\":\"C\",\"login\":\"ACR-6\",\"hiredOn\":\"2020-01-01\"}")
                .then()
                .statusCode(409)
                .body("detail", containsString("ACR-6"));
        for (String login : List.of("x", "a b", "a/b", "a\\\"b")) {
            keep("ACR-7", "{\"name\":\"C\",\"login\":\"" + login + "\",\"hiredOn\":\"2020-01-01\"}")
                    .then()
                    .statusCode(400)
                    .body("violations[0].field", equalTo("login"));
        }
        keep("ACR-7", "{\"name\":\"C\",\"email\":\"nobody\",\"hiredOn\":\"2020-01-01\"}")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("email"));
        as(Tokens.of("hr-system"))
                .contentType("text/csv")
                .accept(ContentType.JSON)
                .body("employee_number,name,hired_on,login,email\nACR-8,D,2020-01-01,acr.eight,d@x.example\n"
                        + "ACR-9,E,2020-01-01,acr eight,\n")
                .post("/career/v1/employees/imports")
                .then()
                .statusCode(200)
                .body("created", equalTo(1))
                .body("rejections[0].problems[0].field", equalTo("login"));
        as(Tokens.of("hr"))
                .get("/career/v1/employees/by-number/ACR-8")
                .then()
                .body("login", equalTo("acr.eight"))
                .body("email", equalTo("d@x.example"));
    }
}
