package io.vocation.gateway;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import org.eclipse.microprofile.config.ConfigProvider;

import javax.crypto.spec.SecretKeySpec;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Access tokens, good and forged. */
final class Tickets {
    /** What the identity server calls back. */
    static final Set<String> REVOKED = ConcurrentHashMap.newKeySet();

    /** Of whom the identity server says that they have no role any more. */
    static final Set<String> DEMOTED = ConcurrentHashMap.newKeySet();

    private Tickets() {}

    /** Like no other, so that nothing is known of it yet. */
    static String fresh() {
        return signed(claims().claim("jti", UUID.randomUUID().toString()));
    }

    static String revoked() {
        var token = signed(claims().claim("jti", UUID.randomUUID().toString()));
        REVOKED.add(token);
        return token;
    }

    static String good() {
        return signed(claims());
    }

    static String of(String client, String subject) {
        return signed(claims().subject(subject).claim("azp", client));
    }

    static JwtClaimsBuilder claims() {
        return Jwt.issuer(setting("test.issuer"))
                .subject("becky")
                .audience("vocation")
                .claim("azp", "vocation-cli")
                .issuedAt(Instant.now())
                .expiresAt(Instant.now().plusSeconds(300));
    }

    static String signed(JwtClaimsBuilder claims) {
        return claims.jws().keyId("one").sign(privateKey());
    }

    static String signedBy(PrivateKey stranger) {
        return claims().jws().keyId("one").sign(stranger);
    }

    static String signedAs(SignatureAlgorithm algorithm) {
        return claims().jws().keyId("one").algorithm(algorithm).sign(privateKey());
    }

    static String unsigned() {
        var base64 = Base64.getUrlEncoder().withoutPadding();
        var header = base64.encodeToString("{\"alg\":\"none\",\"kid\":\"one\"}".getBytes(StandardCharsets.UTF_8));
        var good = good();
        return header + good.substring(good.indexOf('.'), good.lastIndexOf('.') + 1);
    }

    /** By hand, for the builder would not leave the end out. */
    static String withoutEnd() {
        var base64 = Base64.getUrlEncoder().withoutPadding();
        var header = "{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"one\"}";
        var claims = "{\"iss\":\"" + setting("test.issuer") + "\",\"sub\":\"becky\",\"aud\":\"vocation\",\"iat\":"
                + Instant.now().getEpochSecond() + "}";
        var text = base64.encodeToString(header.getBytes(StandardCharsets.UTF_8)) + "."
                + base64.encodeToString(claims.getBytes(StandardCharsets.UTF_8));
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(privateKey());
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return text + "." + base64.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The classic: the public key, which everybody has, used as the secret of a symmetric signature. */
    static String signedWithThePublicKey() {
        var secret = new SecretKeySpec(Base64.getDecoder().decode(setting("test.public-key")), "HmacSHA256");
        return claims().jws().keyId("one").algorithm(SignatureAlgorithm.HS256).sign(secret);
    }

    private static PrivateKey privateKey() {
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(setting("test.private-key"))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
