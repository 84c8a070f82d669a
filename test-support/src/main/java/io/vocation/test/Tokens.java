package io.vocation.test;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Access tokens for tests, shaped as the realm's. */
public final class Tokens {
    private Tokens() {}

    /** A token of a person who is an employee. */
    public static String of(String role, UUID employee) {
        return sign(claims(role).claim("employee_id", employee.toString()));
    }

    /** A token of a machine, or of an account that belongs to no employee. */
    public static String of(String role) {
        return sign(claims(role));
    }

    /** A token of one of our own services. */
    public static String ofService(String client) {
        return sign(claims("service").claim("azp", client));
    }

    /** A token that ran out a minute ago. */
    public static String expired(String role) {
        Instant now = Instant.now();
        return sign(claims(role).issuedAt(now.minusSeconds(660)).expiresAt(now.minusSeconds(60)));
    }

    /** A token for somebody else. */
    public static String forAudience(String audience, String role) {
        return sign(claims(role).audience(audience));
    }

    /** A token of another realm. */
    public static String fromIssuer(String issuer, String role) {
        return sign(claims(role).issuer(issuer));
    }

    private static JwtClaimsBuilder claims(String role) {
        return Jwt.issuer(Issuer.currentUrl())
                .audience("vocation")
                .subject(role + "-subject")
                .preferredUserName(role)
                .claim("realm_access", Map.of("roles", Set.of(role)));
    }

    private static String sign(JwtClaimsBuilder claims) {
        return claims.jws().keyId("test").sign(Issuer.KEYS.getPrivate());
    }
}
