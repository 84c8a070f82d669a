package io.vocation.survey.response;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/**
 * Digests of customers' references: HMAC with SHA-256 and a key of this installation. A digest without a key would not do:
 * references are few enough to try them all.
 */
@ApplicationScoped
public class CustomerDigests {
    private static final String ALGORITHM = "HmacSHA256";

    private volatile SecretKeySpec key;

    /** @param customer normalized as responses are */
    public byte[] of(Handle sql, String customer) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key(sql));
            return mac.doFinal(customer.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }

    private SecretKeySpec key(Handle sql) {
        if (key == null) {
            key = new SecretKeySpec(
                    sql.createQuery("SELECT key FROM erasure_key")
                            .mapTo(byte[].class)
                            .one(),
                    ALGORITHM);
        }
        return key;
    }
}
