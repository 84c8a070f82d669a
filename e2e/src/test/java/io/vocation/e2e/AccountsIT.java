package io.vocation.e2e;

import io.vocation.e2e.Accounts.SignedIn;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import static io.vocation.e2e.Accounts.awaitDone;
import static io.vocation.e2e.Accounts.byHand;
import static io.vocation.e2e.Accounts.enabled;
import static io.vocation.e2e.Accounts.group;
import static io.vocation.e2e.Accounts.groups;
import static io.vocation.e2e.Accounts.shown;
import static io.vocation.e2e.Accounts.signIn;
import static io.vocation.e2e.Accounts.user;
import static io.vocation.e2e.Running.as;
import static io.vocation.e2e.Running.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Joiners, movers and leavers, from the roster to what they can do with their account. */
class AccountsIT {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Madrid"));
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @BeforeAll
    static void center() {
        Running.center("accounts", "Europe/Madrid");
    }

    @Test
    void aJoinerSignsInAsTheEmployeeTheyAre() {
        String id = keep("AC-J", "Joan Miro", null, "2024-01-01", "billing");
        awaitDone("AC-J");

        SignedIn joiner = signIn("ac-j");

        assertEquals(Set.of("csr"), joiner.roles());
        assertEquals(id, joiner.claims().getString("employee_id"));
        Running.anonymous()
                .auth()
                .oauth2(joiner.token())
                .get("/career/v1/me")
                .then()
                .statusCode(200)
                .body("id", equalTo(id));
    }

    @Test
    void aMoverGetsTheNewRoleAndLosesTheOldOne() {
        keep("AC-M", "Mo Ver", null, "2024-01-01", "billing");
        awaitDone("AC-M");
        SignedIn before = signIn("ac-m");

        keep("AC-M", "Mo Ver", null, TODAY.plusDays(30).toString(), "manager");
        awaitDone("AC-M");
        assertEquals(Set.of("csr"), signIn("ac-m").roles(), "that is a month ahead");
        keep("AC-M", "Mo Ver", null, TODAY.toString(), "supervisor");
        await("the mover's group", () -> groups("ac-m").equals(Set.of("supervisor")));

        assertEquals(Set.of("supervisor"), signIn("ac-m").roles());
        Accounts.refresh(before).then().statusCode(200);
    }

    @Test
    @Tag("L2")
    void aLeaverIsLockedOutAndCanComeBack() {
        String id = keep("AC-L", "Lee Ver", null, "2024-01-01", "billing");
        awaitDone("AC-L");
        SignedIn before = signIn("ac-l");

        keep("AC-L", "Lee Ver", TODAY.toString(), null, null);
        await("the lock", () -> !enabled("ac-l"));
        awaitDone("AC-L");

        Accounts.refresh(before).then().statusCode(400);
        Accounts.trySigningIn("ac-l").then().statusCode(400);
        assertEquals(Set.of(), groups("ac-l"));

        keep("AC-L", "Lee Ver", null, TODAY.toString(), "trainer");
        await("the account again", () -> enabled("ac-l"));
        awaitDone("AC-L");
        Accounts.trySigningIn("ac-l").then().statusCode(200);
        SignedIn again = signIn("ac-l");
        assertEquals(Set.of("trainer"), again.roles());
        assertEquals(id, again.claims().getString("employee_id"));
    }

    @Test
    void aNewLoginIsCarriedOver() {
        keep("AC-R", "Re Named", null, "2024-01-01", "billing");
        awaitDone("AC-R");
        Object id = user("ac-r").get("id");

        Map<String, Object> known = person("AC-R", "Re Named", null);
        known.put("login", "Re.Named");
        Accounts.keep("AC-R", known);
        await("the new login", () -> user("re.named") != null);

        assertEquals(id, user("re.named").get("id"));
        assertNull(user("ac-r"));
    }

    @Test
    @Tag("L2")
    void nobodyTakesOverAnAccountByItsName() {
        Map<String, Object> admin = user("admin");

        Map<String, Object> known = person("AC-H", "Hi Jack", null);
        known.put("login", "admin");
        Accounts.keep("AC-H", known);
        await("the refusal", () -> "FAILING".equals(shown("AC-H").get("state")));

        assertEquals(
                "The login 'admin' is that of another account, which was left alone.",
                shown("AC-H").get("lastError"));
        assertEquals(admin, user("admin"));
        assertEquals(Set.of(), groups("admin"));
        keep("AC-H", "Hi Jack", null, "2024-01-01", "billing");
        awaitDone("AC-H");
        assertEquals(admin, user("admin"));
    }

    @Test
    void whileKeycloakIsDeadNothingIsLost() throws InterruptedException {
        Running.renewToken("admin");
        Running.renewToken("demo-hr-system");
        keep("AC-K1", "Ka One", null, "2024-01-01", "billing");
        keep("AC-K2", "Ka Two", null, "2024-01-01", "billing");
        awaitDone("AC-K1");
        awaitDone("AC-K2");

        Running.platform().kill("keycloak");
        List<String> joiners = IntStream.range(10, 30).mapToObj(i -> "AC-K" + i).toList();
        try {
            joiners.forEach(number -> keep(number, "Jo Iner", null, "2024-01-01", "billing"));
            keep("AC-K1", "Ka One", null, TODAY.toString(), "supervisor");
            keep("AC-K2", "Ka Two", TODAY.toString(), null, null);
        } finally {
            Running.platform().restart("keycloak");
        }
        Instant back = Instant.now();

        await("all of them", () -> Accounts.done("AC-K") == 22);
        Duration took = Duration.between(back, Instant.now());
        System.out.println("accounts: done " + took.toMillis() + " ms after Keycloak was back");
        assertTrue(took.compareTo(MINUTE) < 0, "took " + took);
        assertEquals(Set.of("supervisor"), groups("ac-k1"));
        assertFalse(enabled("ac-k2"));
        joiners.forEach(number -> assertEquals(0, shown(number).get("attempts")));
        assertEquals(Set.of("csr"), signIn("ac-k29").roles());
    }

    @Test
    void careerServiceKilledInTheMiddleOfJoinersMakesEachOnce() throws InterruptedException {
        // One at a time, so that there is a middle to die in.
        Running.platform().restart("career-service", Map.of("VOCATION_ACCOUNTS_AT_ONCE", "1"));
        StringBuilder file = new StringBuilder("employee_number,name,email,hired_on,center,position\n");
        IntStream.range(100, 300)
                .forEach(i -> file.append(
                        "ACX-" + i + ",Jo Iner,acx-" + i + "@vocation.example,2024-01-01,accounts,billing\n"));
        as("demo-hr-system")
                .contentType("text/csv")
                .accept("application/json")
                .body(file.toString())
                .post("/career/v1/employees/imports")
                .then()
                .statusCode(200)
                .body("created", equalTo(200));
        await("the first of them", () -> made().size() >= 10);
        Running.platform().kill("career-service");
        int middle = made().size();
        assertTrue(middle < 200, "not killed in the middle: " + middle);

        Running.platform().restart("career-service");
        Instant back = Instant.now();
        await("all of them", () -> Accounts.done("ACX-") == 200);
        Duration took = Duration.between(back, Instant.now());
        System.out.println("accounts: 200 joiners, " + middle + " before it died, all " + took.toMillis()
                + " ms after it was back");
        assertTrue(took.compareTo(MINUTE) < 0, "took " + took);
        assertEquals(200, made().size());
        assertEquals(200, Set.copyOf(made()).size());
    }

    @Test
    void whatSomebodyChangesByHandIsPutRight() throws InterruptedException {
        keep("AC-G", "Gro Up", null, "2024-01-01", "billing");
        awaitDone("AC-G");
        Object id = user("ac-g").get("id");
        byHand().delete("/users/" + id + "/groups/" + group("csr")).then().statusCode(204);
        byHand().put("/users/" + id + "/groups/" + group("manager")).then().statusCode(204);
        assertEquals(Set.of("manager"), groups("ac-g"));

        Running.platform().restart("career-service");

        await("the group", () -> groups("ac-g").equals(Set.of("csr")));
    }

    /** The employees of the accounts that the two hundred have, as often as there are accounts. */
    private static List<String> made() {
        return byHand().queryParam("search", "acx-*")
                .queryParam("max", 1000)
                .queryParam("briefRepresentation", false)
                .get("/users")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("collect { it.attributes.employee_id[0] }", String.class);
    }

    /** @param from null to leave the assignments as they are */
    private static String keep(String number, String name, String leftOn, String from, String position) {
        Map<String, Object> known = person(number, name, leftOn);
        if (from != null) {
            known.put("assignment", Map.of("from", from, "center", "accounts", "position", position));
        }
        return Accounts.keep(number, known);
    }

    private static Map<String, Object> person(String number, String name, String leftOn) {
        Map<String, Object> known = new HashMap<>();
        known.put("name", name);
        known.put("hiredOn", "2024-01-01");
        known.put("email", number + "@vocation.example");
        if (leftOn != null) {
            known.put("leftOn", leftOn);
        }
        return known;
    }
}
