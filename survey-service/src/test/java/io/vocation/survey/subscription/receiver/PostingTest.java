package io.vocation.survey.subscription.receiver;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.quarkus.tls.BaseTlsConfiguration;
import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.net.PfxOptions;
import io.vertx.core.net.TrustOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** One call: what TLS must prove, and what becomes of answers that are none. */
class PostingTest {
    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    static Path folder;

    private static Path store;
    private static Vertx vertx;
    private static HttpsServer server;

    @BeforeAll
    static void aReceiverOfACertificateForLocalhost() throws Exception {
        vertx = Vertx.vertx();
        store = folder.resolve("receiver.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "receiver",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .inheritIO()
                .start();
        assertEquals(0, keytool.waitFor());
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD);
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.createContext("/", exchange -> {
            try (exchange) {
                boolean named = exchange.getRequestHeaders().getFirst("Host").startsWith("localhost:");
                exchange.sendResponseHeaders(named ? 204 : 400, -1);
            }
        });
        server.start();
    }

    @AfterAll
    static void close() {
        server.stop(0);
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private static Posting posting(TrustOptions trusted) {
        TlsConfiguration configuration = new BaseTlsConfiguration() {
            @Override
            public TrustOptions getTrustStoreOptions() {
                return trusted;
            }
        };
        TlsConfigurationRegistry registry = new TlsConfigurationRegistry() {
            @Override
            public Optional<TlsConfiguration> get(String name) {
                return trusted == null ? Optional.empty() : Optional.of(configuration);
            }

            @Override
            public Optional<TlsConfiguration> getDefault() {
                return Optional.empty();
            }

            @Override
            public void register(String name, TlsConfiguration other) {
                throw new UnsupportedOperationException(name);
            }
        };
        return new Posting(
                vertx, registry, new Addresses(Optional.of(List.of("127.0.0.0/8", "::1/128"))), Duration.ofSeconds(3));
    }

    private static Answer post(Posting posting, String url) throws InterruptedException {
        return posting.post(URI.create(url), 0, Map.of(), "{}".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aCertificateMustBeOfTheNameAndTrusted() throws InterruptedException {
        int port = server.getAddress().getPort();
        PfxOptions own = new PfxOptions().setPath(store.toString()).setPassword(new String(PASSWORD));
        assertEquals(
                Ending.ACCEPTED,
                post(posting(own), "https://localhost:" + port + "/").ending());
        assertEquals(
                Ending.NOT_TRUSTED,
                post(posting(own), "https://127.0.0.1:" + port + "/").ending());
        assertEquals(
                Ending.NOT_TRUSTED,
                post(posting(null), "https://localhost:" + port + "/").ending());
    }

    /** Answers each connection with these bytes, and then ends it or says nothing more. */
    private static Answer answeredBy(String bytes, boolean end) throws Exception {
        try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Thread.ofVirtual().start(() -> {
                try {
                    Socket socket = listening.accept();
                    // An answer that comes before it was asked for is none.
                    awaitHead(socket.getInputStream());
                    OutputStream out = socket.getOutputStream();
                    out.write(bytes.getBytes(StandardCharsets.US_ASCII));
                    out.flush();
                    if (end) {
                        // Closing with a request unread would reset the connection, and take back what was sent.
                        socket.shutdownOutput();
                        socket.getInputStream().readAllBytes();
                        socket.close();
                    }
                } catch (java.io.IOException closed) {
                    // The other side is through with us.
                }
            });
            return post(posting(null), "http://127.0.0.1:" + listening.getLocalPort() + "/");
        }
    }

    private static void awaitHead(InputStream in) throws java.io.IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.read());
        }
    }

    @Test
    void theStatusCountsWhateverBecomesOfTheRest() throws Exception {
        assertEquals(
                Ending.ACCEPTED,
                answeredBy("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf", false)
                        .ending());
        assertEquals(
                Ending.ACCEPTED,
                answeredBy("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf", true)
                        .ending());
        assertEquals(
                Ending.ACCEPTED,
                answeredBy("HTTP/1.1 200 OK\r\n\r\n" + "x".repeat(100_000), false)
                        .ending());
        assertEquals(
                503,
                answeredBy("HTTP/1.1 503 No\r\nContent-Length: 0\r\n\r\n", false)
                        .status());
    }

    @Test
    void whatIsNoAnswerIsToldApart() throws Exception {
        assertEquals(Ending.CUT_OFF, answeredBy("", true).ending());
        assertEquals(Ending.CUT_OFF, answeredBy("SSH-2.0-server\r\n", false).ending());
        assertEquals(Ending.TIMED_OUT, answeredBy("HTTP/1.1 20", false).ending());
        int closed;
        try (ServerSocket socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }
        assertEquals(
                Ending.NOT_CONNECTED,
                post(posting(null), "http://127.0.0.1:" + closed + "/").ending());
    }
}
