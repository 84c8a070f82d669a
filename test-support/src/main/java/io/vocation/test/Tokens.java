package io.vocation.test;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;

import javax.crypto.spec.SecretKeySpec;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
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

    /** A token of a person with all that Keycloak writes into one: about as long as real ones. */
    public static String asKeycloak(String role, UUID person) {
        return sign(Jwt.issuer(Issuer.currentUrl())
                .audience(Set.of("vocation", "account"))
                .subject(person.toString())
                .preferredUserName("somebody." + person)
                .claim("typ", "Bearer")
                .claim("azp", "vocation-console")
                .claim("sid", UUID.randomUUID().toString())
                .claim("jti", "onrtac:" + UUID.randomUUID())
                .claim("acr", "1")
                .claim("allowed-origins", Set.of("http://localhost:8080"))
                .claim("realm_access", Map.of("roles", Set.of(role)))
                .claim("scope", "openid email profile")
                .claim("email_verified", true)
                .claim("name", "Somebody Else")
                .claim("given_name", "Somebody")
                .claim("family_name", "Else")
                .claim("email", "somebody." + person + "@center.example")
                .claim("employee_id", person.toString()));
    }

    /** A token that was good until its client or person was disabled. */
    public static String revoked(String role) {
        String token = sign(claims(role).claim("jti", UUID.randomUUID().toString()));
        Issuer.REVOKED.add(token);
        return token;
    }

    /** A token of its own, which {@link #revoke} and {@link #outdate} can tell from all others. */
    public static String single(String role, Instant end) {
        return sign(claims(role).claim("jti", UUID.randomUUID().toString()).expiresAt(end));
    }

    /** From now on the issuer says that this token is good no more. */
    public static void revoke(String token) {
        Issuer.REVOKED.add(token);
    }

    /** From now on the issuer says that its owner has none of the roles in it. */
    public static void outdate(String token) {
        Issuer.DEMOTED.add(token);
    }

    /** A token that still carries a role which was taken from its owner. */
    public static String outdated(String role) {
        String token = sign(claims(role).claim("jti", UUID.randomUUID().toString()));
        Issuer.DEMOTED.add(token);
        return token;
    }

    /** A good token about which the issuer does not answer at once. */
    public static String slow(String role) {
        String token = sign(claims(role).claim("jti", UUID.randomUUID().toString()));
        Issuer.SLOW.add(token);
        return token;
    }

    /** A token that is not good yet. */
    public static String notYetValid(String role) {
        return sign(claims(role).claim("nbf", Instant.now().plusSeconds(300).getEpochSecond()));
    }

    /** A token that nobody signed. */
    public static String unsigned(String role) {
        String signed = sign(claims(role));
        return encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}")
                + signed.substring(signed.indexOf('.'), signed.lastIndexOf('.') + 1);
    }

    /** A token signed with the realm's public key as if that were a secret. */
    public static String signedWithThePublicKey(String role) {
        byte[] secret = Issuer.KEYS.getPublic().getEncoded();
        return claims(role).jws().keyId("test").sign(new SecretKeySpec(secret, "HmacSHA256"));
    }

    /** A token signed with a key that is not the realm's. */
    public static String signedBySomebodyElse(String role) {
        return claims(role).jws().keyId("test").sign(Issuer.newKeys().getPrivate());
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

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String sign(JwtClaimsBuilder claims) {
        return claims.jws().keyId("test").sign(Issuer.KEYS.getPrivate());
    }
}
