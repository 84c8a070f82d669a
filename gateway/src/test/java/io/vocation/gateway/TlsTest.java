package io.vocation.gateway;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** With a key of our own, where nothing before us ends TLS. */
@QuarkusTest
@QuarkusTestResource(Neighbors.class)
@TestProfile(TlsTest.WithKey.class)
class TlsTest extends Http2Cases {
    private static final String PASSWORD = "only-for-this-test";

    public static class WithKey implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.http.ssl.certificate.key-store-file",
                    newKey().toString(),
                    "quarkus.http.ssl.certificate.key-store-password",
                    PASSWORD,
                    "quarkus.http.test-ssl-port",
                    "0",
                    "test.key-store",
                    KEY_STORE.toString());
        }
    }

    private static final Path KEY_STORE = temporary();

    @TestHTTPResource(value = "/", tls = true)
    URL url;

    @Override
    String door() {
        return "https://localhost:" + url.getPort();
    }

    @Override
    HttpClient.Builder client() {
        return super.client().sslContext(trusting());
    }

    @Test
    void the_caller_chooses_the_protocol_and_hears_of_transport_security() throws Exception {
        for (var version : HttpClient.Version.values()) {
            if (version.ordinal() <= HttpClient.Version.HTTP_2.ordinal()) {
                var answer = client().version(version)
                        .build()
                        .send(
                                HttpRequest.newBuilder(URI.create(door() + "/career/openapi"))
                                        .build(),
                                BodyHandlers.ofString());
                assertEquals(version, answer.version());
                assertTrue(
                        answer.headers().firstValue("Strict-Transport-Security").isPresent());
                assertTrue(answer.body().contains("\"x-forwarded-proto\":\"https\""), answer.body());
            }
        }
    }

    private static SSLContext trusting() {
        var file = Path.of(ConfigProvider.getConfig().getValue("test.key-store", String.class));
        try (var in = Files.newInputStream(file)) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(in, PASSWORD.toCharArray());
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            var context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path newKey() {
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        try {
            int ended = new ProcessBuilder(
                            keytool.toString(),
                            "-genkeypair",
                            "-keyalg",
                            "EC",
                            "-alias",
                            "gateway",
                            "-dname",
                            "CN=localhost",
                            "-ext",
                            "san=dns:localhost",
                            "-validity",
                            "2",
                            "-storetype",
                            "PKCS12",
                            "-storepass",
                            PASSWORD,
                            "-keystore",
                            KEY_STORE.toString())
                    .inheritIO()
                    .start()
                    .waitFor();
            assertEquals(0, ended);
            return KEY_STORE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Path temporary() {
        try {
            var folder = Files.createTempDirectory("gateway-key");
            folder.toFile().deleteOnExit();
            var file = folder.resolve("key.p12");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
