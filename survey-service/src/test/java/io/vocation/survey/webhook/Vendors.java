package io.vocation.survey.webhook;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.vocation.test.Tokens;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

import static io.restassured.RestAssured.given;
import static io.vocation.survey.Surveys.as;

/** Vendors, as they would call. */
final class Vendors {
    static final String KEY = "d2Fsa2luZyB3ZWJob29rcyBvbiB0aGlzIGtleQ==";
    static final String SECRET = "a secret of theirs";

    private Vendors() {}

    static Response keep(UUID source, String json) {
        return as(Tokens.of("admin")).contentType(ContentType.JSON).body(json).put(path(source));
    }

    static String path(UUID source) {
        return "/survey/v1/sources/" + source + "/webhook";
    }

    static String hmac(String algorithm, byte[] key, String signed) {
        return Base64.getEncoder().encodeToString(mac(algorithm, key, signed));
    }

    static byte[] mac(String algorithm, byte[] key, String signed) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key, algorithm));
            return mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static Response standard(UUID source, String id, Instant at, String body) {
        String time = Long.toString(at.getEpochSecond());
        String signature = hmac("HmacSHA256", Base64.getDecoder().decode(KEY), id + "." + time + "." + body);
        return given().contentType(ContentType.JSON)
                .header("webhook-id", id)
                .header("webhook-timestamp", time)
                .header("webhook-signature", "v1,bm90IHRoaXMgb25l v1," + signature)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post(path(source));
    }
}
